/* SPDX-License-Identifier: MIT */
#include "read/data/texts.h"

#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "read/data/plain.h"
#include "read/names/marks.h"
#include "read/names/names.h"

enum {
	NAME_WORDS = 6,   /* of a name that is turned round */
	NAME_LENGTH = 60, /* bytes of a name among others */
};

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

/* `Roe, Ada`; what stands behind a name's own comma is no name: `Roe, Jr.`. */
static bool is_inverted(struct span name, size_t *comma)
{
	static const char *const suffixes[] = {"Jr", "Jr.", "Sr", "Sr.", "II", "III",
		"IV", "PhD", "Ph.D.", "MD", "M.D.", "Inc", "Inc.", "Ltd", "Ltd."};
	struct span behind;
	size_t words = 1;

	*comma = span_find(name, ',');
	behind = span_trimmed(span_after(name, *comma + 1));
	if (*comma == 0 || behind.length == 0 ||
		span_find(behind, ',') < behind.length ||
		span_is_one_of(behind, suffixes, COUNT(suffixes)))
		return false;
	for (size_t i = 0; i < name.length; i++)
		words += name.bytes[i] == ' ';
	return words <= NAME_WORDS && (behind.bytes[0] < 'a' || behind.bytes[0] > 'z');
}

/* Styles' commas, and those of lists that end in one. */
static struct span without_commas(struct span text)
{
	while (text.length > 0 && strchr(",;", text.bytes[text.length - 1]) != NULL)
		text = span_trimmed(span_first(text, text.length - 1));
	return text;
}

/* A name as it is said, without the marks behind it. */
static void add_name(struct words *words, struct span name)
{
	size_t comma;

	name = name_unmarked(without_commas(span_trimmed(name)));
	if (is_inverted(name, &comma))
		name = span_of(arena_format(words->arena, "%.*s %.*s",
			SPAN_ARGUMENTS(span_trimmed(span_after(name, comma + 1))),
			SPAN_ARGUMENTS(span_first(name, comma))));
	add_word(words, name);
}

/* `Ada Lovelace`, or a map: {name}, {first, last}, {given, family}. */
static void add_person(struct words *words, const struct data_reader *reader,
	const struct value *person)
{
	const struct value *name = data_get_named(person, "name|literal");
	const char *first;
	const char *last;

	if (value_string(person) != NULL && reader->is_bibliography) {
		add_word(words, person->text);
		return;
	}
	if (value_string(person) != NULL) {
		add_name(words, span_of(data_plain(reader, person->text)));
		return;
	}
	first = value_string(data_get_named(person, "first|given"));
	last = value_string(data_get_named(person, "last|family"));
	if (value_string(name) != NULL)
		add_name(words, span_of(data_plain(reader, name->text)));
	else if (first != NULL || last != NULL)
		add_word(words,
			span_of(arena_format(words->arena, "%s %s",
				first == NULL ? "" : first, last == NULL ? "" : last)));
}

/* True if every piece between commas could be a name by itself: `Roe A, Doe-Poe BC`. */
static bool all_whole(struct span text, char separator)
{
	struct span piece;
	size_t count = 0;

	for (; span_next(&text, separator, &piece); count++) {
		piece = span_trimmed(piece);
		if (span_starts_with(piece, "and "))
			piece = span_trimmed(span_after(piece, 4));
		if (piece.length == 0 && text.length == 0)
			continue;
		if (piece.length > NAME_LENGTH || piece.length == 0 ||
			(separator == ',' && span_find(piece, ' ') == piece.length) ||
			char_is_digit(piece.bytes[0]))
			return false;
	}
	return count > 1;
}

static void add_pieces(struct words *words, struct span text, char separator)
{
	struct span piece;

	while (span_next(&text, separator, &piece)) {
		size_t both;

		piece = span_trimmed(piece);
		if (span_starts_with(piece, "and "))
			piece = span_after(piece, 4);
		both = span_find_string(piece, " and ");
		add_name(words, span_first(piece, both));
		if (both < piece.length)
			add_name(words, span_after(piece, both + 5));
	}
}

/* `A. Lovelace, C. Babbage and M. Somerville`; what is no list of names is one. */
static void add_people(struct words *words, struct span text)
{
	struct names names;

	text = without_commas(text);
	if (names_read(text, &names, words->arena) && names.count > 1 &&
		names.end == text.length)
		for (size_t i = 0; i < names.count; i++)
			add_name(words, span_of(names.items[i]));
	else if (all_whole(text, ';'))
		add_pieces(words, text, ';');
	else if (all_whole(text, ','))
		add_pieces(words, text, ',');
	else
		add_name(words, text);
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
			add_person(&words, reader, people->list.items[i]);
	else if (value_string(people) != NULL)
		add_people(&words, span_of(data_plain(reader, people->text)));
	else
		add_person(&words, reader, people);
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
