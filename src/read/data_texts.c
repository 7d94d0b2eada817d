/* SPDX-License-Identifier: MIT */
/* Authors and keywords of a data file's items. */
#include "base/text.h"
#include "read/data_items.h"
#include "read/names.h"

/* A list of texts that grows. */
struct words {
	const char **items;
	size_t count;
	size_t room;
	struct arena *arena;
};

static void put(struct words *words, const char *word)
{
	words->items = arena_grow(words->arena, words->items, words->count,
		&words->room, sizeof(*words->items));
	words->items[words->count++] = word;
}

static void add_word(struct words *words, struct span word)
{
	const char *line = text_in_line(word, words->arena);

	if (*line != '\0')
		put(words, line);
}

/* Lists end in NULL. */
static const char *const *finish(struct words *words)
{
	put(words, NULL);
	return words->items;
}

/* `Ada Lovelace`, or a map: {name}, {first, last}, {given, family}. */
static void add_person(struct words *words, const struct value *person)
{
	const struct value *name = data_get_named(person, "name|literal");
	const char *first;
	const char *last;

	if (value_string(person) != NULL) {
		add_word(words, person->text);
		return;
	}
	first = value_string(data_get_named(person, "first|given"));
	last = value_string(data_get_named(person, "last|family"));
	if (value_string(name) != NULL)
		add_word(words, name->text);
	else if (first != NULL || last != NULL)
		add_word(words,
			span_of(arena_format(words->arena, "%s %s",
				first == NULL ? "" : first, last == NULL ? "" : last)));
}

/* `A. Lovelace, C. Babbage and M. Somerville`; what is no list of names is one. */
static void add_people(struct words *words, struct span text)
{
	struct names names;

	if (!names_read(text, &names, words->arena) || names.count < 2 ||
		names.end < text.length) {
		add_word(words, text);
		return;
	}
	for (size_t i = 0; i < names.count; i++)
		add_word(words, span_of(names.items[i]));
}

const char *const *data_authors(
	const struct data_reader *reader, const struct data_said *said)
{
	const struct value *people = said->values[DATA_AUTHORS];
	struct words words = {.arena = reader->arena};

	if (people == NULL)
		return finish(&words);
	if (people->kind == VALUE_LIST)
		for (size_t i = 0; i < people->list.count; i++)
			add_person(&words, people->list.items[i]);
	else if (value_string(people) != NULL)
		add_people(&words, span_trimmed(people->text));
	else
		add_person(&words, people);
	return finish(&words);
}

/* A list, or words between commas or semicolons. */
const char *const *data_keywords(
	const struct data_reader *reader, const struct data_said *said)
{
	const struct value *value = said->values[DATA_KEYWORDS];
	struct words words = {.arena = reader->arena};
	struct span rest;
	struct span part;
	char separator;

	if (value != NULL && value->kind == VALUE_LIST)
		for (size_t i = 0; i < value->list.count; i++)
			if (value_string(value->list.items[i]) != NULL)
				add_word(&words, value->list.items[i]->text);
	if (value == NULL || value_string(value) == NULL)
		return finish(&words);
	rest = value->text;
	separator = span_find(rest, ';') < rest.length ? ';' : ',';
	while (span_next(&rest, separator, &part))
		add_word(&words, part);
	return finish(&words);
}
