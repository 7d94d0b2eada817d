/* SPDX-License-Identifier: MIT */
/* How Ruby's ==, <=> and include? see values. */
#include "syntax/liquid/print.h"

static bool equal_at(struct liquid_run *run, const struct value *left,
	const struct value *right, int depth);

static int64_t date_of(const struct value *value)
{
	return date_instant_utc(value->date);
}

static double number_of(const struct value *value)
{
	return value->kind == VALUE_INTEGER ? (double)value->integer : value->number;
}

static bool equal_numbers(const struct value *left, const struct value *right)
{
	if (left->kind == VALUE_INTEGER && right->kind == VALUE_INTEGER)
		return left->integer == right->integer;
	return number_of(left) == number_of(right);
}

static bool equal_lists(struct liquid_run *run, const struct value *left,
	const struct value *right, int depth)
{
	if (left->list.count != right->list.count)
		return false;
	for (size_t i = 0; i < left->list.count; i++)
		if (!equal_at(run, left->list.items[i], right->list.items[i], depth))
			return false;
	return true;
}

static bool equal_maps(struct liquid_run *run, const struct value *left,
	const struct value *right, int depth)
{
	if (left->map.count != right->map.count)
		return false;
	for (size_t i = 0; i < left->map.count; i++) {
		const struct value_pair *pair = &left->map.pairs[i];
		const struct value *other = liquid_member(run, right, pair->key);

		if (run->failed || !equal_at(run, pair->value, other, depth))
			return false;
	}
	return true;
}

static bool equal_kinds(struct liquid_run *run, const struct value *left,
	const struct value *right, int depth)
{
	switch (left->kind) {
	case VALUE_BOOLEAN:
		return left->boolean == right->boolean;
	case VALUE_STRING:
		liquid_spend_bytes(run, left->text.length);
		return span_equals(left->text, right->text);
	case VALUE_DATE:
		return left->date->has_time == right->date->has_time &&
		       date_of(left) == date_of(right);
	case VALUE_LIST:
		return equal_lists(run, left, right, depth + 1);
	case VALUE_MAP:
		return equal_maps(run, left, right, depth + 1);
	default:
		return true;
	}
}

static bool equal_at(struct liquid_run *run, const struct value *left,
	const struct value *right, int depth)
{
	if (value_is_null(left) || value_is_null(right))
		return value_is_null(left) && value_is_null(right);
	if (!liquid_spend(run, depth > 0) || depth > VALUE_DEPTH_LIMIT)
		return false;
	if (left == right)
		return true;
	if (liquid_is_number(left) && liquid_is_number(right))
		return equal_numbers(left, right);
	return left->kind == right->kind && equal_kinds(run, left, right, depth);
}

/* nil has no empty? in Ruby, and without Rails nothing has a blank?. */
static bool is_empty(const struct value *value)
{
	if (liquid_is(value, VALUE_STRING))
		return value->text.length == 0;
	if (liquid_is(value, VALUE_LIST))
		return value->list.count == 0;
	return liquid_is(value, VALUE_MAP) && value->map.count == 0;
}

bool liquid_equal(
	struct liquid_run *run, const struct value *left, const struct value *right)
{
	if (left == &liquid_blank || right == &liquid_blank)
		return false;
	if (left == &liquid_empty)
		return is_empty(right);
	if (right == &liquid_empty)
		return is_empty(left);
	return equal_at(run, left, right, 0);
}

static bool list_contains(
	struct liquid_run *run, const struct value *list, const struct value *item)
{
	liquid_spend(run, list->list.count / 16);
	for (size_t i = 0; i < list->list.count && !run->failed; i++)
		if (equal_at(run, list->list.items[i], item, 0))
			return true;
	return false;
}

static bool string_contains(
	struct liquid_run *run, struct span text, const struct value *part)
{
	struct text wanted = text_limited(LIQUID_OUTPUT_LIMIT);
	bool found;

	liquid_print_string(run, part, &wanted);
	liquid_spend_bytes(run, text.length);
	found = wanted.length == 0 ||
	        span_find_span(text, text_span(&wanted)) < text.length;
	text_release(&wanted);
	return found;
}

bool liquid_contains(
	struct liquid_run *run, const struct value *left, const struct value *right)
{
	if (!liquid_is_true(left) || !liquid_is_true(right))
		return false;
	if (left->kind == VALUE_STRING)
		return string_contains(run, left->text, right);
	if (left->kind == VALUE_LIST)
		return list_contains(run, left, right);
	return left->kind == VALUE_MAP && liquid_is(right, VALUE_STRING) &&
	       liquid_member(run, left, right->text) != NULL;
}

static int sign(bool greater, bool less)
{
	return (int)greater - (int)less;
}

static int compare_numbers(const struct value *left, const struct value *right)
{
	if (left->kind == VALUE_INTEGER && right->kind == VALUE_INTEGER)
		return sign(
			left->integer > right->integer, left->integer < right->integer);
	return sign(
		number_of(left) > number_of(right), number_of(left) < number_of(right));
}

static bool compare_at(struct liquid_run *run, const struct value *left,
	const struct value *right, int depth, int *order);

static bool compare_lists(struct liquid_run *run, const struct value *left,
	const struct value *right, int depth, int *order)
{
	size_t a = left->list.count;
	size_t b = right->list.count;

	for (size_t i = 0; i < a && i < b; i++) {
		if (!compare_at(run, left->list.items[i], right->list.items[i], depth,
			    order))
			return false;
		if (*order != 0)
			return true;
	}
	*order = sign(a > b, a < b);
	return true;
}

static bool compare_at(struct liquid_run *run, const struct value *left,
	const struct value *right, int depth, int *order)
{
	*order = 0;
	if (!liquid_spend(run, depth > 0) || depth > VALUE_DEPTH_LIMIT)
		return false;
	if (value_is_null(left) && value_is_null(right))
		return true;
	if (liquid_is_number(left) && liquid_is_number(right))
		*order = compare_numbers(left, right);
	else if (liquid_is(left, VALUE_STRING) && liquid_is(right, VALUE_STRING)) {
		liquid_spend_bytes(run, left->text.length);
		*order = span_compare(left->text, right->text);
	} else if (liquid_is(left, VALUE_DATE) && liquid_is(right, VALUE_DATE))
		*order = sign(
			date_of(left) > date_of(right), date_of(left) < date_of(right));
	else if (liquid_is(left, VALUE_LIST) && liquid_is(right, VALUE_LIST))
		return compare_lists(run, left, right, depth + 1, order);
	else
		return equal_at(run, left, right, depth + 1);
	return true;
}

bool liquid_compare(struct liquid_run *run, const struct value *left,
	const struct value *right, int *order)
{
	return compare_at(run, left, right, 0, order);
}
