/* SPDX-License-Identifier: MIT */
/* Filters that order lists.  What compares equal stays in its order. */
#include <stdlib.h>

#include "syntax/liquid/filter.h"
#include "syntax/liquid/print.h"

struct sorted {
	const struct value *key;
	const struct value *item;
	size_t place; /* where it stood */
};

/* Where nil goes, and what is told to qsort_r. */
struct order {
	struct liquid_run *run;
	int nil; /* -1: first */
	bool by_property;
};

static int by_place(const struct sorted *a, const struct sorted *b)
{
	return (a->place > b->place) - (a->place < b->place);
}

/* Properties of different kinds are compared as text, items are not at all. */
static int compare_keys(
	const struct order *order, const struct sorted *a, const struct sorted *b)
{
	int result = 0;

	if (liquid_compare(order->run, a->key, b->key, &result) || order->run->failed)
		return result;
	if (order->by_property)
		return span_compare(liquid_string(order->run, a->key),
			liquid_string(order->run, b->key));
	liquid_fail(order->run, "'sort' cannot compare things of different kinds");
	return 0;
}

static int compare(const void *left, const void *right, void *context)
{
	const struct order *order = context;
	const struct sorted *a = left;
	const struct sorted *b = right;
	int result = 0;

	if (order->run->failed)
		return 0;
	if (order->by_property && value_is_null(a->key) != value_is_null(b->key))
		return value_is_null(a->key) ? order->nil : -order->nil;
	result = compare_keys(order, a, b);
	return result != 0 ? result : by_place(a, b);
}

/* Ruby's casecmp knows no letters but A to Z. */
static int compare_ignoring_case(const void *left, const void *right, void *context)
{
	struct liquid_run *run = context;
	const struct sorted *a = left;
	const struct sorted *b = right;
	struct span x = liquid_string(run, a->key);
	struct span y = liquid_string(run, b->key);

	if (!liquid_spend_bytes(run, x.length))
		return 0;
	if (value_is_null(a->key) != value_is_null(b->key))
		return value_is_null(a->key) ? 1 : -1;
	for (size_t i = 0; i < x.length && i < y.length; i++) {
		unsigned char c = (unsigned char)char_lower(x.bytes[i]);
		unsigned char d = (unsigned char)char_lower(y.bytes[i]);

		if (c != d)
			return c > d ? 1 : -1;
	}
	if (x.length != y.length)
		return x.length > y.length ? 1 : -1;
	return by_place(a, b);
}

static const struct value *as_list(
	struct liquid_run *run, const struct sorted *items, size_t count)
{
	struct value *list = run->failed ? NULL : liquid_new_list(run, count);

	for (size_t i = 0; list != NULL && i < count; i++)
		liquid_set_item(list, i, items[i].item);
	return list;
}

/* The pairs of a map, or the items of a list; NULL if it is neither. */
static const struct value *sortable(const struct liquid_call *call)
{
	struct value *list;

	if (!liquid_is(call->input, VALUE_MAP)) {
		if (!liquid_is(call->input, VALUE_LIST))
			liquid_fail(call->run, "'sort' wants a list");
		return call->run->failed ? NULL : call->input;
	}
	list = liquid_new_list(call->run, call->input->map.count);
	for (size_t i = 0; list != NULL && i < list->list.count; i++)
		liquid_set_item(list, i, liquid_pair(call->run, call->input, i));
	return list;
}

static const struct value *sort(const struct liquid_call *call)
{
	const struct value *list = sortable(call);
	struct span property = liquid_argument(call, 0);
	struct span nils = liquid_argument(call, 1);
	size_t count = list == NULL ? 0 : list->list.count;
	struct sorted *items = liquid_memory(call->run, count, sizeof(*items));
	struct order order = {.run = call->run, .nil = span_is(nils, "last") ? 1 : -1};

	if (list == NULL || items == NULL)
		return NULL;
	order.by_property = call->count > 0 && !value_is_null(call->arguments[0]);
	for (size_t i = 0; i < count; i++) {
		const struct value *item = list->list.items[i];

		items[i] = (struct sorted){item, item, i};
		if (order.by_property)
			items[i].key = liquid_property(call->run, item, property);
	}
	qsort_r(items, count, sizeof(*items), compare, &order);
	return as_list(call->run, items, count);
}

static const struct value *sort_natural(const struct liquid_call *call)
{
	const struct value *list = liquid_input_list(call);
	size_t count = list == NULL ? 0 : list->list.count;
	struct sorted *items = liquid_memory(call->run, count, sizeof(*items));

	if (list == NULL || items == NULL)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		const struct value *item = list->list.items[i];

		items[i] = (struct sorted){item, item, i};
		if (call->count > 0)
			items[i].key = liquid_member(
				call->run, item, liquid_argument(call, 0));
	}
	qsort_r(items, count, sizeof(*items), compare_ignoring_case, call->run);
	return as_list(call->run, items, count);
}

const struct liquid_filter liquid_sort_filters[] = {
	/* clang-format off */
	{"sort",         0, 2, sort},
	{"sort_natural", 0, 1, sort_natural},
	{NULL,           0, 0, NULL},
	/* clang-format on */
};
