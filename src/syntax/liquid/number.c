/* SPDX-License-Identifier: MIT */
#include "syntax/liquid/number.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "syntax/liquid/print.h"

enum { NUMBER_LIMIT = 400 }; /* bytes of a number with a fraction */

/* Below it, 2^53, every whole number is a double. */
static const double WHOLE_LIMIT = 9007199254740992.0;

static struct liquid_number whole_number(int64_t integer)
{
	return (struct liquid_number){true, integer, (double)integer};
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

struct liquid_number liquid_number_of(const struct value *value)
{
	struct text digits = text_limited(NUMBER_LIMIT);
	struct liquid_number number = whole_number(0);

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

double liquid_sum(double a, double b)
{
	struct scaled s = scaled(a, b);

	return (s.a + s.b) / s.scale;
}

double liquid_product(double a, double b)
{
	struct scaled s = scaled(a, b);

	return s.a * s.b / (s.scale * s.scale);
}

double liquid_quotient(double a, double b)
{
	struct scaled s = scaled(a, b);

	return s.a / s.b;
}

double liquid_remainder(double a, double b)
{
	struct scaled s = scaled(a, b);
	double rest = fmod(s.a, s.b);

	if (rest != 0 && signbit(rest) != signbit(s.b))
		rest += s.b;
	return rest / s.scale;
}
