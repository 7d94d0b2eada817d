/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "syntax/html_plain.h"

static const struct plain_case {
	const char *what;
	const char *text;
	const char *plain;
} cases[] = {
	{"nothing of HTML", "Queues & nets", "Queues & nets"},
	{"references", "at 5&nbsp;ms &lt; 6 &#8211; R&amp;D", "at 5 ms < 6 \u2013 R&D"},
	{"escaped twice", "R&amp;amp;D", "R&D"},
	{"no reference", "Q&A; AT&T, &c &copy", "Q&A; AT&T, &c &copy"},
	{"inline tags", "CO<sub>2</sub> in <I>vivo</I>", "CO2 in vivo"},
	{"attributes", "<span class=\"x\">a</span>b", "ab"},
	{"paragraphs are blanks", "<p>One.</p><p>Two.<br/>Three.</p>",
		"One. Two. Three."},
	{"prefixes", "<jats:p>One.</jats:p><jats:italic>x</jats:italic>", "One. x"},
	{"comparisons", "p<0.05 and a<b, c > d, n < m", "p<0.05 and a<b, c > d, n < m"},
	{"unknown tags", "vector<int> and <T>", "vector<int> and <T>"},
	{"a tag that does not end", "a <i b", "a <i b"},
};

static void test_text_without_its_tags(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena arena = {0};
		struct span plain = html_plain(span_of(cases[i].text), &arena);

		print_message("  %s\n", cases[i].what);
		assert_string_equal(plain.bytes, cases[i].plain);
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text_without_its_tags),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
