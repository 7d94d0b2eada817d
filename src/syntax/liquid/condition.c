/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/liquid/expression.h"

static bool is_different(
	struct liquid_run *run, const struct value *left, const struct value *right)
{
	return !liquid_equal(run, left, right);
}

static const char *kind_name(const struct value *value)
{
	return liquid_is(value, VALUE_STRING) ? "text"
	       : liquid_is(value, VALUE_DATE) ? "a date"
	                                      : "a number";
}

static bool has_order(const struct value *value)
{
	return liquid_is_number(value) || liquid_is(value, VALUE_STRING) ||
	       liquid_is(value, VALUE_DATE);
}

/* What has no order is neither less nor greater; text and numbers are a mistake. */
static bool ordered(struct liquid_run *run, const struct value *left,
	const struct value *right, int *order)
{
	if (!has_order(left) || !has_order(right))
		return false;
	if (liquid_compare(run, left, right, order))
		return true;
	return liquid_fail(
		run, "cannot compare %s with %s", kind_name(left), kind_name(right));
}

static bool is_less(
	struct liquid_run *run, const struct value *left, const struct value *right)
{
	int order;

	return ordered(run, left, right, &order) && order < 0;
}

static bool is_greater(
	struct liquid_run *run, const struct value *left, const struct value *right)
{
	return is_less(run, right, left);
}

static bool is_at_most(
	struct liquid_run *run, const struct value *left, const struct value *right)
{
	int order;

	return ordered(run, left, right, &order) && order <= 0;
}

static bool is_at_least(
	struct liquid_run *run, const struct value *left, const struct value *right)
{
	return is_at_most(run, right, left);
}

/* The longer of two signs with the same beginning comes first. */
static const struct {
	const char *sign;
	bool (*holds)(struct liquid_run *run, const struct value *left,
		const struct value *right);
} operators[] = {
	{"==", liquid_equal},
	{"!=", is_different},
	{"<>", is_different},
	{"<=", is_at_most},
	{">=", is_at_least},
	{"<", is_less},
	{">", is_greater},
};

static bool compared(
	struct liquid_run *run, struct span *rest, const struct value *left)
{
	const struct value *right = NULL;

	for (size_t i = 0; i < COUNT(operators); i++) {
		if (!liquid_take(rest, operators[i].sign))
			continue;
		(void)liquid_operand(run, rest, &right);
		return operators[i].holds(run, left, right);
	}
	if (liquid_take_word(rest, "contains")) {
		(void)liquid_operand(run, rest, &right);
		return liquid_contains(run, left, right);
	}
	if (span_starts_with(*rest, "="))
		return liquid_fail(run, "unknown operator '=': write '=='");
	return liquid_is_true(left);
}

/*
 * Liquid reads `a and b or c` from the right: a and (b or c).  So the first condition
 * that decides ends it.
 */
bool liquid_condition(struct liquid_run *run, struct span markup)
{
	const struct value *left;
	bool holds;

	for (;;) {
		if (!liquid_operand(run, &markup, &left))
			return liquid_fail(run, "a condition is missing");
		holds = compared(run, &markup, left) && !run->failed;
		if (run->failed)
			return false;
		if (liquid_take_word(&markup, "and")) {
			if (!holds)
				return false;
		} else if (!liquid_take_word(&markup, "or") || holds) {
			return holds;
		}
	}
}
