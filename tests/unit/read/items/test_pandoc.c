/* SPDX-License-Identifier: MIT */
/* Expected texts follow Pandoc's manual: divs, bracketed spans, attributes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "read/items/pandoc.h"

static const struct reading {
	const char *markdown;
	const char *want;
} readings[] = {
	/* clang-format off */
	{"::: {.list}\n- Nets\n:::\n",             "\n- Nets\n\n"},
	{"[Nets]{.title}, 2020",                   " Nets, 2020\n"},
	{"[[PDF](a.pdf)[Notes](n)]{.links}",       " [PDF](a.pdf)[Notes](n)\n"},
	{"[PDF](a.pdf){target=\"_blank\"}",        "[PDF](a.pdf)\n"},
	{"## Talks {.unnumbered}",                 "## Talks \n"},
	{"## Talks {#talks}",                      "## Talks {#talks}\n"},
	{"[PDF](a.pdf){:target=\"_blank\"}",       "[PDF](a.pdf){:target=\"_blank\"}\n"},
	{"[x]{{ page.y }} (z){% if a == b %}",     "[x]{{ page.y }} (z){% if a == b %}\n"},
	{"\\[x]{.y}",                              "\\[x]{.y}\n"},
	{"f(x) {y} and [a, b) {.c",                "f(x) {y} and [a, b) {.c\n"},
	{"<div class=\"a\">\n\n- Nets\n</div>",     "<div markdown=\"1\" class=\"a\">\n\n- Nets\n</div>\n"},
	{"<div>\n\n<p>Nets</p>\n</div>",         "<div>\n\n<p>Nets</p>\n</div>\n"},
	{"<div>\n- Nets\n</div>",                "<div>\n- Nets\n</div>\n"},
	{"<div markdown=\"1\">\n\n- Nets",        "<div markdown=\"1\">\n\n- Nets\n"},
	{"<dive>\n\n- Nets",                     "<dive>\n\n- Nets\n"},
	{"[open\n\n]{.x}",                         "[open\n\n]{.x}\n"},
	/* clang-format on */
};

static void test_readings(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		struct text plain = text_limited(KIB);

		pandoc_without_marks(span_of(readings[i].markdown), &plain);
		assert_string_equal(plain.bytes, readings[i].want);
		text_release(&plain);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_readings)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
