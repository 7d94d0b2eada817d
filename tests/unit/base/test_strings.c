/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/strings.h"

static void test_what_a_list_has(void **state)
{
	static const char *const list[] = {"rye", "wheat", NULL};

	(void)state;
	assert_int_equal(strings_count(list), 2);
	assert_true(strings_have(list, "wheat"));
	assert_false(strings_have(list, "Wheat"));
	assert_false(strings_have(list, "whea"));
}

static void test_empty_lists(void **state)
{
	(void)state;
	assert_int_equal(strings_count(NULL), 0);
	assert_int_equal(strings_count(strings_none), 0);
	assert_false(strings_have(NULL, "rye"));
	assert_false(strings_have(strings_none, "rye"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_a_list_has),
		cmocka_unit_test(test_empty_lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
