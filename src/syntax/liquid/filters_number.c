/* SPDX-License-Identifier: MIT */
/*
 * Filters that calculate.  Whole numbers stay whole.  With a fraction Liquid calculates
 * in decimals: 0.1 + 0.2 is 0.3.  Here both operands are made whole by a power of ten
 * first, since a double holds whole numbers exactly; only what has too many digits for
 * that is calculated as it stands.
 */
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "syntax/liquid/filter.h"
#include "syntax/liquid/print.h"

enum {
	NUMBER_LIMIT = 400, /* bytes of a number with a fraction */
	ROUND_LIMIT = 30,   /* digits that rounding may ask for */
};

/* Below it, 2^53, every whole number is a double. */
static const double WHOLE_LIMIT = 9007199254740992.0;

struct number {
	bool whole;
	int64_t integer;
	double decimal; /* also of a whole one */
};

static struct number whole_number(int64_t integer)
{
	return (struct number){true, integer, (double)integer};
}

/* `-1.5`, all of it. */
static bool reads_as_fraction(struct span text)
{
	size_t point = span_find(text, '.');

	if (span_starts_with(text, "-")) {
		text = span_after(text, 1);
		point--;
	}
	if (point == 0 || point + 1 >= text.length || text.length >= NUMBER_LIMIT)
		return false;
	for (size_t i = 0; i < text.length; i++)
		if (i != point && !char_is_digit(text.bytes[i]))
			return false;
	return true;
}

/* What is no number is 0. */
static struct number number_of(const struct value *value)
{
	struct text digits = text_limited(NUMBER_LIMIT);
	struct number number = whole_number(0);

	if (liquid_is(value, VALUE_INTEGER))
		return whole_number(value->integer);
	if (liquid_is(value, VALUE_FLOAT))
		liquid_print_float(value->number, &digits);
	else if (liquid_is(value, VALUE_STRING))
		text_add_span(&digits, span_trimmed(value->text));
	if (liquid_is(value, VALUE_FLOAT) || reads_as_fraction(text_span(&digits))) {
		number.whole = false;
		number.decimal = strtod(digits.bytes, NULL);
	} else
		number = whole_number(liquid_leading_integer(text_span(&digits)));
	text_release(&digits);
	return number;
}

static struct number operand_of(const struct liquid_call *call)
{
	return number_of(call->count > 0 ? call->arguments[0] : NULL);
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

/* Two numbers, times a power of ten that makes them whole; by 1 where there is none. */
struct scaled {
	double a;
	double b;
	double scale;
};

static bool is_exact(double whole, double scale, double number)
{
	return fabs(whole) < WHOLE_LIMIT && whole / scale == number;
}

static struct scaled scaled(double a, double b)
{
	double scale = 1;

	for (int digits = 0; digits < DBL_DIG; digits++) {
		struct scaled whole = {round(a * scale), round(b * scale), scale};

		if (is_exact(whole.a, scale, a) && is_exact(whole.b, scale, b))
			return whole;
		scale *= 10;
	}
	return (struct scaled){a, b, 1};
}

static double sum_of(double a, double b)
{
	struct scaled s = scaled(a, b);

	return (s.a + s.b) / s.scale;
}

static double product_of(double a, double b)
{
	struct scaled s = scaled(a, b);

	return s.a * s.b / (s.scale * s.scale);
}

static double quotient_of(double a, double b)
{
	struct scaled s = scaled(a, b);

	return s.a / s.b;
}

/* Of the sign of B, as Ruby has it. */
static double remainder_of(double a, double b)
{
	struct scaled s = scaled(a, b);
	double rest = fmod(s.a, s.b);

	if (rest != 0 && signbit(rest) != signbit(s.b))
		rest += s.b;
	return rest / s.scale;
}

static const struct value *plus(const struct liquid_call *call)
{
	struct number a = number_of(call->input);
	struct number b = operand_of(call);
	int64_t sum;

	if (!a.whole || !b.whole)
		return decimal(call, sum_of(a.decimal, b.decimal));
	if (__builtin_add_overflow(a.integer, b.integer, &sum))
		return too_large(call);
	return liquid_new_integer(call->run, sum);
}

static const struct value *minus(const struct liquid_call *call)
{
	struct number a = number_of(call->input);
	struct number b = operand_of(call);
	int64_t difference;

	if (!a.whole || !b.whole)
		return decimal(call, sum_of(a.decimal, -b.decimal));
	if (__builtin_sub_overflow(a.integer, b.integer, &difference))
		return too_large(call);
	return liquid_new_integer(call->run, difference);
}

static const struct value *times(const struct liquid_call *call)
{
	struct number a = number_of(call->input);
	struct number b = operand_of(call);
	int64_t product;

	if (!a.whole || !b.whole)
		return decimal(call, product_of(a.decimal, b.decimal));
	if (__builtin_mul_overflow(a.integer, b.integer, &product))
		return too_large(call);
	return liquid_new_integer(call->run, product);
}

/* Two operands whose quotient exists; false after a failure. */
static bool divisible(
	const struct liquid_call *call, struct number *a, struct number *b)
{
	*a = number_of(call->input);
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
	struct number a;
	struct number b;
	int64_t quotient;

	if (!divisible(call, &a, &b))
		return NULL;
	if (!a.whole || !b.whole)
		return decimal(call, quotient_of(a.decimal, b.decimal));
	quotient = a.integer / b.integer;
	if (a.integer % b.integer != 0 && (a.integer < 0) != (b.integer < 0))
		quotient--;
	return liquid_new_integer(call->run, quotient);
}

static const struct value *modulo(const struct liquid_call *call)
{
	struct number a;
	struct number b;
	int64_t rest;

	if (!divisible(call, &a, &b))
		return NULL;
	if (!a.whole || !b.whole)
		return decimal(call, remainder_of(a.decimal, b.decimal));
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
	struct number number = number_of(call->input);

	return number.whole ? liquid_new_integer(call->run, number.integer)
	                    : whole(call, ceil(number.decimal));
}

static const struct value *floor_filter(const struct liquid_call *call)
{
	struct number number = number_of(call->input);

	return number.whole ? liquid_new_integer(call->run, number.integer)
	                    : whole(call, floor(number.decimal));
}

static const struct value *round_filter(const struct liquid_call *call)
{
	struct number number = number_of(call->input);
	struct number digits = operand_of(call);
	double scale;

	if (digits.decimal > ROUND_LIMIT || digits.decimal < -ROUND_LIMIT) {
		liquid_fail(call->run, "'round' has too many digits");
		return NULL;
	}
	if (number.whole && digits.integer >= 0)
		return liquid_new_integer(call->run, number.integer);
	scale = pow(10.0, (double)llabs(digits.integer));
	if (digits.integer > 0)
		return decimal(call, round(product_of(number.decimal, scale)) / scale);
	if (number.whole || digits.integer == 0)
		return whole(call, round(quotient_of(number.decimal, scale)) * scale);
	return decimal(call, round(quotient_of(number.decimal, scale)) * scale);
}

static const struct value *as_value(
	const struct liquid_call *call, const struct number *number)
{
	return number->whole ? liquid_new_integer(call->run, number->integer)
	                     : decimal(call, number->decimal);
}

static const struct value *abs_filter(const struct liquid_call *call)
{
	struct number number = number_of(call->input);

	if (number.whole && number.integer == INT64_MIN)
		return too_large(call);
	number.integer = llabs(number.integer);
	number.decimal = fabs(number.decimal);
	return as_value(call, &number);
}

static const struct value *at_least(const struct liquid_call *call)
{
	struct number a = number_of(call->input);
	struct number b = operand_of(call);

	return as_value(call, b.decimal > a.decimal ? &b : &a);
}

static const struct value *at_most(const struct liquid_call *call)
{
	struct number a = number_of(call->input);
	struct number b = operand_of(call);

	return as_value(call, b.decimal < a.decimal ? &b : &a);
}

static const struct value *to_integer(const struct liquid_call *call)
{
	if (liquid_is(call->input, VALUE_BOOLEAN))
		return liquid_new_integer(call->run, call->input->boolean);
	if (liquid_is(call->input, VALUE_FLOAT))
		return whole(call, trunc(number_of(call->input).decimal));
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
