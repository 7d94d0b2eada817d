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
	{"URL", "url", 0, true},
	{"Tiltes", "title", 2, true},
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
		struct nearest nearest = nearest_to(a);

		print_message("  %s %s\n", pairs[i].a, pairs[i].b);
		assert_int_equal(nearest_distance(a, b), pairs[i].distance);
		assert_int_equal(nearest_distance(b, a), pairs[i].distance);
		nearest_try(&nearest, b);
		assert_int_equal(nearest_is_meant(&nearest), pairs[i].slip);
	}
}

static void test_the_nearest_of_several(void **state)
{
	static const char *const words[] = {"title", "form", "from", "farm"};
	struct nearest nearest = nearest_to(span_of("frm"));

	(void)state;
	assert_false(nearest_is_meant(&nearest));
	for (size_t i = 0; i < COUNT(words); i++)
		nearest_try(&nearest, span_of(words[i]));
	assert_true(nearest_is_meant(&nearest));
	assert_true(span_is(nearest.word, "form"));
}

/* However many letters may be wrong in it. */
static void test_a_long_word_means_nothing(void **state)
{
	char word[200] = {0};
	struct nearest nearest;

	(void)state;
	for (size_t i = 0; i + 1 < sizeof(word); i++)
		word[i] = 'x';
	nearest = nearest_to(span_of(word));
	nearest_try(&nearest, span_of("title"));
	assert_false(nearest_is_meant(&nearest));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_distances_between_words),
		cmocka_unit_test(test_the_nearest_of_several),
		cmocka_unit_test(test_a_long_word_means_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
