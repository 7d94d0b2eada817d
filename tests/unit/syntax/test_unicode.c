/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <utf8proc.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/utf8.h"
#include "syntax/unicode.h"

/* Categories from UnicodeData.txt. */
static const struct {
	uint32_t character;
	const char *is; /* Letter, Upper, loWer, Digit, Space */
} characters[] = {
	{'A', "LU"},
	{'z', "LW"},
	{'5', "D"},
	{' ', "S"},
	{'\t', "S"},
	{'_', ""},
	{0xC4, "LU"},  /* A with diaeresis */
	{0xDF, "LW"},  /* sharp s */
	{0x1C5, "LU"}, /* Dž, Lt */
	{0x301, "L"},  /* combining acute, Mn */
	{0x660, "D"},  /* Arabic-Indic zero */
	{0xBD, ""},    /* one half, No */
	{0x2167, ""},  /* Roman eight, Nl */
	{0xA0, "S"},   /* no-break space */
	{0x3000, "S"}, /* ideographic space */
	{0x65E5, "L"}, /* sun */
	{0x1F600, ""}, /* a face */
	{0x10FFFF, ""},
	{0x110000, ""},
};

static bool stands_in(char c, const char *string)
{
	for (; *string != '\0'; string++)
		if (*string == c)
			return true;
	return false;
}

static void test_categories(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(characters); i++) {
		uint32_t c = characters[i].character;
		const char *is = characters[i].is;

		print_message("  U+%04X\n", (unsigned)c);
		assert_int_equal(unicode_is_letter(c), stands_in('L', is));
		assert_int_equal(unicode_is_upper(c), stands_in('U', is));
		assert_int_equal(unicode_is_lower(c), stands_in('W', is));
		assert_int_equal(unicode_is_digit(c), stands_in('D', is));
		assert_int_equal(unicode_is_space(c), stands_in('S', is));
	}
}

/* utf8proc is asked only for what may change: about each character here. */
static void test_nfc_of_every_character(void **state)
{
	static const char *const before[] = {"", "A", "\xEA\xB0\x80", "\xE3\x81\x8B"};

	(void)state;
	for (size_t i = 0; i < COUNT(before); i++)
		for (uint32_t c = 1; c < 0x10000; c++) {
			struct arena arena = {0};
			char text[16];
			size_t length = span_of(before[i]).length;
			utf8proc_uint8_t *composed;

			if (c == 0xD800)
				c = 0xE000;
			memcpy(text, before[i], length);
			length += utf8_encode(c, text + length);
			text[length] = '\0';
			composed = utf8proc_NFC((const utf8proc_uint8_t *)text);
			assert_true(span_is(unicode_nfc(span_of(text), &arena),
				(const char *)composed));
			memory_free(composed);
			arena_release(&arena);
		}
}

static void test_nfc(void **state)
{
	struct arena arena = {0};
	struct span composed = span_of("caf\xC3\xA9");

	(void)state;
	assert_true(
		span_equals(unicode_nfc(span_of("cafe\xCC\x81"), &arena), composed));
	assert_ptr_equal(unicode_nfc(composed, &arena).bytes, composed.bytes);
	/* U+212B, the angstrom sign, is A with ring (UAX 15). */
	assert_true(span_is(unicode_nfc(span_of("\xE2\x84\xAB"), &arena), "\xC3\x85"));
	arena_release(&arena);
}

/* As Ruby's String#downcase. */
static void test_lower(void **state)
{
	struct arena arena = {0};
	struct span low = span_of("stra\xC3\x9F"
				  "e");

	(void)state;
	assert_true(span_is(unicode_lower(span_of("\xC3\x84 Z\xCE\xA3"), &arena),
		"\xC3\xA4 z\xCF\x83"));
	assert_true(span_is(unicode_lower(span_of("\xC4\xB0"), &arena), "i\xCC\x87"));
	assert_ptr_equal(unicode_lower(low, &arena).bytes, low.bytes);
	arena_release(&arena);
}

/* Examples of UAX 29, table 1a and section 3.1. */
static void test_clusters(void **state)
{
	static const struct {
		const char *text;
		size_t length;
	} clusters[] = {
		{"", 0},
		{"ab", 1},
		{"\r\n", 2},
		{"g\xCC\x88x", 3},                            /* g with diaeresis */
		{"\xE0\xAE\xA8\xE0\xAE\xBF.", 6},             /* Tamil ni */
		{"\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8x", 9}, /* Hangul gag */
		{"\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA\xF0\x9F\x87\xA9", 8}, /* a flag */
		/* a woman with a laptop */
		{"\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB!", 11},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(clusters); i++)
		assert_int_equal(
			unicode_cluster(span_of(clusters[i].text)), clusters[i].length);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_categories),
		cmocka_unit_test(test_nfc),
		cmocka_unit_test(test_nfc_of_every_character),
		cmocka_unit_test(test_lower),
		cmocka_unit_test(test_clusters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
