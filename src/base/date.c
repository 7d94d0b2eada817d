/* SPDX-License-Identifier: MIT */
#include "base/date.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
	ZONE_NAME_LIMIT = 255,
	DAYS_TO_1970 = 719468, /* from 0000-03-01 */
};

static bool leap_year(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int date_last_day(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (year < 1 || year > 9999 || month < 1 || month > 12)
		return 0;
	return days[month - 1] + (month == 2 && leap_year(year));
}

bool date_exists(int year, int month, int day)
{
	return day >= 1 && day <= date_last_day(year, month);
}

/* Days since 1970-01-01, by the proleptic Gregorian calendar. */
static int64_t day_number(int year, int month, int day)
{
	/* Years begin in March here, so that the leap day is the last of its year. */
	int64_t y = month > 2 ? year : year - 1;
	int64_t m = month > 2 ? month - 3 : month + 9;

	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 -
	       DAYS_TO_1970;
}

int64_t date_instant_utc(const struct date_parts *parts)
{
	int64_t seconds = day_number(parts->year, parts->month, parts->day) * DATE_DAY;

	seconds +=
		parts->hour * DATE_HOUR + parts->minute * DATE_MINUTE + parts->second;
	return parts->has_zone ? seconds - parts->offset * DATE_MINUTE : seconds;
}

/* Until a zone is set, UTC: libc would answer it as well, but behind a lock. */
static bool zone_is_utc = true;

/* Seconds east of UTC at INSTANT, in the site's zone. */
static int64_t offset_at(int64_t instant)
{
	time_t seconds = (time_t)instant;
	struct tm local = {0};

	if (zone_is_utc)
		return 0;
	(void)localtime_r(&seconds, &local);
	return local.tm_gmtoff;
}

/*
 * Not by mktime(3): in the hour that clocks strike twice its answer depends on what it
 * was asked before, hence on the order of threads.  Here it is the second one, as in
 * Ruby; in the hour that is left out, both read the clock that was not yet put forward.
 */
int64_t date_instant(const struct date_parts *parts)
{
	int64_t wall = date_instant_utc(parts);
	int64_t before;
	int64_t after;

	if (parts->has_zone)
		return wall;
	before = wall - offset_at(wall - DATE_DAY);
	after = wall - offset_at(wall + DATE_DAY);
	return offset_at(after) == wall - after ? after : before;
}

/* Folders and tables stand among the zones: a zone begins with its magic (RFC 9636). */
static bool is_zone_file(const char *path)
{
	char magic[4] = {0};
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	bool is_zone;

	if (fd < 0)
		return false;
	is_zone = read(fd, magic, sizeof(magic)) == (ssize_t)sizeof(magic) &&
	          memcmp(magic, "TZif", sizeof(magic)) == 0;
	(void)close(fd);
	return is_zone;
}

/* The zone may be anything that tzdata has, but no path and no POSIX rule. */
static bool zone_known(const char *name)
{
	char path[sizeof("/usr/share/zoneinfo/") + ZONE_NAME_LIMIT];
	struct span span = span_of(name);

	if (span_is(span, "UTC"))
		return true;
	if (span.length == 0 || span.length > ZONE_NAME_LIMIT ||
		!char_is_letter(name[0]) || span_find_string(span, "..") < span.length)
		return false;
	(void)snprintf(path, sizeof(path), "/usr/share/zoneinfo/%s", name);
	return is_zone_file(path);
}

bool date_set_zone(const char *name, struct error *error)
{
	if (!zone_known(name))
		return error_set(error,
			"unknown time zone '%s': write a name such as 'Europe/Berlin'",
			name);
	zone_is_utc = span_is(span_of(name), "UTC");
	(void)setenv("TZ", zone_is_utc ? "UTC0" : name, 1);
	tzset();
	return true;
}

static int64_t within_years(int64_t instant)
{
	if (instant < DATE_FIRST)
		return DATE_FIRST;
	return instant > DATE_LAST ? DATE_LAST : instant;
}

/* The day of a day_number, in years that begin in March as there. */
static void set_day(struct date_parts *parts, int64_t number)
{
	enum { YEARS_400 = 146097, YEARS_100 = 36524, YEARS_4 = 1461 };
	int64_t days = number + DAYS_TO_1970;
	int64_t era = days / YEARS_400;
	int64_t of_era = days % YEARS_400;
	int64_t year = (of_era - of_era / (YEARS_4 - 1) + of_era / YEARS_100 -
			       of_era / (YEARS_400 - 1)) /
	               365;
	int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int64_t month = (5 * of_year + 2) / 153;

	parts->day = (int8_t)(of_year - (153 * month + 2) / 5 + 1);
	parts->month = (int8_t)(month < 10 ? month + 3 : month - 9);
	parts->year = (int16_t)(year + era * 400 + (parts->month <= 2));
}

/* The parts of an instant as the clock shows them that is OFFSET seconds east. */
static struct date_parts parts_at(int64_t instant, int64_t offset)
{
	struct date_parts parts = {.has_time = true, .has_zone = true};
	int64_t wall = instant + offset;
	int64_t of_day = (wall % DATE_DAY + DATE_DAY) % DATE_DAY;

	set_day(&parts, (wall - of_day) / DATE_DAY);
	parts.hour = (int8_t)(of_day / DATE_HOUR);
	parts.minute = (int8_t)(of_day % DATE_HOUR / DATE_MINUTE);
	parts.second = (int8_t)(of_day % DATE_MINUTE);
	parts.offset = (int16_t)(offset / DATE_MINUTE);
	return parts;
}

struct date_parts date_parts_utc(int64_t instant)
{
	return parts_at(within_years(instant), 0);
}

struct date_parts date_parts(int64_t instant)
{
	int64_t offset;

	instant = within_years(instant);
	offset = offset_at(instant);
	/* Local mean times have seconds in their offset, which no text form can say. */
	return parts_at(instant, offset % DATE_MINUTE == 0 ? offset : 0);
}

int date_weekday(const struct date_parts *parts)
{
	/*
	 * 1970-01-01 was a Thursday; 719162 days lie between it and 0001-01-01, a
	 * Monday.
	 */
	int64_t day = day_number(parts->year, parts->month, parts->day) + 719162;

	return (int)(day % 7) + 1;
}

int date_year_day(const struct date_parts *parts)
{
	return (int)(day_number(parts->year, parts->month, parts->day) -
		       day_number(parts->year, 1, 1)) +
	       1;
}

/* ISO 8601: the week of a day is that of its Thursday. */
int date_week(const struct date_parts *parts)
{
	int thursday = date_year_day(parts) - date_weekday(parts) + 4;
	int days = leap_year(parts->year) ? 366 : 365;

	if (thursday < 1)
		thursday += leap_year(parts->year - 1) ? 366 : 365;
	else if (thursday > days)
		thursday -= days;
	return (thursday - 1) / 7 + 1;
}
