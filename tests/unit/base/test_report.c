/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/report.h"

static void test_problems_in_order_and_once(void **state)
{
	struct report report = {0};

	(void)state;
	report_add(&report, REPORT_NOTE, "b.md", 1, "n");
	report_add(&report, REPORT_WARNING, "a.md", 2, "w");
	report_add(&report, REPORT_ERROR, "a.md", 2, "e %d", 1);
	report_add(&report, REPORT_ERROR, NULL, 0, "none");
	report_add(&report, REPORT_ERROR, "a.md", 2, "e %d", 1);
	report_add(&report, REPORT_WARNING, "a.md", 1, "w");
	report_sort(&report);
	assert_int_equal(report.count, 5);
	assert_int_equal(report.errors, 2);
	assert_int_equal(report.warnings, 2);
	assert_int_equal(report.notes, 1);
	assert_null(report.problems[0].file);
	assert_int_equal(report.problems[1].line, 1);
	assert_string_equal(report.problems[2].message, "e 1");
	assert_string_equal(report.problems[3].message, "w");
	assert_string_equal(report.problems[4].file, "b.md");
	report_release(&report);
	assert_int_equal(report.count, 0);
}

static void test_joined_reports_keep_all(void **state)
{
	struct report into = {0};
	struct report from = {0};

	(void)state;
	report_add(&into, REPORT_ERROR, "a", 1, "x");
	report_add(&from, REPORT_WARNING, "b", 1, "y");
	report_join(&into, &from);
	report_release(&from);
	assert_int_equal(into.count, 2);
	assert_int_equal(into.warnings, 1);
	assert_string_equal(into.problems[1].message, "y");
	report_release(&into);
}

static void test_no_more_than_the_limit_is_kept(void **state)
{
	struct report report = {0};

	(void)state;
	for (int i = 0; i < REPORT_LIMIT + 5; i++)
		report_add(&report, REPORT_WARNING, "a", (unsigned)i, "x");
	assert_int_equal(report.count, REPORT_LIMIT);
	assert_int_equal(report.warnings, REPORT_LIMIT + 5);
	report_release(&report);
}

static void test_file_and_message_are_copied(void **state)
{
	struct report report = {0};
	char file[] = "a.md";

	(void)state;
	report_add(&report, REPORT_ERROR, file, 1, "%s", file);
	file[0] = 'x';
	assert_string_equal(report.problems[0].file, "a.md");
	assert_string_equal(report.problems[0].message, "a.md");
	report_release(&report);
}

static void test_severities_have_names(void **state)
{
	(void)state;
	assert_string_equal(report_severity_name(REPORT_ERROR), "error");
	assert_string_equal(report_severity_name(REPORT_NOTE), "note");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_problems_in_order_and_once),
		cmocka_unit_test(test_joined_reports_keep_all),
		cmocka_unit_test(test_no_more_than_the_limit_is_kept),
		cmocka_unit_test(test_file_and_message_are_copied),
		cmocka_unit_test(test_severities_have_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
