/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/nearest.h"

static const struct pair {
	const char *a;
	const char *b;
	size_t distance;
	bool slip;
} pairs[] = {
	{"newest", "newest", 0, true},
	{"newset", "newest", 1, true},
	{"newst", "newest", 1, true},
	{"nwewset", "newest", 2, true},
	{"form", "from", 1, true},
	{"kitten", "sitting", 3, false},
	{"a", "b", 1, false},
	{"", "ab", 2, false},
	{"0123456789012345678901234567890123456789x", "x", NEAREST_LENGTH, false},
};

static void test_distances_between_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		struct span a = span_of(pairs[i].a);
		struct span b = span_of(pairs[i].b);

		print_message("  %s %s\n", pairs[i].a, pairs[i].b);
		assert_int_equal(nearest_distance(a, b), pairs[i].distance);
		assert_int_equal(nearest_distance(b, a), pairs[i].distance);
		assert_int_equal(
			nearest_is_slip(a, nearest_distance(a, b)), pairs[i].slip);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_distances_between_words)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
