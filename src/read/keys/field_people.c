/* SPDX-License-Identifier: MIT */
#include "read/keys/field_people.h"

#include "base/text.h"

/* The text under KEY; NULL if there is none, or an empty one. */
static const char *text_under(const struct value *map, const char *key)
{
	const char *text = value_string(value_get(map, key));

	return text == NULL || text[0] == '\0' ? NULL : text;
}

static bool read_person(
	const struct value *value, struct person *person, struct arena *arena)
{
	const char *name = value->kind == VALUE_MAP ? text_under(value, "name")
	                                            : value_string(value);

	*person = (struct person){0};
	if (name != NULL)
		person->name = text_in_line(span_of(name), arena);
	if (person->name == NULL || person->name[0] == '\0')
		return false;
	if (value->kind != VALUE_MAP)
		return true;
	person->email = text_under(value, "email");
	person->uri = text_under(value, "uri");
	if (person->uri == NULL) {
		person->uri = text_under(value, "url");
		person->loose_uri = person->uri != NULL;
	}
	return true;
}

bool read_people(const struct value *value, struct people *people, struct arena *arena)
{
	size_t count = value_item_count(value);
	struct person *items = arena_many(arena, count, struct person);
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		const struct value *item = value_item(value, i);

		if (value_is_null(item))
			continue;
		if (!read_person(item, &items[kept++], arena))
			return false;
	}
	*people = (struct people){items, kept};
	return true;
}
