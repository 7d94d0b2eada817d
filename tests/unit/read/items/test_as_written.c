/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "read/items/as_written.h"

static const struct {
	const char *text;
	const char *source;
	const char *want;
} readings[] = {
	{"SOSP’19", "- [SOSP'19](a)", "SOSP'19"},
	{"SOSP ’19", "- SOSP ’19", "SOSP ’19"},
	{"SOSP’19", "- **SOSP**'19", "SOSP’19"},
	{"A “fast” path", "A \"fast\" path", "A \"fast\" path"},
	{"Don’t, it’s", "Don't, it’s", "Don't, it’s"},
	{"plain", "plain", "plain"},
	{"’", "'", "’"},
	{"", "", ""},
};

static void test_readings(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		struct arena arena = {0};
		size_t budget = 1000;

		assert_string_equal(
			as_written(readings[i].text, span_of(readings[i].source),
				&budget, &arena),
			readings[i].want);
		arena_release(&arena);
	}
}

static void test_budget_ends(void **state)
{
	struct arena arena = {0};
	size_t budget = 8;

	(void)state;
	assert_string_equal(
		as_written("SOSP’19", span_of("SOSP'19"), &budget, &arena), "SOSP’19");
	assert_int_equal(budget, 1);
	arena_release(&arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_readings),
		cmocka_unit_test(test_budget_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
