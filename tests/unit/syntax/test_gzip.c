/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "syntax/gzip.h"

/* Built without libdeflate, it must say so. */
static bool refused_without_library(void)
{
	struct text text = text_limited(1000);
	struct error error = {0};

	if (gzip_is_known())
		return false;
	assert_false(gzip_add(&text, span_of("hello"), &error));
	assert_non_null(strstr(error.message, "libdeflate"));
	text_release(&text);
	return true;
}

/* RFC 1952, section 2.3: magic, deflate, no flags, no time. */
static void test_header(void **state)
{
	static const unsigned char header[] = {0x1F, 0x8B, 8, 0, 0, 0, 0, 0};
	struct text text = text_limited(1000);
	struct text again = text_limited(1000);
	struct error error = {0};

	(void)state;
	if (refused_without_library())
		return;
	assert_true(gzip_add(&text, span_of("hello hello hello"), &error));
	assert_memory_equal(text.bytes, header, sizeof(header));
	/* Section 2.3.1: the length, modulo 2^32, at the very end. */
	assert_memory_equal(text.bytes + text.length - 4, "\x11\0\0\0", 4);
	assert_true(gzip_add(&again, span_of("hello hello hello"), &error));
	assert_true(span_equals(text_span(&text), text_span(&again)));
	text_release(&text);
	text_release(&again);
}

static void test_nothing(void **state)
{
	struct text text = text_limited(1000);
	struct error error = {0};

	(void)state;
	if (refused_without_library())
		return;
	assert_true(gzip_add(&text, SPAN_NONE, &error));
	assert_true(text.length >= 20);
	text_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_header),
		cmocka_unit_test(test_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
