/* SPDX-License-Identifier: MIT */
#include "base/value.h"

#include "base/map.h"

enum { FEW_KEYS = 16 }; /* of a map that is merged over another one */

/* NULL if MAP, which is one, has no such key. */
static struct value_pair *find_pair(const struct value *map, struct span key)
{
	for (size_t i = 0; i < map->map.count; i++)
		if (span_equals(map->map.pairs[i].key, key))
			return &map->map.pairs[i];
	return NULL;
}

struct value *value_get_span(const struct value *map, struct span key)
{
	struct value_pair *pair;

	if (map == NULL || map->kind != VALUE_MAP)
		return NULL;
	pair = find_pair(map, key);
	return pair == NULL ? NULL : pair->value;
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

size_t value_item_count(const struct value *value)
{
	return value->kind == VALUE_LIST ? value->list.count : 1;
}

const struct value *value_item(const struct value *value, size_t index)
{
	return value->kind == VALUE_LIST ? value->list.items[index] : value;
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
	struct value_pair *pair = find_pair(map, key);

	if (pair == NULL)
		value_add(map, key, value, arena);
	else
		pair->value = value;
}

static struct value *merged(
	struct value *under, struct value *over, int depth, struct arena *arena);

/* A map of the pairs is worth its making where many are looked up. */
static struct value *merged_maps(const struct value *under, const struct value *over,
	int depth, struct arena *arena)
{
	struct value *result = value_new_map(arena, over->line);
	bool many = over->map.count > FEW_KEYS;
	struct map by_key = {0};

	for (size_t i = 0; i < under->map.count; i++) {
		struct value_pair *pair = &under->map.pairs[i];

		value_add(result, pair->key, pair->value, arena);
		if (many)
			map_set(&by_key, pair->key, pair);
	}
	for (size_t i = 0; i < over->map.count; i++) {
		const struct value_pair *pair = &over->map.pairs[i];
		const struct value_pair *below = many ? map_get(&by_key, pair->key)
		                                      : find_pair(under, pair->key);

		if (below == NULL)
			value_add(result, pair->key, pair->value, arena);
		else
			result->map.pairs[below - under->map.pairs].value =
				merged(below->value, pair->value, depth + 1, arena);
	}
	map_release(&by_key);
	return result;
}

static struct value *merged(
	struct value *under, struct value *over, int depth, struct arena *arena)
{
	if (value_is_null(over))
		return under == NULL ? over : under;
	if (under == NULL || under->kind != VALUE_MAP || over->kind != VALUE_MAP ||
		depth >= VALUE_DEPTH_LIMIT)
		return over;
	return merged_maps(under, over, depth, arena);
}

struct value *value_merged(struct value *under, struct value *over, struct arena *arena)
{
	return merged(under, over, 0, arena);
}
