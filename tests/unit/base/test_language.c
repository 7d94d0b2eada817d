/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/language.h"

/* RFC 5646 appendix A, and what is none. */
static const struct tag_case {
	const char *text;
	const char *tag; /* NULL: it is none */
} cases[] = {
	{"de", "de"},
	{"zh-Hant", "zh-Hant"},
	{"sr-Latn-RS", "sr-Latn-RS"},
	{"de-CH-1901", "de-CH-1901"},
	{"es-419", "es-419"},
	{"de_AT", "de-AT"},
	{"en_US", "en-US"},
	{"x-default", "x-default"},
	{"x", NULL},
	{"", NULL},
	{"d", NULL},
	{"german language", NULL},
	{"1a", NULL},
	{"de-", NULL},
	{"de--AT", NULL},
	{"-de", NULL},
	{"de.UTF-8", NULL},
	{"de-abcdefghi", NULL},
	{"abcdefghi", NULL},
	{"d\xc3\xa4", NULL},
};

static void test_which_texts_are_tags(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *tag = language_tag(span_of(cases[i].text), &arena);

		print_message("  '%s'\n", cases[i].text);
		if (cases[i].tag == NULL)
			assert_null(tag);
		else
			assert_string_equal(tag, cases[i].tag);
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_which_texts_are_tags)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
