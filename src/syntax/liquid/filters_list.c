/* SPDX-License-Identifier: MIT */
/* Filters that take lists apart and put them together. */
#include "base/map.h"
#include "syntax/liquid/filter.h"
#include "syntax/liquid/print.h"

/* COUNT items of LIST from FROM, with room for EXTRA more behind them. */
static struct value *copy_of(const struct liquid_call *call, const struct value *list,
	size_t from, size_t count, size_t extra)
{
	struct value *copy = liquid_new_list(call->run, count + extra);

	for (size_t i = 0; copy != NULL && i < count; i++)
		liquid_set_item(copy, i, list->list.items[from + i]);
	return copy;
}

static const struct value *first(const struct liquid_call *call)
{
	return liquid_first(call->run, call->input);
}

static const struct value *last(const struct liquid_call *call)
{
	return liquid_last(call->run, call->input);
}

static const struct value *size(const struct liquid_call *call)
{
	const struct value *count = liquid_size(call->run, call->input);

	return count != NULL ? count : liquid_new_integer(call->run, 0);
}

static const struct value *join(const struct liquid_call *call)
{
	const struct value *list = liquid_input_list(call);
	struct span glue = call->count > 0 ? liquid_argument(call, 0) : span_of(" ");
	struct text text = liquid_text();

	if (list != NULL)
		liquid_print_joined(call->run, list, glue, &text);
	return liquid_new_text(call->run, &text);
}

static const struct value *reverse(const struct liquid_call *call)
{
	const struct value *list = liquid_input_list(call);
	size_t count = list == NULL ? 0 : list->list.count;
	struct value *result = liquid_new_list(call->run, count);

	for (size_t i = 0; result != NULL && i < count; i++)
		liquid_set_item(result, i, list->list.items[count - 1 - i]);
	return result;
}

static const struct value *concat(const struct liquid_call *call)
{
	const struct value *list = liquid_input_list(call);
	const struct value *more = call->arguments[0];
	struct value *result;

	if (list == NULL)
		return NULL;
	if (!liquid_is(more, VALUE_LIST)) {
		liquid_fail(call->run, "'concat' wants a list");
		return NULL;
	}
	result = copy_of(call, list, 0, list->list.count, more->list.count);
	for (size_t i = 0; result != NULL && i < more->list.count; i++)
		liquid_set_item(result, list->list.count + i, more->list.items[i]);
	return result;
}

static const struct value *push(const struct liquid_call *call)
{
	const struct value *list = call->input;
	struct value *result;

	if (!liquid_is(list, VALUE_LIST))
		return list;
	result = copy_of(call, list, 0, list->list.count, 1);
	if (result != NULL)
		liquid_set_item(result, list->list.count, call->arguments[0]);
	return result;
}

static const struct value *unshift(const struct liquid_call *call)
{
	const struct value *list = call->input;
	struct value *result;

	if (!liquid_is(list, VALUE_LIST))
		return list;
	result = liquid_new_list(call->run, list->list.count + 1);
	if (result == NULL)
		return NULL;
	liquid_set_item(result, 0, call->arguments[0]);
	for (size_t i = 0; i < list->list.count; i++)
		liquid_set_item(result, i + 1, list->list.items[i]);
	return result;
}

/* How many items pop and shift take off: one, unless they are told. */
static size_t taken(const struct liquid_call *call)
{
	int64_t count = liquid_argument_integer(call, 0, 1);

	if (count < 0)
		liquid_fail(
			call->run, "'%s' wants a positive number", call->filter->name);
	if (count > (int64_t)call->input->list.count)
		return call->input->list.count;
	return count < 0 ? 0 : (size_t)count;
}

static const struct value *pop(const struct liquid_call *call)
{
	const struct value *list = call->input;

	if (!liquid_is(list, VALUE_LIST))
		return list;
	return copy_of(call, list, 0, list->list.count - taken(call), 0);
}

static const struct value *shift(const struct liquid_call *call)
{
	const struct value *list = call->input;
	size_t count;

	if (!liquid_is(list, VALUE_LIST))
		return list;
	count = taken(call);
	return copy_of(call, list, count, list->list.count - count, 0);
}

static const struct value *map(const struct liquid_call *call)
{
	const struct value *list = liquid_input_list(call);
	struct span property = liquid_argument(call, 0);
	size_t count = list == NULL ? 0 : list->list.count;
	struct value *result = liquid_new_list(call->run, count);

	for (size_t i = 0; result != NULL && i < count; i++)
		liquid_set_item(result, i,
			liquid_member(call->run, list->list.items[i], property));
	return result;
}

/* The item, or its property if the filter was given one. */
static const struct value *what_counts(
	const struct liquid_call *call, const struct value *item)
{
	if (call->count == 0)
		return item;
	return liquid_member(call->run, item, liquid_argument(call, 0));
}

static const struct value *compact(const struct liquid_call *call)
{
	const struct value *list = liquid_input_list(call);
	size_t count = list == NULL ? 0 : list->list.count;
	struct value *result = liquid_new_list(call->run, count);

	if (result == NULL)
		return NULL;
	result->list.count = 0;
	for (size_t i = 0; i < count; i++)
		if (!value_is_null(what_counts(call, list->list.items[i])))
			liquid_set_item(
				result, result->list.count++, list->list.items[i]);
	return result;
}

/* Values are the same to Ruby if they are written the same. */
static struct span identity(const struct liquid_call *call, const struct value *item)
{
	struct text text = liquid_text();

	liquid_inspect(call->run, what_counts(call, item), &text);
	item = liquid_new_text(call->run, &text);
	return item == NULL ? SPAN_NONE : item->text;
}

static const struct value *uniq(const struct liquid_call *call)
{
	const struct value *list = liquid_input_list(call);
	size_t count = list == NULL ? 0 : list->list.count;
	struct value *result = liquid_new_list(call->run, count);
	struct map seen = {0};

	if (result == NULL)
		return NULL;
	result->list.count = 0;
	for (size_t i = 0; i < count && liquid_spend(call->run, 1); i++) {
		struct span key = identity(call, list->list.items[i]);

		if (map_get(&seen, key) != NULL)
			continue;
		map_set(&seen, key, result);
		liquid_set_item(result, result->list.count++, list->list.items[i]);
	}
	map_release(&seen);
	return result;
}

static const struct value *default_filter(const struct liquid_call *call)
{
	bool missing = call->allows_false ? value_is_null(call->input)
	                                  : !liquid_is_true(call->input);

	if (!missing && !liquid_equal(call->run, call->input, &liquid_empty))
		return call->input;
	return call->count > 0 ? call->arguments[0] : &liquid_empty;
}

/* `a`, `a and b`, `a, b, and c`. */
static const struct value *sentence(const struct liquid_call *call)
{
	const struct value *list = call->input;
	struct span connector =
		call->count > 0 ? liquid_argument(call, 0) : span_of("and");
	struct text text = liquid_text();

	if (!liquid_is(list, VALUE_LIST)) {
		liquid_fail(call->run, "'array_to_sentence_string' wants a list");
		return NULL;
	}
	for (size_t i = 0; i < list->list.count && liquid_spend(call->run, 1); i++) {
		bool ends = i + 1 == list->list.count;

		if (i > 0)
			text_add(&text, list->list.count > 2 ? ", " : " ");
		if (i > 0 && ends) {
			text_add_span(&text, connector);
			text_add_char(&text, ' ');
		}
		liquid_print_string(call->run, list->list.items[i], &text);
	}
	return liquid_new_text(call->run, &text);
}

const struct liquid_filter liquid_list_filters[] = {
	/* clang-format off */
	{"array_to_sentence_string", 0, 1, sentence},
	{"compact",                  0, 1, compact},
	{"concat",                   1, 1, concat},
	{"default",                  0, 1, default_filter},
	{"first",                    0, 0, first},
	{"join",                     0, 1, join},
	{"last",                     0, 0, last},
	{"map",                      1, 1, map},
	{"pop",                      0, 1, pop},
	{"push",                     1, 1, push},
	{"reverse",                  0, 0, reverse},
	{"shift",                    0, 1, shift},
	{"size",                     0, 0, size},
	{"uniq",                     0, 1, uniq},
	{"unshift",                  1, 1, unshift},
	{NULL,                       0, 0, NULL},
	/* clang-format on */
};
