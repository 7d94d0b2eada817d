/* SPDX-License-Identifier: MIT */
#include "base/value.h"

struct value *value_get_span(const struct value *map, struct span key)
{
	if (map == NULL || map->kind != VALUE_MAP)
		return NULL;
	for (size_t i = 0; i < map->map.count; i++)
		if (span_equals(map->map.pairs[i].key, key))
			return map->map.pairs[i].value;
	return NULL;
}

struct value *value_get(const struct value *map, const char *key)
{
	return value_get_span(map, span_of(key));
}

const char *value_string(const struct value *value)
{
	if (value == NULL || value->kind == VALUE_NULL || value->kind == VALUE_LIST ||
		value->kind == VALUE_MAP)
		return NULL;
	return value->text.bytes;
}

const struct value_pair *value_repeated(const struct value *map)
{
	size_t count = map != NULL && map->kind == VALUE_MAP ? map->map.count : 0;

	for (size_t i = 0; i < count; i++)
		if (map->map.pairs[i].repeated)
			return &map->map.pairs[i];
	return NULL;
}

bool value_is_null(const struct value *value)
{
	return value == NULL || value->kind == VALUE_NULL;
}

bool value_is_true(const struct value *value)
{
	return value != NULL && value->kind == VALUE_BOOLEAN && value->boolean;
}

bool value_is_false(const struct value *value)
{
	return value != NULL && value->kind == VALUE_BOOLEAN && !value->boolean;
}

struct value *value_new_string(struct arena *arena, struct span text, unsigned line)
{
	struct value *value = arena_new(arena, struct value);

	value->kind = VALUE_STRING;
	value->text = text;
	value->line = line;
	return value;
}

struct value *value_new_map(struct arena *arena, unsigned line)
{
	struct value *value = arena_new(arena, struct value);

	value->kind = VALUE_MAP;
	value->line = line;
	return value;
}

/*
 * Maps do not keep how much room they have: it is the power of two that arena_grow
 * comes to, so that adding one by one stays linear.
 */
void value_set_map(struct value *value, size_t count, struct arena *arena)
{
	size_t room = ARENA_FIRST_ROOM;

	while (room < count)
		room *= 2;
	value->kind = VALUE_MAP;
	value->map.pairs =
		count == 0 ? NULL : arena_many(arena, room, struct value_pair);
	value->map.count = 0;
}

void value_add(
	struct value *map, struct span key, struct value *value, struct arena *arena)
{
	size_t count = map->map.count;
	bool full =
		count == 0 || (count >= ARENA_FIRST_ROOM && (count & (count - 1)) == 0);
	size_t room = full ? count : count + 1;

	map->map.pairs = arena_grow(
		arena, map->map.pairs, count, &room, sizeof(*map->map.pairs));
	map->map.pairs[map->map.count++] =
		(struct value_pair){.key = key, .line = value->line, .value = value};
}

void value_set(
	struct value *map, struct span key, struct value *value, struct arena *arena)
{
	for (size_t i = 0; i < map->map.count; i++) {
		if (span_equals(map->map.pairs[i].key, key)) {
			map->map.pairs[i].value = value;
			return;
		}
	}
	value_add(map, key, value, arena);
}

static struct value *merged(
	struct value *under, struct value *over, int depth, struct arena *arena)
{
	struct value *result;

	if (value_is_null(over))
		return under == NULL ? over : under;
	if (under == NULL || under->kind != VALUE_MAP || over->kind != VALUE_MAP ||
		depth >= VALUE_DEPTH_LIMIT)
		return over;
	result = value_new_map(arena, over->line);
	for (size_t i = 0; i < under->map.count; i++)
		value_set(result, under->map.pairs[i].key, under->map.pairs[i].value,
			arena);
	for (size_t i = 0; i < over->map.count; i++) {
		const struct value_pair *pair = &over->map.pairs[i];
		struct value *below = value_get_span(under, pair->key);

		value_set(result, pair->key,
			merged(below, pair->value, depth + 1, arena), arena);
	}
	return result;
}

struct value *value_merged(struct value *under, struct value *over, struct arena *arena)
{
	return merged(under, over, 0, arena);
}
