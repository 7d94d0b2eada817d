/* SPDX-License-Identifier: MIT */
#include "syntax/yaml/tree.h"

#include <string.h>

#include "base/utf8.h"

enum { FEW_PAIRS = 16 }; /* so many keys are compared one by one */

#define STANDARD_TAG "tag:yaml.org,2002:"

static bool count_nodes(struct yaml_tree *tree, size_t count, unsigned line)
{
	tree->count += count;
	if (tree->count > YAML_NODE_LIMIT)
		return error_set_at(
			tree->error, line, "more than %d values", YAML_NODE_LIMIT);
	return true;
}

static void add_item(
	struct yaml_tree *tree, struct yaml_level *level, struct value *item)
{
	struct value_list *list = &level->value->list;

	list->items = arena_grow(tree->arena, list->items, list->count, &level->room,
		sizeof(struct value *));
	list->items[list->count++] = item;
}

static void add_pair(
	struct yaml_tree *tree, struct yaml_level *level, struct value_pair pair)
{
	struct value_map *map = &level->value->map;

	map->pairs = arena_grow(
		tree->arena, map->pairs, map->count, &level->room, sizeof(pair));
	map->pairs[map->count++] = pair;
}

/* The first of the KEPT pairs that has the key of PAIR; PAIR if none has. */
static struct value_pair *find_or_index(
	struct value_map *map, size_t kept, struct value_pair *pair, struct map *index)
{
	if (map->count > FEW_PAIRS)
		return map_put(index, pair->key, &map->pairs[kept]);
	for (size_t i = 0; i < kept; i++)
		if (span_equals(map->pairs[i].key, pair->key))
			return &map->pairs[i];
	return &map->pairs[kept];
}

/* Of pairs with one key, the last counts, in the place of the first. */
static void drop_repeats(struct value_map *map)
{
	struct map index = {0};
	size_t kept = 0;

	for (size_t i = 0; i < map->count; i++) {
		struct value_pair pair = map->pairs[i];
		struct value_pair *place = find_or_index(map, kept, &pair, &index);

		if (place == &map->pairs[kept])
			kept++;
		else
			pair.repeated =
				place->repeated || (!pair.merged && !place->merged);
		*place = pair;
	}
	map_release(&index);
	map->count = kept;
}

static bool merge_map(
	struct yaml_tree *tree, struct yaml_level *level, const struct value *from)
{
	/* It may be the map that it is merged into: do not chase its end. */
	struct value_map pairs = from->map;

	if (!count_nodes(tree, pairs.count, from->line))
		return false;
	for (size_t i = 0; i < pairs.count; i++) {
		struct value_pair pair = pairs.pairs[i];

		pair.merged = true;
		pair.repeated = false;
		add_pair(tree, level, pair);
	}
	return true;
}

/* What Psych merges: a map, or a list of nothing but maps that is written in place. */
static bool mergeable(const struct value *value, bool is_alias)
{
	if (value->kind != VALUE_LIST || is_alias)
		return value->kind == VALUE_MAP;
	for (size_t i = 0; i < value->list.count; i++)
		if (value->list.items[i]->kind != VALUE_MAP)
			return false;
	return true;
}

/* In a list the first has the last word. */
static bool merge(
	struct yaml_tree *tree, struct yaml_level *level, const struct value *from)
{
	if (from->kind == VALUE_MAP)
		return merge_map(tree, level, from);
	for (size_t i = from->list.count; i > 0; i--)
		if (!merge_map(tree, level, from->list.items[i - 1]))
			return false;
	return true;
}

static void take_key(struct yaml_level *level, struct value *key, bool merges)
{
	level->has_key = true;
	level->key = key;
	level->key_merges = merges && span_is(key->text, "<<");
}

static bool add_to_map(struct yaml_tree *tree, struct yaml_level *level,
	struct value *child, bool is_alias)
{
	const struct value *key = level->key;

	level->has_key = false;
	if (level->key_merges && mergeable(child, is_alias))
		return merge(tree, level, child);
	if (key->kind == VALUE_LIST || key->kind == VALUE_MAP)
		return true;
	add_pair(tree, level,
		(struct value_pair){
			.key = key->text, .line = key->line, .value = child});
	return true;
}

/* CHILD is complete: it belongs to the innermost list or map. */
static bool add_child(struct yaml_tree *tree, struct value *child, bool is_alias)
{
	struct yaml_level *level = tree->level;

	if (!count_nodes(tree, 1, child->line))
		return false;
	if (level->value == NULL)
		tree->root = child;
	else if (level->value->kind == VALUE_LIST)
		add_item(tree, level, child);
	else if (level->has_key)
		return add_to_map(tree, level, child, is_alias);
	else
		take_key(level, child, true);
	return true;
}

static struct value *new_value(
	struct yaml_tree *tree, enum value_kind kind, const struct yaml_node *node)
{
	struct value *value = arena_new(tree->arena, struct value);

	value->kind = kind;
	value->line = node->line;
	if (node->anchor != NULL)
		map_set(&tree->anchors,
			span_of(arena_string(tree->arena, node->anchor)), value);
	return value;
}

/* `!!str` and `!str` */
static bool tag_is(const char *tag, const char *name)
{
	struct span span = span_of(tag);

	if (tag == NULL)
		return false;
	if (span_starts_with(span, STANDARD_TAG))
		return span_is(span_after(span, strlen(STANDARD_TAG)), name);
	return span_starts_with(span, "!") && span_is(span_after(span, 1), name);
}

static void resolve(
	struct value *value, const struct yaml_node *node, struct arena *arena)
{
	if (node->is_string || tag_is(node->tag, "str") || tag_is(node->tag, "binary"))
		return;
	yaml_resolve_scalar(value, arena);
	if (value->kind == VALUE_INTEGER && tag_is(node->tag, "float")) {
		value->kind = VALUE_FLOAT;
		value->number = (double)value->integer;
	}
}

static bool expects_key(const struct yaml_level *level)
{
	return level->value != NULL && level->value->kind == VALUE_MAP &&
	       !level->has_key;
}

void yaml_tree_start(struct yaml_tree *tree, struct arena *arena, struct error *error)
{
	tree->arena = arena;
	tree->error = error;
	tree->root = NULL;
	tree->count = 0;
	tree->anchors = (struct map){0};
	tree->level = tree->levels;
	tree->levels[0] = (struct yaml_level){0};
}

bool yaml_tree_add_scalar(struct yaml_tree *tree, const struct yaml_node *node)
{
	struct value *value = new_value(tree, VALUE_STRING, node);
	bool is_key = expects_key(tree->level);

	/* `"\x01"` is good YAML, but no text. */
	value->text = utf8_repaired(node->text, tree->arena);
	value->text = span_copy(value->text, tree->arena);
	/* Of a key the text counts, but an alias can make it a value. */
	if (!is_key || node->anchor != NULL)
		resolve(value, node, tree->arena);
	if (!is_key)
		return add_child(tree, value, false);
	take_key(tree->level, value, !tag_is(node->tag, "str"));
	return true;
}

bool yaml_tree_add_alias(struct yaml_tree *tree, const char *anchor, unsigned line)
{
	struct value *value = map_get(&tree->anchors, span_of(anchor));

	if (value == NULL)
		return error_set_at(tree->error, line, "unknown alias '*%s'", anchor);
	return add_child(tree, value, true);
}

bool yaml_tree_open(
	struct yaml_tree *tree, enum value_kind kind, const struct yaml_node *node)
{
	if (tree->level == &tree->levels[YAML_DEPTH_LIMIT])
		return error_set_at(tree->error, node->line,
			"more than %d lists and maps inside one another",
			YAML_DEPTH_LIMIT);
	*++tree->level = (struct yaml_level){.value = new_value(tree, kind, node)};
	return true;
}

bool yaml_tree_close(struct yaml_tree *tree)
{
	struct value *value = tree->level->value;

	tree->level--;
	if (value->kind == VALUE_MAP)
		drop_repeats(&value->map);
	return add_child(tree, value, false);
}

void yaml_tree_release(struct yaml_tree *tree)
{
	map_release(&tree->anchors);
}
