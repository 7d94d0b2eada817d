/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/utf8.h"

/* Unicode 15, section 3.9, tables 3-8 to 3-11: U+FFFD is written as `?` here. */
static const struct repair {
	const char *what;
	const char *bytes;
	const char *repaired;
} repairs[] = {
	{"non-shortest forms", "\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", "????????A"},
	{"surrogates", "\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", "????????A"},
	{"other ill-formed ones", "\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", "?????A??B"},
	{"truncated ones", "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", "????A"},
	{"controls",
		"a\x01"
		"b\x1F"
		"c\t\n\r\x7F",
		"a?b?c\t\n\r?"},
	{"DEL among eight",
		"0123\x7F"
		"567",
		"0123?567"},
	{"DEL behind seven", "0123456\x7F", "0123456?"},
	{"C1, as windows-1252 has it", "\xC2\x80\xC2\x85\xC2\x93\xC2\x9F",
		"\xE2\x82\xAC\xE2\x80\xA6\xE2\x80\x9C\xC5\xB8"},
	{"C1 that windows-1252 has nothing for",
		"\xC2\x81\xC2\x8D\xC2\x8F\xC2\x90\xC2\x9D", "?????"},
	{"Latin-1",
		"caf\xE9 na\xEF"
		"ve",
		"caf? na?ve"},
	{"surrogates of CESU-8", "\xED\xA0\xBD\xED\xB8\x80", "??????"},
	{"a byte order mark, marks of direction and joiners stay",
		"\xEF\xBB\xBF\xE2\x80\x8F\xE2\x80\xAE\xE2\x80\x8D\xEF\xB8\x8F",
		"\xEF\xBB\xBF\xE2\x80\x8F\xE2\x80\xAE\xE2\x80\x8D\xEF\xB8\x8F"},
	{"noncharacters", "\xEF\xB7\x90\xEF\xB7\xAF\xF0\x9F\xBF\xBF", "???"},
	{"what is beside noncharacters", "\xEF\xB7\x8F\xEF\xB7\xB0",
		"\xEF\xB7\x8F\xEF\xB7\xB0"},
	{"U+FFFE and U+FFFF",
		"\xEF\xBF\xBE\xEF\xBF\xBF"
		"a",
		"??a"},
	{"nothing bad", "a\xC2\xA0\xE2\x82\xAC\xF0\x9F\x98\x80",
		"a\xC2\xA0\xE2\x82\xAC\xF0\x9F\x98\x80"},
	{"the outermost", "\xF4\x8F\xBF\xBD\xEE\x80\x80\xED\x9F\xBF",
		"\xF4\x8F\xBF\xBD\xEE\x80\x80\xED\x9F\xBF"},
	{"bad behind eight good", "01234567\x80", "01234567?"},
	{"a control among eight",
		"0123\x03"
		"567",
		"0123?567"},
	{"form feed and its like", "a\fb\vc\bd", "a b c d"},
	{"nothing", "", ""},
};

static void test_what_bad_bytes_become(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(repairs); i++) {
		struct arena arena = {0};
		struct span got = utf8_repaired(span_of(repairs[i].bytes), &arena);
		struct span want = span_of(repairs[i].repaired);

		print_message("  %s\n", repairs[i].what);
		for (; want.length > 0; want = span_after(want, 1)) {
			size_t length = want.bytes[0] == '?' ? 3 : 1;

			assert_true(span_equals(span_first(got, length),
				length == 3 ? span_of("\xEF\xBF\xBD")
					    : span_first(want, 1)));
			got = span_after(got, length);
		}
		assert_int_equal(got.length, 0);
		arena_release(&arena);
	}
}

static void test_utf16(void **state)
{
	(void)state;
	assert_true(utf8_is_utf16(span_of("\xFF\xFE")));
	assert_true(utf8_is_utf16(span_of("\xFE\xFF")));
	assert_true(utf8_is_utf16((struct span){"-\0-\0", 4}));
	assert_true(utf8_is_utf16((struct span){"\0-\0-", 4}));
	assert_false(utf8_is_utf16((struct span){"-\0--", 4}));
	assert_false(utf8_is_utf16((struct span){"\0\0\0\0", 4}));
	assert_false(utf8_is_utf16(span_of("\xFF-\n")));
	assert_false(utf8_is_utf16(span_of("---\n")));
	assert_false(utf8_is_utf16(SPAN_NONE));
}

static void test_nul_is_bad(void **state)
{
	(void)state;
	assert_int_equal(utf8_find_bad((struct span){"ab\0c", 4}), 2);
}

static void test_good_text_is_not_copied(void **state)
{
	struct span text = span_of("good");

	(void)state;
	assert_ptr_equal(utf8_repaired(text, NULL).bytes, text.bytes);
}

static const struct character {
	uint32_t code;
	const char *bytes;
} characters[] = {
	{0x41, "A"},
	{0x7F, "\x7F"},
	{0x80, "\xC2\x80"},
	{0x7FF, "\xDF\xBF"},
	{0x800, "\xE0\xA0\x80"},
	{0xFFFD, "\xEF\xBF\xBD"},
	{0x10000, "\xF0\x90\x80\x80"},
	{0x10FFFF, "\xF4\x8F\xBF\xBF"},
};

static void test_characters_to_bytes_and_back(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(characters); i++) {
		struct span bytes = span_of(characters[i].bytes);
		char encoded[UTF8_LONGEST];
		uint32_t code = 0;

		assert_int_equal(utf8_decode(bytes, &code), bytes.length);
		assert_int_equal(code, characters[i].code);
		assert_int_equal(utf8_encode(code, encoded), bytes.length);
		assert_memory_equal(encoded, bytes.bytes, bytes.length);
	}
}

static void test_bad_bytes_decode_one_by_one(void **state)
{
	uint32_t code = 0;

	(void)state;
	assert_int_equal(utf8_decode(span_of("\xE2\x82"), &code), 1);
	assert_int_equal(code, 0xFFFD);
	assert_int_equal(utf8_decode(SPAN_NONE, &code), 0);
}

static void test_cuts_end_between_characters(void **state)
{
	struct span text = span_of("a\xE2\x82\xAC"
				   "b");

	(void)state;
	assert_int_equal(utf8_cut(text, 0), 0);
	assert_int_equal(utf8_cut(text, 1), 1);
	assert_int_equal(utf8_cut(text, 3), 1);
	assert_int_equal(utf8_cut(text, 4), 4);
	assert_int_equal(utf8_cut(text, 99), 5);
}

__attribute__((format(printf, 3, 4))) static void print_to(
	char *bytes, size_t size, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	utf8_print(bytes, size, format, arguments);
	va_end(arguments);
}

static void test_prints_whole_characters(void **state)
{
	static const struct {
		const char *text;
		size_t size;
		const char *want;
	} prints[] = {
		{"abc", 4, "abc"},
		{"abc", 3, "ab"},
		{"a\u00e9", 4, "a\u00e9"},
		{"a\u00e9", 3, "a"},
		{"a\u20ac", 4, "a"},
		{"\U0001F393b", 6, "\U0001F393b"},
		{"\U0001F393b", 5, "\U0001F393"},
		{"\U0001F393b", 4, ""},
		{"\u20ac", 1, ""},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(prints); i++) {
		char bytes[16];

		print_to(bytes, prints[i].size, "%s", prints[i].text);
		assert_string_equal(bytes, prints[i].want);
	}
}

static void test_the_line_of_the_first_bad_byte_is_reported(void **state)
{
	struct arena arena = {0};
	struct report report = {0};
	struct span clean = utf8_checked(
		span_of("one\ntwo \xE9\nthree \xE9\n"), "a.md", 5, &arena, &report);

	(void)state;
	assert_true(span_is(clean, "one\ntwo \uFFFD\nthree \uFFFD\n"));
	assert_int_equal(report.count, 1);
	assert_string_equal(report.problems[0].file, "a.md");
	assert_int_equal(report.problems[0].line, 6);
	clean = utf8_checked(span_of("one"), "a.md", 1, &arena, &report);
	assert_true(span_is(clean, "one"));
	assert_int_equal(report.count, 1);
	report_release(&report);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_bad_bytes_become),
		cmocka_unit_test(test_utf16),
		cmocka_unit_test(test_nul_is_bad),
		cmocka_unit_test(test_good_text_is_not_copied),
		cmocka_unit_test(test_characters_to_bytes_and_back),
		cmocka_unit_test(test_bad_bytes_decode_one_by_one),
		cmocka_unit_test(test_cuts_end_between_characters),
		cmocka_unit_test(test_prints_whole_characters),
		cmocka_unit_test(test_the_line_of_the_first_bad_byte_is_reported),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
