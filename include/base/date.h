/* SPDX-License-Identifier: MIT */
/*
 * Dates: what people write (date_read.c), the instant it means (date.c), and the forms
 * that feeds want (date_write.c).
 *
 * An instant is seconds since 1970-01-01T00:00:00Z, an int64_t; DATE_NONE is none.
 * Years are 1 to 9999.  What is written without a zone means the zone of the site,
 * which is set once, before there are threads (libc's tzdata does the rest).
 *
 *	struct date_parts parts;
 *
 *	if (date_read(span_of("2024-03-01"), &parts))
 *		page->date = date_instant(&parts);
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/span.h"

#define DATE_NONE INT64_MIN

/*
 * The first instant of 0001-01-02 and the last of 9999-12-30, UTC: what lies between
 * them has a year of four digits in every zone.
 */
#define DATE_FIRST INT64_C(-62135510400)
#define DATE_LAST INT64_C(253402214399)

/* In seconds. */
enum {
	DATE_MINUTE = 60,
	DATE_HOUR = 60 * DATE_MINUTE,
	DATE_DAY = 24 * DATE_HOUR,
};

enum { DATE_TEXT_SIZE = 40 }; /* of the text forms below, with the NUL */

/* A date as it is written, before anybody says in which zone. */
struct date_parts {
	int16_t year;
	int8_t month; /* 1 to 12 */
	int8_t day;   /* 1 to 31, and there is such a day */
	bool has_time;
	int8_t hour;
	int8_t minute;
	int8_t second; /* 60 is read as 59: nobody wants leap seconds in a feed */
	bool has_zone;
	int16_t offset; /* minutes east of UTC */
	/*
	 * It was a YAML timestamp, not a string: Jekyll takes one with a time and
	 * without a zone as UTC.
	 */
	bool is_timestamp;
};

/*
 * Read what people write in front matter: `2024-03-01`, `2024-3-1 9:05`, with seconds,
 * fractions (dropped), `T`, `Z`, `UTC`, `EST`, `+0100`, `+01:00`, `+1`; RFC 822's `Fri,
 * 01 Mar 2024 10:00:00 GMT`; `March 1, 2024`, `1 March 2024`, `Mar 1 2024 10:00`. False
 * for everything else, and for days that no calendar has.
 */
bool date_read(struct span text, struct date_parts *parts);

/* Read a zone alone, as date_read does: OFFSET is in minutes east of UTC. */
bool date_read_zone(struct span text, int16_t *offset);

/*
 * Read TEXT as Ruby's Time.parse does, hence Jekyll, where date_read knows no such
 * form: `2019/11/25`, `25.11.2019`, `25/11/2019`, `2019, November 25`, `Nov 25th,
 * 2019`, `25-Nov-2019`, and with a time, `9:5:0 pm`, in whatever stands around them.
 * The 31st of a short month is a day of the next one.  False if no year is said, which
 * Ruby would take from the clock.  It is not CLEAR if day and month may be the other
 * way round (`3/7/2019` is 3 July), if the month has no such day, or if there are more
 * numbers.
 */
bool date_guess(struct span text, struct date_parts *parts, bool *clear);

/* True if the calendar has this day. */
bool date_exists(int year, int month, int day);

/* How many days a month of the years 1 to 9999 has; 0 if there is no such month. */
int date_last_day(int year, int month);

/* `jan` or `January` … as 1 to 12; 0 if it is no month.  English, any case. */
int date_month(struct span name);

/* True for `fri` or `Friday` …, likewise. */
bool date_is_weekday(struct span name);

/*
 * The zone of the site: an IANA name such as `Europe/Berlin`, or `UTC`.  A name that
 * the machine's tzdata does not know is an error, not UTC.
 */
bool date_set_zone(const char *name, struct error *error);

/*
 * The instant; in the site's zone when none is written, at 00:00 when no time is.  Of
 * an hour that the clock strikes twice it is the second; in one that it leaves out, the
 * clock is read as if it had not been put forward.
 */
int64_t date_instant(const struct date_parts *parts);
/* The same, but what is written without a zone is UTC. */
int64_t date_instant_utc(const struct date_parts *parts);

/*
 * The parts of an instant in the site's zone, or in UTC.  What lies before DATE_FIRST
 * or after DATE_LAST is taken for these.
 */
struct date_parts date_parts(int64_t instant);
struct date_parts date_parts_utc(int64_t instant);

/* Monday is 1, Sunday 7; ISO week; day of the year from 1. */
int date_weekday(const struct date_parts *parts);
int date_week(const struct date_parts *parts);
int date_year_day(const struct date_parts *parts);

/* English names: `January`, `Monday`. */
const char *date_month_name(int month);
const char *date_weekday_name(int weekday);

/*
 * Text forms, in the site's zone, whatever the locale.  RFC 3339 (also W3C-DTF) writes
 * UTC as `Z`; RFC 822 as `GMT`.  TEXT is returned.
 */
const char *date_rfc3339(int64_t instant, char text[DATE_TEXT_SIZE]);
/* The same in UTC, for files that outlive a change of zone. */
const char *date_rfc3339_utc(int64_t instant, char text[DATE_TEXT_SIZE]);
const char *date_rfc822(int64_t instant, char text[DATE_TEXT_SIZE]);

#endif
