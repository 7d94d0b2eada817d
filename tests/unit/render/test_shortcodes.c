/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "render/shortcodes.h"

/* https://gohugo.io/content-management/shortcodes/ */
static const struct text_case {
	const char *what;
	const char *markdown;
	unsigned line;
} cases[] = {
	{"nothing", "", 0},
	{"none", "Text {{ page.title }} and {% raw %}\n", 0},
	{"alone", "{{< figure src=\"a.png\" >}}", 1},
	{"within a line", "a\n\nSee {{< ref \"b.md\" >}}.\n", 3},
	{"with Markdown in it", "{{% note %}}\n*hi*\n{{% /note %}}\n", 1},
	{"never closed", "a {{< b\n", 0},
	{"closed as another", "a {{< b %}}\n", 0},
	{"in a span of code", "Write `{{< ref >}}`.\n", 0},
	{"behind a span of code", "`a` {{< ref >}}\n", 1},
	{"in a fence", "```\n{{< ref >}}\n~~~\n{{< ref >}}\n```\n", 0},
	{"behind a fence", "~~~ html\n{{< ref >}}\n~~~\n{{< ref >}}\n", 4},
	{"indented code", "a\n\n    {{< ref >}}\n\t{{< ref >}}\n", 0},
};

static void test_lines(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		print_message("  %s\n", cases[i].what);
		assert_int_equal(
			shortcode_line(span_of(cases[i].markdown)), cases[i].line);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
