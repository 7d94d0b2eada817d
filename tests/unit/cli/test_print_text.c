/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/array.h"
#include "cli/print_text.h"

static const struct printed {
	const char *what;
	const char *text;
	enum status status;
	const char *printed;
} cases[] = {
	{"a whole text", "{}\n", STATUS_DONE, "{}\n"},
	{"one that came to its limit", "{\"a\": 1}\n", STATUS_MACHINE, ""},
};

static void test_half_a_text_is_not_printed(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct text text = text_limited(4);
		char *printed = NULL;
		size_t length = 0;
		FILE *stream = open_memstream(&printed, &length);

		print_message("  %s\n", cases[i].what);
		text_add(&text, cases[i].text);
		assert_int_equal(print_text(&text, stream), cases[i].status);
		assert_int_equal(text.length, 0);
		(void)fclose(stream);
		assert_string_equal(printed, cases[i].printed);
		free(printed);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_half_a_text_is_not_printed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
