/* SPDX-License-Identifier: MIT */
#include "syntax/yaml/timestamp.h"

#include <stdlib.h>
#include <time.h>

#include "base/date.h"

static size_t digits_from(struct span text, size_t at)
{
	return span_digits(span_after(text, at));
}

struct clock {
	int hour;
	int minute;
	int second;
	bool has_zone;
	int offset; /* seconds */
};

/* Digits of TEXT from *AT on, FEWEST to MOST of them, as a number; -1 if not. */
static int take_digits(struct span text, size_t *at, size_t fewest, size_t most)
{
	size_t length = digits_from(text, *at);
	int number = 0;

	if (length > most)
		length = most;
	if (length < fewest)
		return -1;
	for (size_t end = *at + length; *at < end; (*at)++)
		number = number * 10 + (text.bytes[*at] - '0');
	return number;
}

static bool take_day(struct span text, size_t *at, struct date_parts *parts)
{
	int year = take_digits(text, at, 4, 4);
	int month;
	int day;

	if (year < 0 || !span_has_at(text, (*at)++, '-'))
		return false;
	month = take_digits(text, at, 1, 2);
	if (month < 0 || !span_has_at(text, (*at)++, '-'))
		return false;
	day = take_digits(text, at, 1, 2);
	parts->year = (int16_t)year;
	parts->month = (int8_t)month;
	parts->day = (int8_t)day;
	return day >= 0;
}

/* `Z`, `+1`, `+01`, `+01:00`, `+0100`.  Of `+100` the hours are ten, as in Psych. */
static bool take_zone(struct span text, size_t *at, struct clock *clock)
{
	bool west = span_has_at(text, *at, '-');
	int hours;
	int minutes = 0;

	clock->has_zone = true;
	if (span_has_at(text, *at, 'Z')) {
		(*at)++;
		return true;
	}
	if (!west && !span_has_at(text, *at, '+'))
		return false;
	(*at)++;
	hours = take_digits(text, at, 1, 2);
	if (span_has_at(text, *at, ':')) {
		(*at)++;
		minutes = *at == text.length ? 0 : take_digits(text, at, 2, 2);
	} else if (*at < text.length) {
		minutes = take_digits(text, at, 1, 2);
	}
	clock->offset = hours * DATE_HOUR + minutes * DATE_MINUTE;
	if (west)
		clock->offset = -clock->offset;
	return hours >= 0 && minutes >= 0 && abs(clock->offset) < DATE_DAY;
}

/* The time of day and all behind it. */
static bool read_clock(struct span text, size_t at, struct clock *clock)
{
	clock->hour = take_digits(text, &at, 1, 2);
	if (clock->hour < 0 || !span_has_at(text, at++, ':'))
		return false;
	clock->minute = take_digits(text, &at, 2, 2);
	if (clock->minute < 0 || !span_has_at(text, at++, ':'))
		return false;
	clock->second = take_digits(text, &at, 2, 2);
	if (clock->second < 0)
		return false;
	if (span_has_at(text, at, '.'))
		at += 1 + digits_from(text, at + 1);
	while (span_has_at(text, at, ' ') || span_has_at(text, at, '\t'))
		at++;
	return at == text.length || (take_zone(text, &at, clock) && at == text.length);
}

/* Ruby's Time takes 30 February, 24:00:00 and second 60, and carries them over. */
static bool set_time(struct date_parts *parts, const struct clock *clock)
{
	struct tm time = {
		.tm_year = parts->year - 1900,
		.tm_mon = parts->month - 1,
		.tm_mday = parts->day,
		.tm_hour = clock->hour,
		.tm_min = clock->minute,
		.tm_sec = clock->second,
	};
	bool midnight = clock->hour == 24 && clock->minute == 0 && clock->second == 0;

	if (!date_exists(parts->year, parts->month, 1) || parts->day < 1 ||
		parts->day > 31 || clock->minute > 59 || clock->second > 60 ||
		(clock->hour > 23 && !midnight))
		return false;
	if (!date_exists(parts->year, parts->month, parts->day) || midnight ||
		clock->second == 60)
		(void)timegm(&time);
	if (time.tm_year + 1900 > 9999)
		return false;
	*parts = (struct date_parts){
		.year = (int16_t)(time.tm_year + 1900),
		.month = (int8_t)(time.tm_mon + 1),
		.day = (int8_t)time.tm_mday,
		.has_time = true,
		.hour = (int8_t)time.tm_hour,
		.minute = (int8_t)time.tm_min,
		.second = (int8_t)time.tm_sec,
		.has_zone = clock->has_zone,
		.offset = (int16_t)(clock->offset / DATE_MINUTE),
		.is_timestamp = true,
	};
	return true;
}

bool yaml_timestamp_read(struct span text, struct date_parts *parts)
{
	struct clock clock = {0};
	size_t at = 0;

	*parts = (struct date_parts){.is_timestamp = true};
	if (!take_day(text, &at, parts))
		return false;
	if (at == text.length)
		return date_exists(parts->year, parts->month, parts->day);
	if (span_has_at(text, at, 'T') || span_has_at(text, at, 't'))
		at++;
	else if (span_has_at(text, at, ' '))
		while (span_has_at(text, at, ' '))
			at++;
	else
		return false;
	return read_clock(text, at, &clock) && set_time(parts, &clock);
}
