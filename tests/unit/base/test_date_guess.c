/* SPDX-License-Identifier: MIT */
/* What Time.parse of Ruby 3.1 says of each text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/date.h"
#include "same_parts.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const struct guess {
	const char *text;
	struct date_parts want;
	bool unclear;
} guesses[] = {
	/* clang-format off */
	{"2013/10/12",               {.year = 2013, .month = 10, .day = 12}, false},
	{"13/10/2013",               {.year = 2013, .month = 10, .day = 13}, false},
	{"10/12/2013",               {.year = 2013, .month = 12, .day = 10}, true},
	{"7/7/2019",                 {.year = 2019, .month = 7, .day = 7}, false},
	{"10-12-2013",               {.year = 2013, .month = 12, .day = 10}, true},
	{"25/11/19",                 {.year = 2025, .month = 11, .day = 19}, false},
	{"70-11-19",                 {.year = 1970, .month = 11, .day = 19}, false},
	{"17.11.2020",               {.year = 2020, .month = 11, .day = 17}, false},
	{"1. 2. 2020",               {.year = 2020, .month = 2, .day = 1}, false},
	{"2019.11.25",               {.year = 2019, .month = 11, .day = 25}, false},
	{"2019, November 25",        {.year = 2019, .month = 11, .day = 25}, false},
	{"2016, March, 18",          {.year = 2016, .month = 3, .day = 18}, false},
	{"March, 14, 2016",          {.year = 2016, .month = 3, .day = 14}, false},
	{"2016, may 14",             {.year = 2016, .month = 5, .day = 14}, false},
	{"Sep 24th, 2014",           {.year = 2014, .month = 9, .day = 24}, false},
	{"25th November 2019",       {.year = 2019, .month = 11, .day = 25}, false},
	{"Jan 2020",                 {.year = 2020, .month = 1, .day = 1}, false},
	{"25-Nov-2019",              {.year = 2019, .month = 11, .day = 25}, false},
	{"2011-02-29",               {.year = 2011, .month = 3, .day = 1}, true},
	{"2011-04-31",               {.year = 2011, .month = 5, .day = 1}, true},
	{"garbage 2019-11-25",       {.year = 2019, .month = 11, .day = 25}, false},
	{"2020-11-1 0:0:0 +00:00",   {2020, 11, 1, true, 0, 0, 0, true, 0, false}, false},
	{"2019-11-25 10:00 PM",      {2019, 11, 25, true, 22, 0, 0, false, 0, false}, false},
	{"2019-11-25 12:05 am",      {2019, 11, 25, true, 0, 5, 0, false, 0, false}, false},
	{"2019-11-25 9:05:07.5pm +0100", {2019, 11, 25, true, 21, 5, 7, true, 60, false}, false},
	{"10:00 2019-11-25",         {2019, 11, 25, true, 10, 0, 0, false, 0, false}, false},
	{"2019-11-25 at 10:00",      {2019, 11, 25, true, 10, 0, 0, false, 0, false}, false},
	{"2019-11-25 10:00 MEZ",     {2019, 11, 25, true, 10, 0, 0, false, 0, false}, false},
	{"2023-01-29 18:30:22 2023 -0800", {2023, 1, 29, true, 18, 30, 22, false, 0, false}, true},
	{"2019-11-25 10h30",         {2019, 11, 25, true, 10, 30, 0, false, 0, false}, false},
	{"2019/11/25 8am",           {2019, 11, 25, true, 8, 0, 0, false, 0, false}, false},
	{"2019-11-25 18::48::00",    {.year = 2019, .month = 11, .day = 25}, true},
	{"2019-11-25 18:48::00",     {2019, 11, 25, true, 18, 48, 0, false, 0, false}, true},
	{"2019-11-25 10:",           {.year = 2019, .month = 11, .day = 25}, true},
	{"Mon Nov 25 10:00:00 2019", {2019, 11, 25, true, 10, 0, 0, false, 0, false}, false},
	{"11/25/2019",               {.year = 2019, .month = 11, .day = 25}, false}, /* Ruby: none */
	/* clang-format on */
};

static void test_what_is_guessed(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(guesses); i++) {
		const struct date_parts *want = &guesses[i].want;
		struct date_parts got;
		bool clear;

		print_message("  %s\n", guesses[i].text);
		assert_true(date_guess(span_of(guesses[i].text), &got, &clear));
		assert_same_parts(&got, want);
		assert_int_equal(clear, !guesses[i].unclear);
	}
}

static const char *const refused[] = {
	"",
	":",
	"soon",
	"2020",
	"2020-01",
	"January",
	"Jan 5",
	"12 de mayo de 2020",
	"2019-13-25",
	"2019-11-32",
	"2019-11-00",
	"25/13/2019",
	"2019-11-25 25:00",
	"2019-11-25 10:61",
	"99999-01-01",
	("2019-11-25 and a long tale of what happened on that day and on the next,"
	 " for whoever likes to read"),
};

static void test_what_is_not_guessed(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refused); i++) {
		struct date_parts parts;
		bool clear;

		print_message("  '%s'\n", refused[i]);
		assert_false(date_guess(span_of(refused[i]), &parts, &clear));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_guessed),
		cmocka_unit_test(test_what_is_not_guessed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
