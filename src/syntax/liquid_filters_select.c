/* SPDX-License-Identifier: MIT */
/* Filters that pick items out of a list, or group them. */
#include "syntax/liquid_expression.h"
#include "syntax/liquid_filter.h"
#include "syntax/liquid_print.h"

/* The items of a list, or a map's values; NULL if there is nothing to pick from. */
static const struct value *items_of(const struct liquid_call *call)
{
	struct value *list;

	if (!liquid_is(call->input, VALUE_MAP))
		return liquid_is(call->input, VALUE_LIST) ? call->input : NULL;
	list = liquid_new_list(call->run, call->input->map.count);
	for (size_t i = 0; list != NULL && i < list->list.count; i++)
		liquid_set_item(list, i, call->input->map.pairs[i].value);
	return list;
}

static bool reads(struct liquid_run *run, const struct value *value, struct span target)
{
	return span_equals(liquid_string(run, value), target);
}

/* A list has the property if one of its items has. */
static bool matches(struct liquid_run *run, const struct value *property,
	const struct value *target, struct span target_text)
{
	if (value_is_null(target))
		return value_is_null(property);
	if (value_is_null(property))
		return target == &liquid_empty || target == &liquid_blank;
	if (!liquid_is(property, VALUE_LIST))
		return !liquid_is(property, VALUE_MAP) &&
		       reads(run, property, target_text);
	for (size_t i = 0; i < property->list.count && liquid_spend(run, 1); i++)
		if (reads(run, property->list.items[i], target_text))
			return true;
	return property->list.count == 0 && target_text.length == 0 &&
	       (target == &liquid_empty || target == &liquid_blank);
}

/* Does ITEM belong to what where and find pick? */
static bool has_property(const struct liquid_call *call, const struct value *item)
{
	struct span property = liquid_argument(call, 0);

	return liquid_spend(call->run, 1) &&
	       matches(call->run, liquid_property(call->run, item, property),
		       call->arguments[1], liquid_argument(call, 1));
}

/* The same for where_exp and find_exp: the frame of their variable is on top. */
static bool holds_for(const struct liquid_call *call, const struct value *item)
{
	struct liquid_run *run = call->run;

	if (!liquid_spend(run, 1))
		return false;
	run->frames[run->frame_count - 1].value = item;
	return liquid_condition(run, liquid_argument(call, 1));
}

static const struct value *all_that(const struct liquid_call *call,
	const struct value *items,
	bool (*wanted)(const struct liquid_call *, const struct value *))
{
	struct value *result = liquid_new_list(call->run, items->list.count);

	if (result == NULL)
		return NULL;
	result->list.count = 0;
	for (size_t i = 0; i < items->list.count && !call->run->failed; i++)
		if (wanted(call, items->list.items[i]))
			liquid_set_item(
				result, result->list.count++, items->list.items[i]);
	return result;
}

static const struct value *first_that(const struct liquid_call *call,
	const struct value *items,
	bool (*wanted)(const struct liquid_call *, const struct value *))
{
	for (size_t i = 0; i < items->list.count && !call->run->failed; i++)
		if (wanted(call, items->list.items[i]))
			return items->list.items[i];
	return NULL;
}

/* where and find leave alone what they cannot pick from. */
static const struct value *pickable(const struct liquid_call *call)
{
	if (!liquid_is_true(call->arguments[0]) ||
		liquid_is(call->arguments[1], VALUE_LIST) ||
		liquid_is(call->arguments[1], VALUE_MAP))
		return NULL;
	return items_of(call);
}

static const struct value *where(const struct liquid_call *call)
{
	const struct value *items = pickable(call);

	return items == NULL ? call->input : all_that(call, items, has_property);
}

static const struct value *find(const struct liquid_call *call)
{
	const struct value *items = pickable(call);

	return items == NULL ? call->input : first_that(call, items, has_property);
}

/* Open a frame for the variable of an expression: false if that is too deep. */
static bool open_frame(const struct liquid_call *call)
{
	if (!liquid_enter(call->run))
		return false;
	liquid_push(call->run, liquid_argument(call, 0), NULL);
	return true;
}

static void close_frame(const struct liquid_call *call)
{
	liquid_pop(call->run);
	liquid_leave(call->run);
}

static const struct value *where_exp(const struct liquid_call *call)
{
	const struct value *items = items_of(call);
	const struct value *result;

	if (items == NULL)
		return call->input;
	if (!open_frame(call))
		return NULL;
	result = all_that(call, items, holds_for);
	close_frame(call);
	return result;
}

static const struct value *find_exp(const struct liquid_call *call)
{
	const struct value *items = items_of(call);
	const struct value *result;

	if (items == NULL)
		return call->input;
	if (!open_frame(call))
		return NULL;
	result = first_that(call, items, holds_for);
	close_frame(call);
	return result;
}

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
	if (!open_frame(call))
		return NULL;
	result = group(call, expression_name);
	close_frame(call);
	return result;
}

const struct liquid_filter liquid_select_filters[] = {
	/* clang-format off */
	{"find",         2, 2, find},
	{"find_exp",     2, 2, find_exp},
	{"group_by",     1, 1, group_by},
	{"group_by_exp", 2, 2, group_by_exp},
	{"where",        2, 2, where},
	{"where_exp",    2, 2, where_exp},
	{NULL,           0, 0, NULL},
	/* clang-format on */
};
