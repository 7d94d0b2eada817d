/* SPDX-License-Identifier: MIT */
#include "read/keys/people.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "read/keys/field_people.h"
#include "syntax/html_plain.h"

enum { SHOWN_LIMIT = 64 * 1024 }; /* bytes of a list in place of a text */

static int compare_key(const void *key, const void *known)
{
	return strcmp(key, ((const struct known_person *)known)->key);
}

static const struct people *find_known(const struct settings *settings, const char *key)
{
	const struct known_person *known = NULL;

	if (key != NULL && settings->known_people_count > 0)
		known = bsearch(key, settings->known_people,
			settings->known_people_count, sizeof(*known), compare_key);
	return known == NULL ? NULL : &known->people;
}

/* Feeds have no markup in names: `<a href="…">Will</a>`, `<b>Ada</b>`. */
static const char *kept_name(
	const char *name, const struct settings *settings, struct arena *arena)
{
	const char *copy = arena_string(arena, name);
	const char *plain;

	if (copy == NULL || settings->compat)
		return copy;
	plain = html_plain(span_of(copy), arena).bytes;
	return *plain == '\0' ? copy : plain;
}

/* Whom PERSON stands for, or a copy that does not point into its value. */
static struct person kept_person(const struct person *person,
	const struct settings *settings, struct arena *arena)
{
	const struct people *known = find_known(settings, person->name);

	if (known != NULL)
		return known->items[0];
	return (struct person){
		.name = kept_name(person->name, settings, arena),
		.email = arena_string(arena, person->email),
		.uri = arena_string(arena, person->uri),
		.loose_uri = person->loose_uri,
	};
}

const struct people *people_read(
	const struct value *value, const struct settings *settings, struct arena *arena)
{
	const struct people *known = find_known(settings, value_string(value));
	struct people read;
	struct people *people;
	struct person *items;

	if (known != NULL)
		return known;
	if (!read_people(value, &read, arena) || read.count == 0)
		return NULL;
	people = arena_new(arena, struct people);
	items = arena_many(arena, read.count, struct person);
	for (size_t i = 0; i < read.count; i++)
		items[i] = kept_person(&read.items[i], settings, arena);
	*people = (struct people){items, read.count};
	return people;
}

const char *list_as_shown(const struct value *list, struct arena *arena)
{
	struct text shown = text_limited(SHOWN_LIMIT);
	const char *text;

	text_add_char(&shown, '[');
	for (size_t i = 0; i < list->list.count; i++) {
		const char *name = value_string(list->list.items[i]);

		text_addf(&shown, "%s\"%s\"", i == 0 ? "" : ", ",
			name == NULL ? "" : name);
	}
	text_add_char(&shown, ']');
	text = text_broken(&shown) ? "[]" : text_copy(&shown, arena);
	text_release(&shown);
	return text;
}

static const struct people *shown_list(const struct value *list, struct arena *arena)
{
	struct people *people = arena_new(arena, struct people);
	struct person *person = arena_new(arena, struct person);

	person->name = list_as_shown(list, arena);
	*people = (struct people){person, 1};
	return people;
}

const struct people *people_read_first(const struct value *value, bool of_list,
	const struct settings *settings, struct arena *arena)
{
	if (of_list) {
		if (value->kind != VALUE_LIST || value->list.count == 0)
			return NULL;
		value = value->list.items[0];
	}
	if (value->kind == VALUE_LIST)
		return value->list.count == 0 ? NULL : shown_list(value, arena);
	return people_read(value, settings, arena);
}
