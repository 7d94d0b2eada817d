/* SPDX-License-Identifier: MIT */
/* Filters that group lists. */
#include "base/map.h"
#include "syntax/liquid/expression.h"
#include "syntax/liquid/filter.h"
#include "syntax/liquid/print.h"

struct group {
	struct span name;
	struct value *items;
	size_t count;
	struct group *next;
};

static struct value_pair pair(const char *key, const struct value *value)
{
	return (struct value_pair){
		.key = span_of(key), .value = (struct value *)(uintptr_t)value};
}

static const struct value *group_value(
	struct liquid_run *run, const struct group *group)
{
	struct value *map = liquid_memory(run, 1, sizeof(*map));
	struct value_pair *pairs = liquid_memory(run, 3, sizeof(*pairs));

	if (map == NULL || pairs == NULL)
		return NULL;
	pairs[0] = pair("name", liquid_new_view(run, group->name));
	pairs[1] = pair("items", group->items);
	pairs[2] = pair("size", liquid_new_integer(run, (int64_t)group->count));
	map->kind = VALUE_MAP;
	map->map.pairs = pairs;
	map->map.count = 3;
	return map;
}

/* The group named NAME, made and hung on *LAST when it is new. */
static struct group *group_named(struct liquid_run *run, struct map *groups,
	struct span name, struct group ***last)
{
	struct group *group = map_get(groups, name);

	if (group != NULL)
		return group;
	group = liquid_memory(run, 1, sizeof(*group));
	if (group == NULL)
		return NULL;
	group->name = name;
	map_set(groups, name, group);
	**last = group;
	*last = &group->next;
	return group;
}

/* What Ruby's group_by makes of ITEMS, whose names are given, as a list of maps. */
static const struct value *grouped(struct liquid_run *run, const struct value *items,
	const struct span *names, struct map *groups)
{
	size_t count = items->list.count;
	struct group **of = liquid_memory(run, count, sizeof(struct group *));
	struct group *first = NULL;
	struct group **last = &first;
	struct value *result;
	size_t group_count = 0;

	for (size_t i = 0; i < count && !run->failed; i++) {
		of[i] = group_named(run, groups, names[i], &last);
		if (of[i] != NULL)
			of[i]->count++;
	}
	for (struct group *g = first; g != NULL && !run->failed; g = g->next) {
		g->items = liquid_new_list(run, g->count);
		g->count = 0;
		group_count++;
	}
	for (size_t i = 0; i < count && !run->failed; i++)
		liquid_set_item(of[i]->items, of[i]->count++, items->list.items[i]);
	result = liquid_new_list(run, group_count);
	group_count = 0;
	for (struct group *g = first; g != NULL && !run->failed; g = g->next)
		liquid_set_item(result, group_count++, group_value(run, g));
	return result;
}

static const struct value *group(const struct liquid_call *call,
	struct span (*name_of)(const struct liquid_call *, const struct value *))
{
	const struct value *items = call->input;
	struct map groups = {0};
	const struct value *result = NULL;
	struct span *names =
		liquid_memory(call->run, items->list.count, sizeof(*names));

	for (size_t i = 0; i < items->list.count && liquid_spend(call->run, 1); i++)
		names[i] = name_of(call, items->list.items[i]);
	if (!call->run->failed)
		result = grouped(call->run, items, names, &groups);
	map_release(&groups);
	return result;
}

static struct span property_name(
	const struct liquid_call *call, const struct value *item)
{
	return liquid_string(
		call->run, liquid_property(call->run, item, liquid_argument(call, 0)));
}

static const struct value *group_by(const struct liquid_call *call)
{
	if (!liquid_is(call->input, VALUE_LIST))
		return call->input;
	return group(call, property_name);
}

static struct span expression_name(
	const struct liquid_call *call, const struct value *item)
{
	struct liquid_run *run = call->run;

	run->frames[run->frame_count - 1].value = item;
	return liquid_string(run, liquid_filtered(run, liquid_argument(call, 1)));
}

static const struct value *group_by_exp(const struct liquid_call *call)
{
	const struct value *result;

	if (!liquid_is(call->input, VALUE_LIST))
		return call->input;
	if (!liquid_open_frame(call))
		return NULL;
	result = group(call, expression_name);
	liquid_close_frame(call);
	return result;
}

const struct liquid_filter liquid_group_filters[] = {
	/* clang-format off */
	{"group_by",     1, 1, group_by},
	{"group_by_exp", 2, 2, group_by_exp},
	{NULL,           0, 0, NULL},
	/* clang-format on */
};
