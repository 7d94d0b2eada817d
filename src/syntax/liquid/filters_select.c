/* SPDX-License-Identifier: MIT */
/* Filters that pick items out of a list. */
#include "syntax/liquid/expression.h"
#include "syntax/liquid/filter.h"
#include "syntax/liquid/print.h"

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

static const struct value *where_exp(const struct liquid_call *call)
{
	const struct value *items = items_of(call);
	const struct value *result;

	if (items == NULL)
		return call->input;
	if (!liquid_open_frame(call))
		return NULL;
	result = all_that(call, items, holds_for);
	liquid_close_frame(call);
	return result;
}

static const struct value *find_exp(const struct liquid_call *call)
{
	const struct value *items = items_of(call);
	const struct value *result;

	if (items == NULL)
		return call->input;
	if (!liquid_open_frame(call))
		return NULL;
	result = first_that(call, items, holds_for);
	liquid_close_frame(call);
	return result;
}

const struct liquid_filter liquid_select_filters[] = {
	/* clang-format off */
	{"find",         2, 2, find},
	{"find_exp",     2, 2, find_exp},
	{"where",        2, 2, where},
	{"where_exp",    2, 2, where_exp},
	{NULL,           0, 0, NULL},
	/* clang-format on */
};
