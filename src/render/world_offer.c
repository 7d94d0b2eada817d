/* SPDX-License-Identifier: MIT */
/* Members of `site` are made when a template first names them. */
#include "render/world.h"

#include <string.h>

static bool is_made(struct world *world, struct span name)
{
	for (size_t i = 0; i < world->made_count; i++)
		if (span_equals(world->made[i], name))
			return true;
	return false;
}

static void offer(struct world *world, struct span name)
{
	struct value *value;

	if (is_made(world, name))
		return;
	value = world_member(world, name);
	if (value == NULL)
		return;
	name = span_copy(name, world->arena);
	value_set(world->members, name, value, world->arena);
	world->made = arena_grow(world->arena, world->made, world->made_count,
		&world->made_room, sizeof(*world->made));
	world->made[world->made_count++] = name;
}

static size_t name_length(struct span text)
{
	size_t length = 0;

	while (length < text.length &&
		(char_is_word(text.bytes[length]) || text.bytes[length] == '-'))
		length++;
	return length;
}

void world_offer(struct world *world, struct span text)
{
	static const char prefix[] = "site.";

	if (!world->site->settings->bodies.templates)
		return;
	for (size_t at = span_find_string(text, prefix); at < text.length;
		at = span_find_string(text, prefix)) {
		text = span_after(text, at + strlen(prefix));
		offer(world, span_first(text, name_length(text)));
	}
}
