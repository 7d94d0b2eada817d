/* SPDX-License-Identifier: MIT */
/* Filters that calculate. */
#include <math.h>
#include <stdlib.h>

#include "syntax/liquid/filter.h"
#include "syntax/liquid/number.h"

enum { ROUND_LIMIT = 30 }; /* digits that rounding may ask for */

static struct liquid_number operand_of(const struct liquid_call *call)
{
	return liquid_number_of(call->count > 0 ? call->arguments[0] : NULL);
}

static const struct value *too_large(const struct liquid_call *call)
{
	liquid_fail(call->run, "'%s' makes too large a number", call->filter->name);
	return NULL;
}

static const struct value *decimal(const struct liquid_call *call, double number)
{
	return isfinite(number) ? liquid_new_float(call->run, number) : too_large(call);
}

static const struct value *plus(const struct liquid_call *call)
{
	struct liquid_number a = liquid_number_of(call->input);
	struct liquid_number b = operand_of(call);
	int64_t sum;

	if (!a.whole || !b.whole)
		return decimal(call, liquid_sum(a.decimal, b.decimal));
	if (__builtin_add_overflow(a.integer, b.integer, &sum))
		return too_large(call);
	return liquid_new_integer(call->run, sum);
}

static const struct value *minus(const struct liquid_call *call)
{
	struct liquid_number a = liquid_number_of(call->input);
	struct liquid_number b = operand_of(call);
	int64_t difference;

	if (!a.whole || !b.whole)
		return decimal(call, liquid_sum(a.decimal, -b.decimal));
	if (__builtin_sub_overflow(a.integer, b.integer, &difference))
		return too_large(call);
	return liquid_new_integer(call->run, difference);
}

static const struct value *times(const struct liquid_call *call)
{
	struct liquid_number a = liquid_number_of(call->input);
	struct liquid_number b = operand_of(call);
	int64_t product;

	if (!a.whole || !b.whole)
		return decimal(call, liquid_product(a.decimal, b.decimal));
	if (__builtin_mul_overflow(a.integer, b.integer, &product))
		return too_large(call);
	return liquid_new_integer(call->run, product);
}

/* Two operands whose quotient exists; false after a failure. */
static bool divisible(const struct liquid_call *call, struct liquid_number *a,
	struct liquid_number *b)
{
	*a = liquid_number_of(call->input);
	*b = operand_of(call);
	if (b->decimal == 0)
		return liquid_fail(
			call->run, "'%s' divides by zero", call->filter->name);
	/* The one quotient of whole numbers that does not fit. */
	if (a->whole && b->whole && a->integer == INT64_MIN && b->integer == -1)
		return liquid_fail(
			call->run, "'%s' makes too large a number", call->filter->name);
	return true;
}

/* Ruby rounds down, C toward zero. */
static const struct value *divided_by(const struct liquid_call *call)
{
	struct liquid_number a;
	struct liquid_number b;
	int64_t quotient;

	if (!divisible(call, &a, &b))
		return NULL;
	if (!a.whole || !b.whole)
		return decimal(call, liquid_quotient(a.decimal, b.decimal));
	quotient = a.integer / b.integer;
	if (a.integer % b.integer != 0 && (a.integer < 0) != (b.integer < 0))
		quotient--;
	return liquid_new_integer(call->run, quotient);
}

static const struct value *modulo(const struct liquid_call *call)
{
	struct liquid_number a;
	struct liquid_number b;
	int64_t rest;

	if (!divisible(call, &a, &b))
		return NULL;
	if (!a.whole || !b.whole)
		return decimal(call, liquid_remainder(a.decimal, b.decimal));
	rest = a.integer % b.integer;
	if (rest != 0 && (rest < 0) != (b.integer < 0))
		rest += b.integer;
	return liquid_new_integer(call->run, rest);
}

static const struct value *whole(const struct liquid_call *call, double number)
{
	if (!(fabs(number) < 9.2e18))
		return too_large(call);
	return liquid_new_integer(call->run, (int64_t)number);
}

static const struct value *ceil_filter(const struct liquid_call *call)
{
	struct liquid_number number = liquid_number_of(call->input);

	return number.whole ? liquid_new_integer(call->run, number.integer)
	                    : whole(call, ceil(number.decimal));
}

static const struct value *floor_filter(const struct liquid_call *call)
{
	struct liquid_number number = liquid_number_of(call->input);

	return number.whole ? liquid_new_integer(call->run, number.integer)
	                    : whole(call, floor(number.decimal));
}

static const struct value *round_filter(const struct liquid_call *call)
{
	struct liquid_number number = liquid_number_of(call->input);
	struct liquid_number digits = operand_of(call);
	double scale;

	if (digits.decimal > ROUND_LIMIT || digits.decimal < -ROUND_LIMIT) {
		liquid_fail(call->run, "'round' has too many digits");
		return NULL;
	}
	if (number.whole && digits.integer >= 0)
		return liquid_new_integer(call->run, number.integer);
	scale = pow(10.0, (double)llabs(digits.integer));
	if (digits.integer > 0)
		return decimal(
			call, round(liquid_product(number.decimal, scale)) / scale);
	if (number.whole || digits.integer == 0)
		return whole(
			call, round(liquid_quotient(number.decimal, scale)) * scale);
	return decimal(call, round(liquid_quotient(number.decimal, scale)) * scale);
}

static const struct value *as_value(
	const struct liquid_call *call, const struct liquid_number *number)
{
	return number->whole ? liquid_new_integer(call->run, number->integer)
	                     : decimal(call, number->decimal);
}

static const struct value *abs_filter(const struct liquid_call *call)
{
	struct liquid_number number = liquid_number_of(call->input);

	if (number.whole && number.integer == INT64_MIN)
		return too_large(call);
	number.integer = llabs(number.integer);
	number.decimal = fabs(number.decimal);
	return as_value(call, &number);
}

static const struct value *at_least(const struct liquid_call *call)
{
	struct liquid_number a = liquid_number_of(call->input);
	struct liquid_number b = operand_of(call);

	return as_value(call, b.decimal > a.decimal ? &b : &a);
}

static const struct value *at_most(const struct liquid_call *call)
{
	struct liquid_number a = liquid_number_of(call->input);
	struct liquid_number b = operand_of(call);

	return as_value(call, b.decimal < a.decimal ? &b : &a);
}

static const struct value *to_integer(const struct liquid_call *call)
{
	if (liquid_is(call->input, VALUE_BOOLEAN))
		return liquid_new_integer(call->run, call->input->boolean);
	if (liquid_is(call->input, VALUE_FLOAT))
		return whole(call, trunc(liquid_number_of(call->input).decimal));
	return liquid_new_integer(
		call->run, liquid_leading_integer(liquid_input(call)));
}

const struct liquid_filter liquid_number_filters[] = {
	/* clang-format off */
	{"abs",        0, 0, abs_filter},
	{"at_least",   1, 1, at_least},
	{"at_most",    1, 1, at_most},
	{"ceil",       0, 0, ceil_filter},
	{"divided_by", 1, 1, divided_by},
	{"floor",      0, 0, floor_filter},
	{"minus",      1, 1, minus},
	{"modulo",     1, 1, modulo},
	{"plus",       1, 1, plus},
	{"round",      0, 1, round_filter},
	{"times",      1, 1, times},
	{"to_integer", 0, 0, to_integer},
	{NULL,         0, 0, NULL},
	/* clang-format on */
};
