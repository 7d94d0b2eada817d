/* SPDX-License-Identifier: MIT */
#include "syntax/yaml/number.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/date.h"

static size_t sign_length(struct span text)
{
	return span_has_at(text, 0, '-') || span_has_at(text, 0, '+');
}

/* How many bytes at the start of TEXT are among ALLOWED. */
static size_t run(struct span text, const char *allowed)
{
	size_t length = 0;

	while (length < text.length && text.bytes[length] != '\0' &&
		strchr(allowed, text.bytes[length]) != NULL)
		length++;
	return length;
}

static bool set_integer(struct value *value, int64_t integer)
{
	value->kind = VALUE_INTEGER;
	value->integer = integer;
	return true;
}

static bool set_float(struct value *value, double number)
{
	value->kind = VALUE_FLOAT;
	value->number = number;
	return true;
}

static bool resolve_infinity(struct value *value)
{
	if (span_is_ignoring_case(value->text, ".nan"))
		return set_float(value, NAN);
	if (span_is_ignoring_case(value->text, "-.inf"))
		return set_float(value, -INFINITY);
	if (span_is_ignoring_case(value->text, ".inf") ||
		span_is_ignoring_case(value->text, "+.inf"))
		return set_float(value, INFINITY);
	return false;
}

/* NUMBER * FACTOR + MORE, or the largest there is. */
static int64_t times_plus(int64_t number, int64_t factor, int64_t more)
{
	int64_t result;

	if (__builtin_mul_overflow(number, factor, &result) ||
		__builtin_add_overflow(result, more, &result))
		return INT64_MAX;
	return result;
}

/* `_` and `,` group digits. */
static int64_t number_of(struct span digits, int base)
{
	int64_t number = 0;

	for (size_t i = 0; i < digits.length; i++)
		if (digits.bytes[i] != '_' && digits.bytes[i] != ',')
			number = times_plus(number, base, char_hex(digits.bytes[i]));
	return number;
}

/* What Ruby's String#to_i makes of `1_0`: an underscore stands between two digits. */
static struct span leading_digits(struct span text)
{
	size_t length = 0;

	while (length < text.length &&
		(char_is_digit(text.bytes[length]) ||
			(length > 0 && text.bytes[length] == '_' &&
				length + 1 < text.length &&
				char_is_digit(text.bytes[length + 1]))))
		length++;
	return span_first(text, length);
}

/* `:5` or `:59`: how long it is, 0 if it is none. */
static size_t sixtieth_length(struct span text)
{
	size_t length =
		span_has_at(text, 0, ':') ? run(span_after(text, 1), "0123456789") : 0;

	if (length == 2 && text.bytes[1] > '5')
		return 0;
	return length == 1 || length == 2 ? length + 1 : 0;
}

/* The number whose fraction is REST, `.` and digits; 0 for an empty fraction. */
static double fraction_of(struct span rest, struct arena *arena)
{
	struct span digits = leading_digits(span_after(rest, 1));
	char *text = arena_format(arena, "0.%.*s", SPAN_ARGUMENTS(digits));
	size_t length = 0;

	for (const char *c = text; *c != '\0'; c++)
		if (*c != '_')
			text[length++] = *c;
	text[length] = '\0';
	return strtod(text, NULL);
}

/* `12:30` is 45000: the first part counts hours, whether there are two or three. */
static bool resolve_sexagesimal(struct value *value, struct arena *arena)
{
	size_t sign = sign_length(value->text);
	struct span rest = span_after(value->text, sign);
	size_t first = run(rest, "0123456789_");
	int64_t unit = DATE_HOUR;
	int64_t number = number_of(leading_digits(span_first(rest, first)), 10);
	int64_t seconds = 0;
	size_t length;

	if (first == 0 || rest.bytes[0] == '_')
		return false;
	number = times_plus(number, unit, 0);
	rest = span_after(rest, first);
	while (unit > 1 && (length = sixtieth_length(rest)) > 0) {
		unit /= 60;
		seconds +=
			unit * number_of(span_after(span_first(rest, length), 1), 10);
		rest = span_after(rest, length);
	}
	if (unit == DATE_HOUR)
		return false;
	/* Ruby adds the parts: a sign is that of the first alone. */
	if (span_has_at(value->text, 0, '-'))
		number = -number;
	number = times_plus(number, 1, seconds);
	if (rest.length == 0)
		return set_integer(value, number);
	if (rest.bytes[0] != '.' || run(rest, "._0123456789") != rest.length ||
		span_find(span_after(rest, 1), '.') != rest.length - 1)
		return false;
	return set_float(
		value, (double)number + (double)unit * fraction_of(rest, arena));
}

/* Digits, a point, perhaps digits, perhaps `e+10`: one digit at least. */
static bool is_float(struct span text)
{
	struct span rest = span_after(text, sign_length(text));
	size_t whole = run(rest, "0123456789_,");
	size_t part;

	if (whole > 0 && !char_is_digit(rest.bytes[0]))
		return false;
	rest = span_after(rest, whole);
	if (!span_has_at(rest, 0, '.'))
		return false;
	rest = span_after(rest, 1);
	part = run(rest, "0123456789");
	rest = span_after(rest, part);
	if (whole + part == 0)
		return false;
	if (rest.length == 0)
		return true;
	if (char_lower(rest.bytes[0]) != 'e' || sign_length(span_after(rest, 1)) == 0)
		return false;
	rest = span_after(rest, 2);
	return rest.length > 0 && run(rest, "0123456789") == rest.length;
}

static bool resolve_float(struct value *value, struct arena *arena)
{
	char *digits;
	size_t length = 0;

	if (!is_float(value->text))
		return false;
	digits = arena_bytes(arena, value->text.bytes, value->text.length);
	for (size_t i = 0; i < value->text.length; i++)
		if (digits[i] != '_' && digits[i] != ',')
			digits[length++] = digits[i];
	digits[length] = '\0';
	return set_float(value, strtod(digits, NULL));
}

/* Digits in groups: `1,000`, `1_000`, but neither `1__0` nor `1_`. */
static bool is_decimal(struct span text)
{
	for (size_t i = 0; i < text.length; i++) {
		bool grouped = text.bytes[i] == '_' || text.bytes[i] == ',';

		if (!grouped && !char_is_digit(text.bytes[i]))
			return false;
		if (grouped &&
			(i + 1 == text.length || !char_is_digit(text.bytes[i + 1])))
			return false;
	}
	return text.length > 0 && text.bytes[0] >= '1' && text.bytes[0] <= '9';
}

/* The base of TEXT's digits, which are what is left of it; 0 if it is no integer. */
static int take_base(struct span *text)
{
	static const struct {
		const char *prefix;
		int base;
		const char *digits;
	} bases[] = {
		{"0b", 2, "01_,"},
		{"0x", 16, "0123456789abcdefABCDEF_,"},
		{"0", 8, "01234567_,"},
	};

	if (is_decimal(*text))
		return 10;
	for (size_t i = 0; i < COUNT(bases); i++) {
		struct span digits = span_after(*text, strlen(bases[i].prefix));

		if (!span_starts_with(*text, bases[i].prefix) ||
			run(digits, bases[i].digits) != digits.length)
			continue;
		/* Ruby gives up on `0x_`. */
		if (bases[i].base != 8 && run(digits, "_,") == digits.length)
			return 0;
		*text = digits;
		return bases[i].base;
	}
	return 0;
}

static bool resolve_integer(struct value *value)
{
	struct span digits = span_after(value->text, sign_length(value->text));
	int base = take_base(&digits);
	int64_t number;

	if (base == 0)
		return false;
	number = number_of(digits, base);
	return set_integer(value, span_has_at(value->text, 0, '-') ? -number : number);
}

bool yaml_number_resolve(struct value *value, struct arena *arena)
{
	return resolve_infinity(value) || resolve_sexagesimal(value, arena) ||
	       resolve_float(value, arena) || resolve_integer(value);
}
