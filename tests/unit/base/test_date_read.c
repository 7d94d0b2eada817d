/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/date.h"
#include "same_parts.h"

static const struct reading {
	const char *text;
	struct date_parts want;
} readings[] = {
	/* clang-format off */
	{"2024-03-01",                 {.year = 2024, .month = 3, .day = 1}},
	{"2024-3-1",                   {.year = 2024, .month = 3, .day = 1}},
	{" 2024-03-01\n",              {.year = 2024, .month = 3, .day = 1}},
	{"2024-02-29",                 {.year = 2024, .month = 2, .day = 29}},
	{"2024-03-01 10:00",           {2024, 3, 1, true, 10, 0, 0, false, 0, false}},
	{"2024-3-1 9:05",              {2024, 3, 1, true, 9, 5, 0, false, 0, false}},
	{"2024-03-01T10:11:12",        {2024, 3, 1, true, 10, 11, 12, false, 0, false}},
	{"2024-03-01t10:11:12z",       {2024, 3, 1, true, 10, 11, 12, true, 0, false}},
	{"2024-03-01 10:11:12.345",    {2024, 3, 1, true, 10, 11, 12, false, 0, false}},
	{"2024-03-01T10:11:12.5+02:00", {2024, 3, 1, true, 10, 11, 12, true, 120, false}},
	{"2024-03-01  10:11:12  +0200", {2024, 3, 1, true, 10, 11, 12, true, 120, false}},
	{"2024-03-01 10:11 UTC",       {2024, 3, 1, true, 10, 11, 0, true, 0, false}},
	{"2024-03-01 10:11:12 +1",     {2024, 3, 1, true, 10, 11, 12, true, 60, false}},
	{"2024-03-01 10:11:12 -05",    {2024, 3, 1, true, 10, 11, 12, true, -300, false}},
	{"2024-03-01T10:11:12-00:00",  {2024, 3, 1, true, 10, 11, 12, true, 0, false}},
	{"2024-03-01T10:11:12+05:30",  {2024, 3, 1, true, 10, 11, 12, true, 330, false}},
	{"2024-03-01T10:11:12+0545",   {2024, 3, 1, true, 10, 11, 12, true, 345, false}},
	{"2024-03-01T10:11:12-03:30",  {2024, 3, 1, true, 10, 11, 12, true, -210, false}},
	{"2024-03-01T10:11:12+12:45",  {2024, 3, 1, true, 10, 11, 12, true, 765, false}},
	{"2016-12-31T23:59:60Z",       {2016, 12, 31, true, 23, 59, 59, true, 0, false}},
	{"Fri, 01 Mar 2024 10:00:00 GMT", {2024, 3, 1, true, 10, 0, 0, true, 0, false}},
	{"FRI, 01 MAR 2024 10:00:00 GMT", {2024, 3, 1, true, 10, 0, 0, true, 0, false}},
	{"Fri, 1 Mar 2024 10:00 EST",  {2024, 3, 1, true, 10, 0, 0, true, -300, false}},
	{"1 Mar 2024 10:00:00 -0330",  {2024, 3, 1, true, 10, 0, 0, true, -210, false}},
	{"friday, 1 march 2024",       {.year = 2024, .month = 3, .day = 1}},
	{"Sat, 07 Sep 2002 00:00:01 PDT", {2002, 9, 7, true, 0, 0, 1, true, -420, false}},
	{"March 1, 2024",              {.year = 2024, .month = 3, .day = 1}},
	{"Mar. 1, 2024",               {.year = 2024, .month = 3, .day = 1}},
	{"March 1,2024",               {.year = 2024, .month = 3, .day = 1}},
	{"1 March 2024",               {.year = 2024, .month = 3, .day = 1}},
	{"Mar 1 2024 10:00",           {2024, 3, 1, true, 10, 0, 0, false, 0, false}},
	{"Sept 30, 2024, 10:00",       {2024, 9, 30, true, 10, 0, 0, false, 0, false}},
	{"0001-01-01",                 {.year = 1, .month = 1, .day = 1}},
	{"9999-12-31",                 {.year = 9999, .month = 12, .day = 31}},
	/* clang-format on */
};

static void test_what_is_a_date(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		const struct date_parts *want = &readings[i].want;
		struct date_parts got;

		print_message("  %s\n", readings[i].text);
		assert_true(date_read(span_of(readings[i].text), &got));
		assert_same_parts(&got, want);
		assert_false(got.is_timestamp);
	}
}

static const char *const refused[] = {
	"",
	" ",
	"2024",
	"2024-03",
	"2024-03-",
	"24-03-01",
	"02024-03-01",
	"2024-003-01",
	"2024-02-30",
	"2023-02-29",
	"2024-13-01",
	"2024-00-01",
	"2024-01-00",
	"0000-01-01",
	"-2024-01-01",
	"20240301",
	"2024/03/01",
	"01-03-2024",
	"21/12/2023",
	"2024-03-01T",
	"2024-03-01Z",
	"2024-03-01x",
	"2024-03-01 10",
	"2024-03-01 10:0",
	"2024-03-01 10:00:0",
	"2024-03-01 24:00",
	"2024-03-01 10:60",
	"2024-03-01 10:00:61",
	"2024-03-01 10:00 MEZ",
	"2024-03-01 10:00 +",
	"2024-03-01 10:00 +24",
	"2024-03-01 10:00 +01:60",
	"2024-03-01 10:00 +01:",
	"2024-03-01 10:00 +010",
	"2024-03-01 10:00 +01000",
	"2024-03-01 10:00:00 UTC or so",
	"March 2024",
	"March 1",
	"1. March 2024",
	"Marchy 1, 2024",
	"March 32, 2024",
	"Feb 30 2024",
	"Fri 1 Mar 2024",
	"Fry, 1 Mar 2024",
	"1 Mar 24",
	"1 Mar 2024 at noon",
	"Winter 2024",
	"tomorrow",
};

static void test_what_is_no_date(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refused); i++) {
		struct date_parts parts;

		print_message("  '%s'\n", refused[i]);
		assert_false(date_read(span_of(refused[i]), &parts));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_a_date),
		cmocka_unit_test(test_what_is_no_date),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
