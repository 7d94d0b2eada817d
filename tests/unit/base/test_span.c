/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/span.h"

static void test_equal_with_and_without_case(void **state)
{
	struct span span = span_of("Atom.xml");

	(void)state;
	assert_true(span_is(span, "Atom.xml"));
	assert_false(span_is(span, "Atom"));
	assert_true(span_is_ignoring_case(span, "aTOM.XML"));
	assert_false(span_is_ignoring_case(span_of("a"), "ab"));
	assert_false(span_is_ignoring_case(span_of("\xC3\x84"), "\xC3\xA4"));
	assert_true(span_starts_with(span, "Atom"));
	assert_true(span_starts_with(span, ""));
	assert_false(span_starts_with(span, "Atom.xml2"));
	assert_true(span_ends_with(span, ".xml"));
	assert_false(span_ends_with(span, "an Atom.xml"));
	assert_true(span_equals(SPAN_NONE, span_of("")));
}

static void test_order_by_bytes(void **state)
{
	(void)state;
	assert_int_equal(span_compare(span_of("a"), span_of("a")), 0);
	assert_int_equal(span_compare(span_of("a"), span_of("ab")), -1);
	assert_int_equal(span_compare(span_of("b"), span_of("ab")), 1);
	assert_int_equal(span_compare(SPAN_NONE, span_of("a")), -1);
	assert_int_equal(span_compare(span_of("\xFF"), span_of("a")), 1);
}

static void test_parts_of_a_span(void **state)
{
	(void)state;
	assert_true(span_is(span_after(span_of("abc"), 1), "bc"));
	assert_true(span_is(span_after(span_of("abc"), 9), ""));
	assert_true(span_is(span_first(span_of("abc"), 1), "a"));
	assert_true(span_is(span_first(span_of("abc"), 9), "abc"));
	assert_true(span_is(span_trimmed(span_of(" \t a b\r\n")), "a b"));
	assert_true(span_is(span_trimmed(span_of(" ")), ""));
	assert_true(span_is(span_trimmed(SPAN_NONE), ""));
	assert_true(span_is(span_without_first(span_of("//a/"), '/'), "a/"));
	assert_true(span_is(span_without_last(span_of("/a//"), '/'), "/a"));
	assert_true(span_is(span_without_first(span_of("//"), '/'), ""));
	assert_true(span_is(span_without_last(SPAN_NONE, '/'), ""));
}

static void test_hexadecimal_digits(void **state)
{
	(void)state;
	assert_int_equal(char_hex('0'), 0);
	assert_int_equal(char_hex('9'), 9);
	assert_int_equal(char_hex('a'), 10);
	assert_int_equal(char_hex('F'), 15);
	assert_int_equal(char_hex('g'), -1);
	assert_int_equal(char_hex('\xE4'), -1);
}

static void test_where_a_byte_or_a_word_is(void **state)
{
	(void)state;
	assert_int_equal(span_find(span_of("abc"), 'b'), 1);
	assert_int_equal(span_find(span_of("abc"), 'x'), 3);
	assert_int_equal(span_find(SPAN_NONE, 'x'), 0);
	assert_int_equal(span_find_last(span_of("abcb"), 'b'), 3);
	assert_int_equal(span_find_last(span_of("abc"), 'x'), 3);
	assert_int_equal(span_find_last(SPAN_NONE, 'x'), 0);
	assert_int_equal(span_find_string(span_of("abcabd"), "abd"), 3);
	assert_int_equal(span_find_string(span_of("abc"), "abcd"), 3);
	assert_int_equal(span_find_string(SPAN_NONE, "a"), 0);
	assert_int_equal(span_find_span(span_of("abcabd"), span_of("abd")), 3);
	assert_int_equal(span_find_span(span_of("abc"), span_of("abcd")), 3);
	assert_int_equal(span_find_span(span_of("abc"), SPAN_NONE), 0);
	assert_int_equal(span_find_span(SPAN_NONE, span_of("a")), 0);
	assert_int_equal(span_count(span_of("abcb"), 'b'), 2);
	assert_int_equal(span_count(SPAN_NONE, 'b'), 0);
	assert_int_equal(span_at(span_of("ab"), 1), 'b');
	assert_int_equal(span_at(span_of("ab"), 2), '\0');
	assert_true(span_is_blank(span_of(" \t\r\n")));
	assert_true(span_is_blank(SPAN_NONE));
	assert_false(span_is_blank(span_of(" a")));
}

static const struct split {
	const char *text;
	const char *parts[4];
} splits[] = {
	{"", {NULL}},
	{",", {"", NULL}},
	{"a", {"a", NULL}},
	{"a,b,", {"a", "b", NULL}},
	{",a,,b", {"", "a", "", "b"}},
};

static void test_parts_between_separators(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(splits); i++) {
		struct span rest = span_of(splits[i].text);
		struct span part;
		size_t count = 0;

		print_message("  '%s'\n", splits[i].text);
		for (; span_next(&rest, ',', &part); count++)
			assert_true(span_is(part, splits[i].parts[count]));
		assert_true(count == 4 || splits[i].parts[count] == NULL);
	}
}

static void test_words_between_white_space(void **state)
{
	struct span rest = span_of(" a\t\nbc ");
	struct span word;

	(void)state;
	assert_true(span_next_word(&rest, &word));
	assert_true(span_is(word, "a"));
	assert_true(span_next_word(&rest, &word));
	assert_true(span_is(word, "bc"));
	assert_false(span_next_word(&rest, &word));
	assert_int_equal(word.length, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_equal_with_and_without_case),
		cmocka_unit_test(test_order_by_bytes),
		cmocka_unit_test(test_parts_of_a_span),
		cmocka_unit_test(test_where_a_byte_or_a_word_is),
		cmocka_unit_test(test_hexadecimal_digits),
		cmocka_unit_test(test_parts_between_separators),
		cmocka_unit_test(test_words_between_white_space),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
