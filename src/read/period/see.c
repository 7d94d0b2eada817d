/* SPDX-License-Identifier: MIT */
#include "read/period/see.h"

#include <string.h>

#include "base/array.h"
#include "read/period/words.h"
#include "read/words/marks.h"

enum { RANGE_YEARS = 10 }; /* `2016/19` is none of more */

/* Letters, other scripts' among them; what ends a word in UTF-8 is punctuation. */
static size_t word_length(struct span text)
{
	size_t length = 0;

	while (length < text.length) {
		struct span rest = span_after(text, length);

		if (!char_is_letter(rest.bytes[0]) &&
			((unsigned char)rest.bytes[0] < 0x80 ||
				apostrophe_length(rest) > 0 || dash_length(rest) > 0 ||
				blank_length(rest) > 0))
			break;
		length++;
	}
	return length;
}

static size_t see_year(struct span text, struct period_seen *seen)
{
	int year = span_digits(text) == 4 ? period_number(span_first(text, 4)) : 0;

	if (year < 1900 || year > 2099)
		return 0;
	seen->year = year; /* of a range, the later */
	return 4;
}

static size_t see_short_year(struct span text, struct period_seen *seen)
{
	if (span_digits(text) != 2)
		return 0;
	seen->year = period_century(period_number(span_first(text, 2)));
	return 2;
}

/* `2023/24`, `2016/19`: the next year, or a later one that no month can be. */
static size_t see_next_year(struct span text, struct period_seen *seen)
{
	if (span_digits(text) != 2)
		return 0;

	int year = period_number(span_first(text, 2));
	int later = (year - seen->year % 100 + 100) % 100;

	if (later != 1 && (year <= 12 || later == 0 || later > RANGE_YEARS))
		return 0;
	seen->year += later;
	return 2;
}

static size_t see_name(struct span text, struct period_seen *seen)
{
	size_t length = word_length(text);
	struct span name = span_first(text, length);
	int month = period_month_named(name);

	if (month == 0 || seen->month_count == 2)
		return 0;
	seen->months[seen->month_count++] = month;
	return length;
}

static size_t see_season(struct span text, struct period_seen *seen)
{
	size_t length = word_length(text);

	seen->season = period_season_named(span_first(text, length));
	return seen->season == 0 ? 0 : length;
}

static size_t see_small(struct span text, int highest, int values[2], size_t *count)
{
	size_t length = span_digits(text);

	if (length < 1 || length > 2 || *count == 2)
		return 0;

	int value = period_number(span_first(text, length));

	if (value < 1 || value > highest)
		return 0;
	values[(*count)++] = value;
	return length;
}

static size_t see_day(struct span text, struct period_seen *seen)
{
	static const char *const endings[] = {"st", "nd", "rd", "th"};
	size_t length = see_small(text, 31, seen->days, &seen->day_count);

	if (length == 0)
		return 0;
	return length +
	       length_of_any(span_after(text, length), endings, COUNT(endings));
}

static long or_none(size_t length)
{
	return length == 0 ? PERIOD_NOT_SEEN : (long)length;
}

long period_see(char want, struct span text, struct period_seen *seen)
{
	switch (want) {
	case 'Y':
		return or_none(see_year(text, seen));
	case 'y':
		return or_none(see_short_year(text, seen));
	case 'z':
		return or_none(see_next_year(text, seen));
	case 'N':
		return or_none(see_name(text, seen));
	case 'S':
		return or_none(see_season(text, seen));
	case 'd':
		return or_none(see_day(text, seen));
	case 'm':
		return or_none(see_small(text, 12, seen->months, &seen->month_count));
	case 'x':
		return or_none(see_small(text, 31, seen->parts, &seen->part_count));
	case '_':
		return or_none(blanks_length(text));
	case 'D':
		return span_starts_with(text, "de") ? (long)strlen("de")
		                                    : PERIOD_NOT_SEEN;
	case '-':
		return or_none(dash_length(text));
	case '\'':
		return or_none(apostrophe_length(text));
	case ' ':
		return (long)blanks_length(text);
	case ',':
	case '.':
		return text.length > 0 && text.bytes[0] == want;
	case ':': /* dots between numbers */
		return text.length > 0 && text.bytes[0] == '.' ? 1 : PERIOD_NOT_SEEN;
	default:
		return text.length > 0 && text.bytes[0] == want ? 1 : PERIOD_NOT_SEEN;
	}
}
