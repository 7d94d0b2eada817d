/* SPDX-License-Identifier: MIT */
#include "read/period/forms.h"

#include <string.h>

#include "base/array.h"
#include "read/period/see.h"

/*
 * Their characters are explained in see.h.  The first that fits counts, so longer ones
 * come first.
 */
static const char *const patterns[] = {
	"Y-m-d",
	"Y/m/d",
	"Y:m:d",
	"Y年 m月 d日",
	"d/m/y-d/m/y",
	"d/m/Y-d/m/Y",
	"d/m-d/m/Y",
	"d-d/m/Y",
	"d-d/m/y",
	"d:m. - d:m:Y",
	"d. - d:m:Y",
	"d./d:m:Y",
	"d:m:Y",
	"d:m:y",
	"x/x/Y",
	"x-x-Y",
	"x/x/y",
	"N._d - N._d, Y",
	"N._d - d, Y",
	"d. - d. N., Y",
	"d. N. - d. N., Y",
	"N.,_d, Y",
	"d._of_N, Y",
	"d_D_N_D_Y",
	"d_D_N, Y",
	"d. N., Y",
	"N. - N., Y",
	"N_D_Y",
	"N.,_Y",
	"N.,Y",
	"N. 'Y",
	"N. ' y",
	"Y, N._d - d, Y",
	"Y, N._d, Y",
	"Y, N._d",
	"Y, N.",
	"S_of_Y",
	"S, Y/Y",
	"S, Y/z",
	"S y/z",
	"S, Y",
	"S 'y",
	"S - 'y",
	"Y_S",
	"Y年 m月",
	"Y/Y",
	"Y/z",
	"m/Y",
	"Y/m",
	"Y-m",
	"Y:m",
	"Y - Y",
	"Y",
};

static size_t match_pattern(
	const char *pattern, struct span text, struct period_seen *seen)
{
	size_t length = 0;

	for (; *pattern != '\0'; pattern++) {
		long taken = period_see(*pattern, span_after(text, length), seen);

		if (taken == PERIOD_NOT_SEEN)
			return 0;
		length += (size_t)taken;
	}
	return length;
}

/* A number or a word does not go on behind a period; `2023a` cites a year. */
static bool ends_here(struct span text, size_t length)
{
	struct span rest = span_after(text, length);
	bool after_digit = char_is_digit(text.bytes[length - 1]);

	if (rest.length == 0)
		return true;
	if (rest.bytes[0] >= 'a' && rest.bytes[0] <= 'e' && after_digit)
		rest = span_after(rest, 1);
	if (rest.length == 0)
		return true;
	if (char_is_alphanumeric(rest.bytes[0]) ||
		strchr("%+_=$", rest.bytes[0]) != NULL)
		return false;
	if (rest.length == 1 || !after_digit)
		return true;
	/* `23/02/18-28/05/18`: the range's first day will do. */
	if (rest.bytes[0] == '-' && memchr(text.bytes, '/', length) != NULL)
		return true;
	return strchr("-./,:", rest.bytes[0]) == NULL || !char_is_digit(rest.bytes[1]);
}

/* N or S for a word that begins a pattern, 0 for any other; D for a number. */
static char first_kind(struct span text)
{
	struct period_seen seen = {0};

	if (char_is_digit(text.bytes[0]))
		return 'D';
	if (period_see('N', text, &seen) != PERIOD_NOT_SEEN)
		return 'N';
	return period_see('S', text, &seen) != PERIOD_NOT_SEEN ? 'S' : '\0';
}

static bool may_begin(const char *pattern, char kind)
{
	bool word = pattern[0] == 'N' || pattern[0] == 'S';

	return word ? pattern[0] == kind : kind == 'D';
}

size_t period_match_in_year(
	struct span text, size_t at, int year, struct period *period)
{
	static const char *const days[] = {"N._d - N._d", "N._d - d", "N._d",
		"d. - d. N.", "d. N.", "d._of_N", "d_D_N", "N."};
	struct span rest = span_after(text, at);

	for (size_t i = 0; i < COUNT(days); i++) {
		struct period_seen seen = {.year = year};
		size_t length = match_pattern(days[i], rest, &seen);

		if (length > 0 && ends_here(rest, length) &&
			period_set_seen(&seen, DAYS_UNKNOWN, period))
			return length;
	}
	return 0;
}

size_t period_match(
	struct span text, size_t at, enum day_order order, struct period *period)
{
	struct span rest = span_after(text, at);
	char kind = first_kind(rest);

	for (size_t i = 0; i < COUNT(patterns) && kind != '\0'; i++) {
		struct period_seen seen = {0};

		if (!may_begin(patterns[i], kind))
			continue;

		size_t length = match_pattern(patterns[i], rest, &seen);

		if (length > 0 && ends_here(rest, length) &&
			period_set_seen(&seen, order, period))
			return length;
	}
	return 0;
}
