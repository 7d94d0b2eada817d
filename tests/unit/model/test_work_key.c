/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "model/work_key.h"

static void test_keys_that_part_works(void **state)
{
	static const struct {
		const char *a;
		const char *b;
		bool differ;
	} cases[] = {
		{"10.1145/1", "10.1145/2", true},
		{"10.1145/1", "10.1145/1", false},
		{"10.1145/1", "arxiv:2301.00001", false},
		{"arxiv:1", "arxiv:2", false},
		{"10.1145/1", "", false},
		{"key:a", "key:b", false},
		/* bioRxiv's begin with a digit, the press's journals' do not */
		{"10.1101/838599", "10.1145/1", false},
		{"10.1101/gr.278001.123", "10.1145/1", true},
		{"10.1101/838599", "10.1101/2020.07.04.187500", true},
		{"10.20944/preprints202008.0574.v1", "10.20944/preprints202008.0574.v2",
			false},
		{"10.20944/preprints202008.0574.v1", "10.20944/preprints202008.0575.v1",
			true},
		{"10.21203/rs.3.rs-1234567/v1", "10.21203/rs.3.rs-1234567/v2", false},
		{"10.31219/osf.io/wv5ac", "10.1145/1", false},
		{"10.12688/f1000research.20244.1", "10.12688/f1000research.20244.2",
			false},
		{"10.12688/f1000research.20244.1", "10.12688/f1000research.20245.1",
			true},
		{"10.12688/f1000research.20244.1", "10.1145/1", true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		print_message("  %s, %s\n", cases[i].a, cases[i].b);
		assert_int_equal(
			work_keys_differ(cases[i].a, cases[i].b), cases[i].differ);
		assert_int_equal(
			work_keys_differ(cases[i].b, cases[i].a), cases[i].differ);
	}
}

static void test_keys_of_the_world(void **state)
{
	(void)state;
	assert_true(work_key_is_global("10.1145/1"));
	assert_true(work_key_is_global("arxiv:2301.00001"));
	assert_false(work_key_is_global("key:roe2024"));
	assert_false(work_key_is_global(""));
	assert_false(work_key_is_global(NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys_that_part_works),
		cmocka_unit_test(test_keys_of_the_world),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
