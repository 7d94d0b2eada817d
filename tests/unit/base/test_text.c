/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/text.h"

static void test_a_text_grows(void **state)
{
	struct text text = text_limited(KIB);

	(void)state;
	assert_string_equal(text.bytes, "");
	text_add(&text, "a");
	text_addf(&text, "%d-%s", 12, "b");
	text_add_span(&text, (struct span){"cd", 1});
	text_add_span(&text, SPAN_NONE);
	text_add_char(&text, '!');
	assert_string_equal(text.bytes, "a12-bc!");
	assert_int_equal(text.length, 7);
	text_release(&text);
	assert_string_equal(text.bytes, "");
}

static void test_limit_is_exact(void **state)
{
	struct text text = text_limited(3);

	(void)state;
	text_add(&text, "abc");
	assert_false(text_broken(&text));
	text_add(&text, "");
	assert_false(text_broken(&text));
	text_add_char(&text, 'd');
	assert_true(text_broken(&text));
	assert_string_equal(text.bytes, "abc");
	text_release(&text);
	assert_false(text_broken(&text));
}

static void test_nothing_follows_what_was_refused(void **state)
{
	struct text text = text_limited(3);

	(void)state;
	text_add(&text, "abcd");
	text_add(&text, "a");
	text_addf(&text, "%s", "a");
	assert_true(text_broken(&text));
	assert_int_equal(text.length, 0);
	text_clear(&text);
	text_addf(&text, "%s", "abcd");
	assert_true(text_broken(&text));
	text_release(&text);
}

static void test_a_text_is_cut(void **state)
{
	struct text text = text_limited(KIB);

	(void)state;
	text_cut(&text, 0);
	text_add(&text, "abc");
	text_cut(&text, 9);
	assert_string_equal(text.bytes, "abc");
	text_cut(&text, 1);
	assert_string_equal(text.bytes, "a");
	text_release(&text);
}

static void test_copy_outlives_it(void **state)
{
	struct arena arena = {0};
	struct text text = text_limited(KIB);
	char *copy;

	(void)state;
	text_add_bytes(&text, "a\0b", 3);
	copy = text_copy(&text, &arena);
	text_release(&text);
	assert_memory_equal(copy, "a\0b", 4);
	arena_release(&arena);
}

static void test_in_one_line_and_in_lower_case(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(text_in_line(span_of(" a\n\tb  c\r\n"), &arena), "a b c");
	assert_string_equal(text_in_line(span_of(" \n"), &arena), "");
	assert_string_equal(text_lower(span_of("AbZ 1Ä"), &arena), "abz 1Ä");
	arena_release(&arena);
}

static void test_folded(void **state)
{
	struct text text = text_limited(10);

	(void)state;
	text_add_folded(&text, SPAN_NONE);
	assert_string_equal(text.bytes, "");
	text_add_folded(&text, span_of(" a\n\t b  "));
	assert_string_equal(text.bytes, " a b ");
	text_add_folded(&text, span_of("c"));
	assert_string_equal(text.bytes, " a b c");
	assert_int_equal(text.length, 6);
	assert_false(text_broken(&text));
	text_add_folded(&text, span_of("d    e"));
	assert_true(text_broken(&text));
	text_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_folded),
		cmocka_unit_test(test_a_text_grows),
		cmocka_unit_test(test_limit_is_exact),
		cmocka_unit_test(test_nothing_follows_what_was_refused),
		cmocka_unit_test(test_a_text_is_cut),
		cmocka_unit_test(test_copy_outlives_it),
		cmocka_unit_test(test_in_one_line_and_in_lower_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
