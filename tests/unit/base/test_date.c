/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/date.h"

static void use_zone(const char *name)
{
	struct error error = {0};

	assert_true(date_set_zone(name, &error));
}

/* Expected: Ruby's Date#cwday, #cweek, #yday and Time.utc. */
static const struct calendar_day {
	const char *date;
	int weekday;
	int week;
	int year_day;
	int64_t instant;
} calendar_days[] = {
	{"2005-01-01", 6, 53, 1, 1104537600},
	{"2005-01-02", 7, 53, 2, 1104624000},
	{"2005-12-31", 6, 52, 365, 1135987200},
	{"2006-01-01", 7, 52, 1, 1136073600},
	{"2007-01-01", 1, 1, 1, 1167609600},
	{"2007-12-31", 1, 1, 365, 1199059200},
	{"2008-12-28", 7, 52, 363, 1230422400},
	{"2008-12-29", 1, 1, 364, 1230508800},
	{"2008-12-31", 3, 1, 366, 1230681600},
	{"2009-12-31", 4, 53, 365, 1262217600},
	{"2010-01-03", 7, 53, 3, 1262476800},
	{"2010-01-04", 1, 1, 4, 1262563200},
	{"2021-01-03", 7, 53, 3, 1609632000},
	{"2024-12-30", 1, 1, 365, 1735516800},
	{"1900-03-01", 4, 9, 60, -2203891200},
	{"2000-02-29", 2, 9, 60, 951782400},
	{"0001-01-01", 1, 1, 1, -62135596800},
	{"9999-12-31", 5, 52, 365, 253402214400},
};

static void test_days_of_the_calendar(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(calendar_days); i++) {
		const struct calendar_day *want = &calendar_days[i];
		struct date_parts parts;

		print_message("  %s\n", want->date);
		assert_true(date_read(span_of(want->date), &parts));
		assert_int_equal(date_weekday(&parts), want->weekday);
		assert_int_equal(date_week(&parts), want->week);
		assert_int_equal(date_year_day(&parts), want->year_day);
		assert_int_equal(date_instant_utc(&parts), want->instant);
	}
}

static void test_last_days(void **state)
{
	(void)state;
	assert_int_equal(date_last_day(2024, 1), 31);
	assert_int_equal(date_last_day(2024, 2), 29);
	assert_int_equal(date_last_day(2023, 2), 28);
	assert_int_equal(date_last_day(2024, 4), 30);
	assert_int_equal(date_last_day(2024, 13), 0);
	assert_int_equal(date_last_day(0, 1), 0);
	assert_int_equal(date_last_day(10000, 1), 0);
}

static void test_days_that_exist(void **state)
{
	(void)state;
	assert_true(date_exists(2024, 2, 29));
	assert_false(date_exists(2023, 2, 29));
	assert_true(date_exists(2000, 2, 29));
	assert_false(date_exists(1900, 2, 29));
	assert_false(date_exists(2024, 4, 31));
	assert_false(date_exists(2024, 0, 1));
	assert_false(date_exists(2024, 13, 1));
	assert_false(date_exists(2024, 1, 0));
	assert_false(date_exists(0, 1, 1));
	assert_false(date_exists(10000, 1, 1));
}

/* Expected: Ruby's Time.local, #xmlschema and #rfc2822. */
static const struct local_time {
	const char *what;
	const char *zone;
	const char *date;
	int64_t instant;
	const char *rfc3339;
	const char *rfc822;
} local_times[] = {
	{"winter", "Europe/Berlin", "1970-01-01", -3600, "1970-01-01T00:00:00+01:00",
		"Thu, 01 Jan 1970 00:00:00 +0100"},
	{"summer", "Europe/Berlin", "2024-07-01 12:00", 1719828000,
		"2024-07-01T12:00:00+02:00", "Mon, 01 Jul 2024 12:00:00 +0200"},
	{"the hour left out", "Europe/Berlin", "2024-03-31 02:30", 1711848600,
		"2024-03-31T03:30:00+02:00", "Sun, 31 Mar 2024 03:30:00 +0200"},
	{"the first after it", "Europe/Berlin", "2024-03-31 03:00", 1711846800,
		"2024-03-31T03:00:00+02:00", "Sun, 31 Mar 2024 03:00:00 +0200"},
	{"the hour struck twice", "Europe/Berlin", "2024-10-27 02:30", 1729992600,
		"2024-10-27T02:30:00+01:00", "Sun, 27 Oct 2024 02:30:00 +0100"},
	{"left out, west", "America/New_York", "2024-03-10 02:30", 1710055800,
		"2024-03-10T03:30:00-04:00", "Sun, 10 Mar 2024 03:30:00 -0400"},
	{"struck twice, west", "America/New_York", "2024-11-03 01:30", 1730615400,
		"2024-11-03T01:30:00-05:00", "Sun, 03 Nov 2024 01:30:00 -0500"},
	{"half an hour left out", "Australia/Lord_Howe", "2024-10-06 02:15", 1728143100,
		"2024-10-06T02:45:00+11:00", "Sun, 06 Oct 2024 02:45:00 +1100"},
	{"half an hour twice", "Australia/Lord_Howe", "2024-04-07 01:45", 1712416500,
		"2024-04-07T01:45:00+10:30", "Sun, 07 Apr 2024 01:45:00 +1030"},
	{"three quarters", "Asia/Kathmandu", "2024-01-01", 1704046500,
		"2024-01-01T00:00:00+05:45", "Mon, 01 Jan 2024 00:00:00 +0545"},
	{"half an hour west", "America/St_Johns", "2024-01-01", 1704079800,
		"2024-01-01T00:00:00-03:30", "Mon, 01 Jan 2024 00:00:00 -0330"},
	{"UTC", "UTC", "2024-01-01 10:11:12", 1704103872, "2024-01-01T10:11:12Z",
		"Mon, 01 Jan 2024 10:11:12 GMT"},
	{"a zone of its own", "Asia/Tokyo", "2024-01-01 10:11:12 Z", 1704103872,
		"2024-01-01T19:11:12+09:00", "Mon, 01 Jan 2024 19:11:12 +0900"},
};

static void test_local_times(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(local_times); i++) {
		const struct local_time *want = &local_times[i];
		struct date_parts parts;
		char text[DATE_TEXT_SIZE];

		print_message("  %s\n", want->what);
		use_zone(want->zone);
		assert_true(date_read(span_of(want->date), &parts));
		assert_int_equal(date_instant(&parts), want->instant);
		assert_string_equal(date_rfc3339(want->instant, text), want->rfc3339);
		assert_string_equal(date_rfc822(want->instant, text), want->rfc822);
	}
}

/* mktime(3) would remember the offset of what it was asked before. */
static void test_instant_has_no_memory(void **state)
{
	struct date_parts twice = {2024, 10, 27, true, 2, 30, 0, false, 0, false};
	struct date_parts winter = {2024, 1, 15, false, 0, 0, 0, false, 0, false};
	struct date_parts summer = {2024, 7, 15, false, 0, 0, 0, false, 0, false};

	(void)state;
	use_zone("Europe/Berlin");
	(void)date_instant(&winter);
	assert_int_equal(date_instant(&twice), 1729992600);
	(void)date_instant(&summer);
	assert_int_equal(date_instant(&twice), 1729992600);
}

static void test_years_keep_four_digits(void **state)
{
	char text[DATE_TEXT_SIZE];

	(void)state;
	use_zone("America/New_York");
	assert_string_equal(date_rfc3339(-62135596800, text), "0001-01-02T00:00:00Z");
	assert_string_equal(date_rfc3339(INT64_MIN, text), "0001-01-02T00:00:00Z");
	assert_string_equal(date_rfc3339(INT64_MAX, text), "9999-12-30T18:59:59-05:00");
}

static const char *const unknown_zones[] = {"", "Europe/Atlantis", "../etc/passwd",
	"/etc/localtime", "Europe/../UTC", "CET-1CEST", ":UTC", "Europe", "zone.tab"};

static void test_unknown_zones(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(unknown_zones); i++) {
		struct error error = {0};

		print_message("  '%s'\n", unknown_zones[i]);
		assert_false(date_set_zone(unknown_zones[i], &error));
		assert_non_null(strstr(error.message, "unknown time zone"));
	}
}

static void test_months_by_their_names(void **state)
{
	(void)state;
	assert_int_equal(date_month(span_of("jan")), 1);
	assert_int_equal(date_month(span_of("May")), 5);
	assert_int_equal(date_month(span_of("SEPTEMBER")), 9);
	assert_int_equal(date_month(span_of("Sept")), 9);
	assert_int_equal(date_month(span_of("Janu")), 0);
	assert_int_equal(date_month(span_of("")), 0);
	assert_string_equal(date_month_name(12), "December");
	assert_string_equal(date_weekday_name(7), "Sunday");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_days_of_the_calendar),
		cmocka_unit_test(test_days_that_exist),
		cmocka_unit_test(test_last_days),
		cmocka_unit_test(test_local_times),
		cmocka_unit_test(test_instant_has_no_memory),
		cmocka_unit_test(test_years_keep_four_digits),
		cmocka_unit_test(test_unknown_zones),
		cmocka_unit_test(test_months_by_their_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
