/* SPDX-License-Identifier: MIT */
#include "read/period_forms.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* What one match of a pattern has seen: the second of each belongs to a range's end. */
struct seen {
	int year;
	int months[2];
	int days[2];
	int parts[2]; /* of `1/9/16`: day and month, or month and day */
	int season;   /* its first month */
	size_t month_count;
	size_t day_count;
	size_t part_count;
};

/*
 * Y a year of four digits, y of two; N a month's name, m its number, d a day; x day or
 * month; S a season; z the second half of `2023/24`.  A blank is any white space or
 * none, _ some; - any dash; ' any apostrophe; , a comma or nothing; . a full stop or
 * nothing; all else is itself.  The first that fits counts, so longer ones come first.
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
	"d:m:Y",
	"d:m:y",
	"x/x/Y",
	"x-x-Y",
	"x/x/y",
	"N._d - N._d, Y",
	"N._d - d, Y",
	"d. - d. N., Y",
	"d. N. - d. N., Y",
	"N._d, Y",
	"d._of_N, Y",
	"d. N., Y",
	"N. - N., Y",
	"N.,_Y",
	"N.,Y",
	"N. 'y",
	"Y, N._d",
	"Y, N.",
	"S_of_Y",
	"S, Y/z",
	"S, Y",
	"S 'y",
	"S - 'y",
	"Y_S",
	"Y年 m月",
	"Y/z",
	"m/Y",
	"Y/m",
	"Y-m",
	"Y:m",
	"Y - Y",
	"Y",
};

static const struct word {
	const char *name;
	int month;
} months[] = {
	/* clang-format off */
	{"januar", 1},     {"jänner", 1},    {"janvier", 1},   {"janv", 1},
	{"enero", 1},      {"gennaio", 1},   {"janeiro", 1},   {"februar", 2},
	{"février", 2},    {"févr", 2},      {"febrero", 2},   {"febbraio", 2},
	{"fevereiro", 2},  {"märz", 3},      {"mars", 3},      {"marzo", 3},
	{"março", 3},      {"avril", 4},     {"avr", 4},       {"abril", 4},
	{"aprile", 4},     {"mai", 5},       {"mayo", 5},      {"maggio", 5},
	{"maio", 5},       {"juni", 6},      {"juin", 6},      {"junio", 6},
	{"giugno", 6},     {"junho", 6},     {"juli", 7},      {"juillet", 7},
	{"juil", 7},       {"julio", 7},     {"luglio", 7},    {"julho", 7},
	{"août", 8},       {"agosto", 8},    {"septembre", 9}, {"septiembre", 9},
	{"settembre", 9},  {"setembro", 9},  {"oktober", 10},  {"okt", 10},
	{"octobre", 10},   {"octubre", 10},  {"ottobre", 10},  {"outubro", 10},
	{"novembre", 11},  {"noviembre", 11}, {"novembro", 11}, {"dezember", 12},
	{"dez", 12},       {"décembre", 12}, {"déc", 12},      {"diciembre", 12},
	{"dicembre", 12},  {"dezembro", 12},
	/* clang-format on */
};

static const struct word seasons[] = {
	{"winter", 1},
	{"spring", 3},
	{"summer", 6},
	{"fall", 9},
	{"autumn", 9},
};

static int word_month(const struct word *words, size_t count, struct span name)
{
	for (size_t i = 0; i < count; i++)
		if (span_is_ignoring_case(name, words[i].name))
			return words[i].month;
	return 0;
}

int period_century(int two_digits)
{
	return two_digits < 70 ? 2000 + two_digits : 1900 + two_digits;
}

static size_t length_of_any(struct span text, const char *const *marks, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (span_starts_with(text, marks[i]))
			return strlen(marks[i]);
	return 0;
}

size_t period_apostrophe(struct span text)
{
	static const char *const marks[] = {"'", "’", "‘", "ʼ", "′", "`", "´"};

	return length_of_any(text, marks, COUNT(marks));
}

size_t period_dash(struct span text)
{
	static const char *const marks[] = {"---", "--", "-", "–", "—", "‐", "‑", "−"};

	return length_of_any(text, marks, COUNT(marks));
}

size_t period_blank(struct span text)
{
	if (text.length > 0 && char_is_space(text.bytes[0]))
		return 1;
	return span_starts_with(text, "\u00a0") ? strlen("\u00a0") : 0;
}

bool period_set_months(struct period *period, int year, int first, int last)
{
	int day = 31;

	if (first < 1 || last > 12 || first > last)
		return false;
	while (!date_exists(year, last, day))
		day--;
	*period = (struct period){
		.first = {.year = (int16_t)year, .month = (int8_t)first, .day = 1},
		.last = {.year = (int16_t)year,
			.month = (int8_t)last,
			.day = (int8_t)day},
	};
	return true;
}

bool period_set_days(struct period *period, int year, int month, int first, int last)
{
	if (!date_exists(year, month, first) || !date_exists(year, month, last))
		return false;
	if (!period_set_months(period, year, month, month))
		return false;
	period->first.day = (int8_t)first;
	period->last.day = (int8_t)last;
	period->exact = true;
	return true;
}

/* `1/9/16`: what the page does not tell, the calendar may. */
static bool set_parts(
	const struct seen *seen, enum day_order order, struct period *period)
{
	int a = seen->parts[0];
	int b = seen->parts[1];

	if (a > 12 || a == b || (order == DAYS_FIRST && b <= 12))
		return period_set_days(period, seen->year, b, a, a);
	if (b > 12 || order == DAYS_SECOND)
		return period_set_days(period, seen->year, a, b, b);
	return a > 0 && b > 0 && period_set_months(period, seen->year, 1, 12);
}

static bool set_days(const struct seen *seen, struct period *period)
{
	int last_day = seen->days[seen->day_count - 1];
	struct period end;

	if (!period_set_days(
		    period, seen->year, seen->months[0], seen->days[0], seen->days[0]))
		return false;
	/* The months of a range may be two; a day that is there twice is one. */
	if (!period_set_days(&end, seen->year, seen->months[seen->month_count - 1],
		    last_day, last_day))
		return false;
	period->last = end.first;
	return true;
}

static bool set_period(
	const struct seen *seen, enum day_order order, struct period *period)
{
	if (seen->part_count == 2)
		return set_parts(seen, order, period);
	if (seen->season != 0)
		return period_set_months(
			period, seen->year, seen->season, seen->season + 2);
	if (seen->day_count > 0)
		return set_days(seen, period);
	if (seen->month_count > 0)
		return period_set_months(period, seen->year, seen->months[0],
			seen->months[seen->month_count - 1]);
	return period_set_months(period, seen->year, 1, 12);
}

static size_t digits(struct span text)
{
	size_t length = 0;

	while (length < text.length && char_is_digit(text.bytes[length]))
		length++;
	return length;
}

static int number(struct span text, size_t length)
{
	int value = 0;

	for (size_t i = 0; i < length; i++)
		value = value * 10 + (text.bytes[i] - '0');
	return value;
}

/* Letters, other scripts' among them; what ends a word in UTF-8 is punctuation. */
static size_t word_length(struct span text)
{
	size_t length = 0;

	while (length < text.length) {
		struct span rest = span_after(text, length);

		if (!char_is_letter(rest.bytes[0]) &&
			((unsigned char)rest.bytes[0] < 0x80 ||
				period_apostrophe(rest) > 0 || period_dash(rest) > 0 ||
				period_blank(rest) > 0))
			break;
		length++;
	}
	return length;
}

static size_t see_year(struct span text, struct seen *seen)
{
	int year = digits(text) == 4 ? number(text, 4) : 0;

	if (year < 1900 || year > 2099)
		return 0;
	seen->year = year; /* of a range, the later */
	return 4;
}

static size_t see_short_year(struct span text, struct seen *seen)
{
	if (digits(text) != 2)
		return 0;
	seen->year = period_century(number(text, 2));
	return 2;
}

/* `2023/24`: the next year, and not a month of this one. */
static size_t see_next_year(struct span text, struct seen *seen)
{
	if (digits(text) != 2 || number(text, 2) != (seen->year + 1) % 100)
		return 0;
	seen->year++;
	return 2;
}

static size_t see_name(struct span text, struct seen *seen)
{
	size_t length = word_length(text);
	struct span name = span_first(text, length);
	int month = date_month(name);

	if (month == 0)
		month = word_month(months, COUNT(months), name);
	if (month == 0 || seen->month_count == 2)
		return 0;
	seen->months[seen->month_count++] = month;
	return length;
}

static size_t see_season(struct span text, struct seen *seen)
{
	size_t length = word_length(text);

	seen->season = word_month(seasons, COUNT(seasons), span_first(text, length));
	return seen->season == 0 ? 0 : length;
}

static size_t see_small(struct span text, int highest, int values[2], size_t *count)
{
	size_t length = digits(text);

	if (length < 1 || length > 2 || *count == 2)
		return 0;

	int value = number(text, length);

	if (value < 1 || value > highest)
		return 0;
	values[(*count)++] = value;
	return length;
}

static size_t see_day(struct span text, struct seen *seen)
{
	static const char *const endings[] = {"st", "nd", "rd", "th"};
	size_t length = see_small(text, 31, seen->days, &seen->day_count);

	if (length == 0)
		return 0;
	return length +
	       length_of_any(span_after(text, length), endings, COUNT(endings));
}

static size_t blanks(struct span text)
{
	size_t length = 0;

	for (size_t one; (one = period_blank(span_after(text, length))) > 0;)
		length += one;
	return length;
}

enum { NO_MATCH = -1 };

static long or_none(size_t length)
{
	return length == 0 ? NO_MATCH : (long)length;
}

/* How much of TEXT one character of a pattern takes. */
static long take(char want, struct span text, struct seen *seen)
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
		return or_none(blanks(text));
	case '-':
		return or_none(period_dash(text));
	case '\'':
		return or_none(period_apostrophe(text));
	case ' ':
		return (long)blanks(text);
	case ',':
	case '.':
		return text.length > 0 && text.bytes[0] == want;
	case ':': /* dots between numbers */
		return text.length > 0 && text.bytes[0] == '.' ? 1 : NO_MATCH;
	default:
		return text.length > 0 && text.bytes[0] == want ? 1 : NO_MATCH;
	}
}

static size_t match_pattern(const char *pattern, struct span text, struct seen *seen)
{
	size_t length = 0;

	for (; *pattern != '\0'; pattern++) {
		long taken = take(*pattern, span_after(text, length), seen);

		if (taken == NO_MATCH)
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
	if (char_is_letter(rest.bytes[0]) || char_is_digit(rest.bytes[0]) ||
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
	struct seen seen = {0};

	if (char_is_digit(text.bytes[0]))
		return 'D';
	if (see_name(text, &seen) > 0)
		return 'N';
	return see_season(text, &seen) > 0 ? 'S' : '\0';
}

static bool may_begin(const char *pattern, char kind)
{
	bool word = pattern[0] == 'N' || pattern[0] == 'S';

	return word ? pattern[0] == kind : kind == 'D';
}

size_t period_match(
	struct span text, size_t at, enum day_order order, struct period *period)
{
	struct span rest = span_after(text, at);
	char kind = first_kind(rest);

	for (size_t i = 0; i < COUNT(patterns) && kind != '\0'; i++) {
		struct seen seen = {0};

		if (!may_begin(patterns[i], kind))
			continue;

		size_t length = match_pattern(patterns[i], rest, &seen);

		if (length > 0 && ends_here(rest, length) &&
			set_period(&seen, order, period))
			return length;
	}
	return 0;
}
