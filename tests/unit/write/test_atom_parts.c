/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "write/atom_parts.h"

/*
 * RFC 4287, section 3.1.1.  What the W3C's validator takes for HTML (`</` and a tag, &
 * and a name or number) is said to be text that HTML shows.
 */
static const struct construct {
	const char *text;
	const char *want;
} constructs[] = {
	{"Plain", "type=\"text\">Plain<"},
	{"AT&T, R&D and Q&A", "type=\"text\">AT&amp;T, R&amp;D and Q&amp;A<"},
	{"1 < 2 & 3 > 2", "type=\"text\">1 &lt; 2 &amp; 3 &gt; 2<"},
	{"Vec<T> and </> and &", "type=\"text\">Vec&lt;T&gt; and &lt;/&gt; and &amp;<"},
	{"Close it with </p>", "type=\"html\">Close it with &amp;lt;/p&amp;gt;<"},
	{"Write &amp; for &", "type=\"html\">Write &amp;amp;amp; for &amp;amp;<"},
	{"a.php?a=1&lang=de", "type=\"html\">a.php?a=1&amp;amp;lang=de<"},
	{"a.php?a=1&2", "type=\"html\">a.php?a=1&amp;amp;2<"},
	{"&#8217;", "type=\"html\">&amp;amp;#8217;<"},
	{"& then &copy", "type=\"html\">&amp;amp; then &amp;amp;copy<"},
};

static void test_constructs(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(constructs); i++) {
		struct text text = text_limited(KIB);
		struct xml_out out = xml_out_to(&text);
		struct error error = {0};

		atom_text(&out, "summary", constructs[i].text);
		assert_true(xml_out_finish(&out, &error));
		if (strstr(text.bytes, constructs[i].want) == NULL)
			fail_msg("%s: %s", constructs[i].text, text.bytes);
		text_release(&text);
	}
}

static void test_nothing(void **state)
{
	struct text text = text_limited(KIB);
	struct xml_out out = xml_out_to(&text);
	struct error error = {0};

	(void)state;
	xml_open(&out, "a");
	atom_text(&out, "b", NULL);
	atom_text(&out, "b", "");
	atom_html(&out, "b", NULL);
	atom_shown(&out, "b", NULL, true);
	xml_close(&out);
	assert_true(xml_out_finish(&out, &error));
	assert_non_null(strstr(text.bytes, "<a/>"));
	text_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_constructs),
		cmocka_unit_test(test_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
