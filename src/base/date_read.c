/* SPDX-License-Identifier: MIT */
#include "base/date.h"

#include "base/array.h"

/* Each take_… cuts what it names off the front of REST, or leaves REST alone. */

static bool take_blanks(struct span *rest)
{
	size_t before = rest->length;

	*rest = span_trimmed_left(*rest);
	return rest->length < before;
}

/* A number of FEWEST to MOST digits, and not the beginning of a longer one. */
static bool take_number(struct span *rest, size_t fewest, size_t most, int *number)
{
	size_t count = 0;

	*number = 0;
	while (count < rest->length && char_is_digit(rest->bytes[count])) {
		if (count == most)
			return false;
		*number = *number * 10 + (rest->bytes[count] - '0');
		count++;
	}
	if (count < fewest)
		return false;
	*rest = span_after(*rest, count);
	return true;
}

static struct span take_word(struct span *rest)
{
	struct span word;
	size_t count = 0;

	while (count < rest->length && char_is_letter(rest->bytes[count]))
		count++;
	word = span_first(*rest, count);
	*rest = span_after(*rest, count);
	return word;
}

static bool take_month(struct span *rest, int *month)
{
	*month = date_month(take_word(rest));
	(void)span_take(rest, '.');
	return *month != 0;
}

static bool set_day(struct date_parts *parts, int year, int month, int day)
{
	if (!date_exists(year, month, day))
		return false;
	parts->year = (int16_t)year;
	parts->month = (int8_t)month;
	parts->day = (int8_t)day;
	return true;
}

static bool take_time(struct span *rest, struct date_parts *parts)
{
	int hour;
	int minute;
	int second = 0;

	if (!take_number(rest, 1, 2, &hour) || !span_take(rest, ':') ||
		!take_number(rest, 2, 2, &minute))
		return false;
	if (span_take(rest, ':')) {
		if (!take_number(rest, 2, 2, &second))
			return false;
		if (span_take(rest, '.'))
			*rest = span_after(*rest, span_digits(*rest));
	}
	parts->has_time = true;
	parts->hour = (int8_t)hour;
	parts->minute = (int8_t)minute;
	parts->second = (int8_t)(second == 60 ? 59 : second);
	return hour < 24 && minute < 60 && second <= 60;
}

/* RFC 822, section 5.1; its military letters but Z were never used rightly. */
static bool take_zone_name(struct span *rest, int *offset)
{
	static const struct {
		const char *name;
		int hours;
	} zones[] = {{"Z", 0}, {"UTC", 0}, {"GMT", 0}, {"UT", 0}, {"EST", -5},
		{"EDT", -4}, {"CST", -6}, {"CDT", -5}, {"MST", -7}, {"MDT", -6},
		{"PST", -8}, {"PDT", -7}};
	struct span word = take_word(rest);

	for (size_t i = 0; i < COUNT(zones); i++) {
		if (span_is_ignoring_case(word, zones[i].name)) {
			*offset = zones[i].hours * 60;
			return true;
		}
	}
	return false;
}

/* `+1`, `+01`, `+0100`, `+01:00`. */
static bool take_offset(struct span *rest, int *offset)
{
	bool west = span_take(rest, '-');
	int hours;
	int minutes = 0;

	if (!west && !span_take(rest, '+'))
		return false;
	if (take_number(rest, 4, 4, &hours)) {
		minutes = hours % 100;
		hours /= 100;
	} else if (!take_number(rest, 1, 2, &hours)) {
		return false;
	} else if (span_take(rest, ':') && !take_number(rest, 2, 2, &minutes)) {
		return false;
	}
	*offset = hours * 60 + minutes;
	if (west)
		*offset = -*offset;
	return hours < 24 && minutes < 60;
}

bool date_read_zone(struct span text, int16_t *offset)
{
	bool named = text.length > 0 && char_is_letter(text.bytes[0]);
	int minutes = 0;
	bool taken =
		named ? take_zone_name(&text, &minutes) : take_offset(&text, &minutes);

	if (!taken || text.length > 0)
		return false;
	*offset = (int16_t)minutes;
	return true;
}

/* What may follow a day: nothing, or a time and perhaps a zone, and then the end. */
static bool read_time_and_zone(struct span rest, struct date_parts *parts)
{
	if (!take_time(&rest, parts))
		return false;
	(void)take_blanks(&rest);
	if (rest.length == 0)
		return true;
	parts->has_zone = date_read_zone(rest, &parts->offset);
	return parts->has_zone;
}

/* `2024-03-01` … */
static bool read_numeric(struct span rest, struct date_parts *parts)
{
	int year;
	int month;
	int day;

	if (!take_number(&rest, 4, 4, &year) || !span_take(&rest, '-') ||
		!take_number(&rest, 1, 2, &month) || !span_take(&rest, '-') ||
		!take_number(&rest, 1, 2, &day) || !set_day(parts, year, month, day))
		return false;
	if (rest.length == 0)
		return true;
	if (!span_take(&rest, 'T') && !span_take(&rest, 't') && !take_blanks(&rest))
		return false;
	return read_time_and_zone(rest, parts);
}

/* `1 March` or `March 1,` */
static bool take_day_and_month(struct span *rest, int *day, int *month)
{
	if (take_number(rest, 1, 2, day))
		return take_blanks(rest) && take_month(rest, month) &&
		       take_blanks(rest);
	if (!take_month(rest, month) || !take_blanks(rest) ||
		!take_number(rest, 1, 2, day))
		return false;
	return span_take(rest, ',') ? (take_blanks(rest), true) : take_blanks(rest);
}

/* `Fri, ` or `Friday, `; nobody asks whether the day was one. */
static void take_weekday(struct span *rest)
{
	struct span after = *rest;

	if (!date_is_weekday(take_word(&after)) || !span_take(&after, ','))
		return;
	(void)take_blanks(&after);
	*rest = after;
}

/* `Fri, 01 Mar 2024 …`, `March 1, 2024 …` */
static bool read_named(struct span rest, struct date_parts *parts)
{
	int year;
	int month = 0;
	int day;

	take_weekday(&rest);
	if (!take_day_and_month(&rest, &day, &month) ||
		!take_number(&rest, 4, 4, &year) || !set_day(parts, year, month, day))
		return false;
	if (rest.length == 0)
		return true;
	(void)span_take(&rest, ',');
	return take_blanks(&rest) && read_time_and_zone(rest, parts);
}

bool date_read(struct span text, struct date_parts *parts)
{
	text = span_trimmed(text);
	*parts = (struct date_parts){0};
	if (read_numeric(text, parts))
		return true;
	*parts = (struct date_parts){0};
	return read_named(text, parts);
}
