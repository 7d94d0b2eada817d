/* SPDX-License-Identifier: MIT */
#include "read/people.h"

#include <string.h>

static const struct people *find_known(const struct settings *settings, const char *key)
{
	for (size_t i = 0;
		key != NULL && settings != NULL && i < settings->known_people_count;
		i++)
		if (strcmp(settings->known_people[i].key, key) == 0)
			return &settings->known_people[i].people;
	return NULL;
}

static const char *text_of(
	const struct value *map, const char *key, struct arena *arena)
{
	const struct value *value = value_get(map, key);
	struct span text;

	if (value_string(value) == NULL)
		return NULL;
	text = span_trimmed(value->text);
	return text.length == 0 ? NULL : arena_bytes(arena, text.bytes, text.length);
}

static bool read_person(const struct value *value, const struct settings *settings,
	struct person *person, struct arena *arena)
{
	const char *name = value_string(value);
	const struct people *known;

	*person = (struct person){0};
	if (name != NULL) {
		struct span text = span_trimmed(value->text);

		known = find_known(settings, name);
		if (known != NULL)
			*person = known->items[0];
		else if (text.length > 0)
			person->name = arena_bytes(arena, text.bytes, text.length);
	} else if (value->kind == VALUE_MAP) {
		person->name = text_of(value, "name", arena);
		person->email = text_of(value, "email", arena);
		person->uri = text_of(value, "uri", arena);
		if (person->uri == NULL)
			person->uri = text_of(value, "url", arena);
	}
	return person->name != NULL;
}

const struct people *people_read(
	const struct value *value, const struct settings *settings, struct arena *arena)
{
	bool is_list = value->kind == VALUE_LIST;
	size_t count = is_list ? value->list.count : 1;
	const struct people *known = find_known(settings, value_string(value));
	struct people *people;
	struct person *items;

	if (known != NULL || count == 0)
		return known;
	people = arena_new(arena, struct people);
	items = arena_many(arena, count, struct person);
	people->items = items;
	while (people->count < count) {
		const struct value *one =
			is_list ? value->list.items[people->count] : value;

		if (!read_person(one, settings, &items[people->count++], arena))
			return NULL;
	}
	return people;
}
