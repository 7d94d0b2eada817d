/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/duration.h"

enum { REFUSED = -1 };

static const struct duration_case {
	const char *text;
	int64_t seconds;
} cases[] = {
	{"0", 0},
	{"3723", 3723},
	{"1:02:03", 3723},
	{"01:02:03", 3723},
	{"62:03", 3723},
	{" 5:00 ", 300},
	{"0:00:30.5", 30},
	{"90.25", 90},
	{"", REFUSED},
	{":", REFUSED},
	{"1:", REFUSED},
	{":30", REFUSED},
	{"1:2:3:4", REFUSED},
	{"1:60", REFUSED},
	{"1:60:00", REFUSED},
	{"-5", REFUSED},
	{"1h", REFUSED},
	{"45 min", REFUSED},
	{"1.", REFUSED},
	{"99999999999999999999", REFUSED},
	{"8640001", REFUSED},
};

static void test_what_people_write_in_seconds(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		int64_t seconds = REFUSED;
		bool read = duration_read(span_of(cases[i].text), &seconds);

		print_message("  '%s'\n", cases[i].text);
		assert_int_equal(read ? seconds : REFUSED, cases[i].seconds);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_people_write_in_seconds)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
