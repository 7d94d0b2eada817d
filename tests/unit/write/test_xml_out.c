/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "parsed.h"
#include "write/xml_out.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
/* Marks that turn the direction of writing or end a line, and what joins two emoji. */
#define SCRIPTS                                                                        \
	"\xc3\xa9 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d "                                   \
	"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f"                                         \
	"\x94\xac \xe2\x80\x8f\xe2\x80\xa8"

static void assert_finished(struct xml_out *out)
{
	struct error error = {0};

	assert_true(xml_out_finish(out, &error));
}

static void test_document(void **state)
{
	struct text text = text_limited(KIB);
	struct xml_out out = xml_out_to(&text);

	(void)state;
	xml_open(&out, "a");
	xml_attribute(&out, "x", "1");
	xml_attribute(&out, "y", NULL);
	xml_attribute(&out, "z", "");
	xml_leaf(&out, "b", "text");
	xml_leaf(&out, "b", NULL);
	xml_leaf(&out, "b", "");
	xml_open(&out, "c");
	xml_close(&out);
	xml_close(&out);
	assert_finished(&out);
	assert_string_equal(
		text.bytes, DECLARATION "<a x=\"1\">\n  <b>text</b>\n  <c/>\n</a>\n");
	text_release(&text);
}

/* What a parser must give back: XML 1.0 sections 2.4, 2.11 and 3.3.3. */
static const char *const values[] = {
	"&<>\"'",
	"]]>",
	"&amp; &#38; &lt;![CDATA[",
	"line\nfeed\ttab\rreturn",
	" blanks  stay ",
	SCRIPTS,
	"-- ?> <!-- -->",
};

static void test_values_come_back(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(values); i++) {
		struct text text = text_limited(KIB);
		struct xml_out out = xml_out_to(&text);

		print_message("  %s\n", values[i]);
		xml_open(&out, "a");
		xml_attribute(&out, "x", values[i]);
		xml_leaf(&out, "b", values[i]);
		xml_close(&out);
		assert_finished(&out);
		assert_parsed(&text, "/a/b", values[i]);
		assert_parsed(&text, "/a/@x", values[i]);
		text_release(&text);
	}
}

/* A parser normalises white space that is not escaped: xml_raw is for other things. */
static void test_escaped_values_come_back(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(values); i++) {
		struct text escaped;
		struct text text;
		struct xml_out out;

		if (strpbrk(values[i], "\n\t\r") != NULL)
			continue;
		escaped = text_limited(KIB);
		text = text_limited(KIB);
		out = xml_out_to(&text);
		print_message("  %s\n", values[i]);
		xml_add_escaped(&escaped, values[i]);
		xml_open(&out, "a");
		xml_raw(&out, span_of("<b>"));
		xml_raw(&out, text_span(&escaped));
		xml_raw(&out, span_of("</b>"));
		xml_close(&out);
		assert_finished(&out);
		assert_parsed(&text, "/a/b", values[i]);
		text_release(&text);
		text_release(&escaped);
	}
}

static void test_plain_values_come_back(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(values); i++) {
		struct text text = text_limited(KIB);
		struct xml_out out = xml_out_to(&text);

		print_message("  %s\n", values[i]);
		xml_open(&out, "a");
		xml_plain_leaf(&out, "b", values[i]);
		xml_plain_leaf(&out, "c", "");
		xml_plain_leaf(&out, "c", NULL);
		xml_close(&out);
		assert_finished(&out);
		assert_parsed(&text, "/a/b", values[i]);
		assert_parsed(&text, "count(/a/*)", "1");
		text_release(&text);
	}
}

/* RSS Profile, "Character data". */
static void test_plain_escapes(void **state)
{
	struct text text = text_limited(KIB);
	struct xml_out out = xml_out_to(&text);

	(void)state;
	xml_plain_leaf(&out, "a", "AT&T <b> \"'");
	assert_finished(&out);
	assert_string_equal(
		text.bytes, DECLARATION "<a>AT&#x26;T &#x3C;b&#x3E; \"'</a>\n");
	text_release(&text);
}

static void test_escapes(void **state)
{
	struct text text = text_limited(KIB);

	(void)state;
	xml_add_escaped(&text, "&a<b>\"'");
	assert_string_equal(text.bytes, "&amp;a&lt;b&gt;&quot;&#39;");
	text_release(&text);
}

static const struct stylesheet {
	const char *url;
	const char *want;
} stylesheets[] = {
	{"/feed.css", "<?xml-stylesheet type=\"text/css\" href=\"/feed.css\"?>\n"},
	{"/a?b&c\"d?>", "<?xml-stylesheet type=\"text/css\" "
			"href=\"/a?b&amp;c&quot;d?&gt;\"?>\n"},
	{"/feed.xsl", "<?xml-stylesheet type=\"text/xsl\" href=\"/feed.xsl\"?>\n"},
	{"/feed.xslt", "<?xml-stylesheet type=\"text/xsl\" href=\"/feed.xslt\"?>\n"},
};

static void test_stylesheets(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(stylesheets); i++) {
		struct text text = text_limited(KIB);
		struct xml_out out = xml_out_to(&text);
		size_t length = strlen(stylesheets[i].want);

		print_message("  %s\n", stylesheets[i].url);
		xml_stylesheet(&out, stylesheets[i].url);
		xml_open(&out, "a");
		xml_close(&out);
		assert_finished(&out);
		assert_memory_equal(
			text.bytes + strlen(DECLARATION), stylesheets[i].want, length);
		assert_parsed(&text, "name(/*)", "a");
		text_release(&text);
	}
}

static void test_length_counts_everything(void **state)
{
	struct text text = text_limited(KIB);
	struct xml_out out = xml_out_to(&text);

	(void)state;
	xml_open(&out, "a");
	xml_raw(&out, span_of("\n"));
	assert_int_equal(xml_out_length(&out), strlen(DECLARATION "<a>\n"));
	xml_raw(&out, span_of("<b/>"));
	assert_int_equal(xml_out_length(&out), strlen(DECLARATION "<a>\n<b/>"));
	xml_close(&out);
	assert_finished(&out);
	text_release(&text);
}

static void test_what_is_too_long_is_an_error(void **state)
{
	struct text text = text_limited(20000);
	struct xml_out out = xml_out_to(&text);
	struct error error = {0};

	(void)state;
	xml_open(&out, "a");
	for (int i = 0; i < 20000; i++)
		xml_leaf(&out, "b", "&");
	xml_close(&out);
	assert_false(xml_out_finish(&out, &error));
	assert_string_equal(error.message, "a document of more than 20000 bytes");
	text_release(&text);
}

static void test_one_close_too_many_is_an_error(void **state)
{
	struct text text = text_limited(KIB);
	struct xml_out out = xml_out_to(&text);
	struct error error = {0};

	(void)state;
	xml_open(&out, "a");
	xml_close(&out);
	xml_close(&out);
	xml_leaf(&out, "b", "c");
	assert_false(xml_out_finish(&out, &error));
	assert_string_equal(error.message, "libxml2 cannot write a document");
	text_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_document),
		cmocka_unit_test(test_values_come_back),
		cmocka_unit_test(test_escaped_values_come_back),
		cmocka_unit_test(test_plain_values_come_back),
		cmocka_unit_test(test_plain_escapes),
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_stylesheets),
		cmocka_unit_test(test_length_counts_everything),
		cmocka_unit_test(test_what_is_too_long_is_an_error),
		cmocka_unit_test(test_one_close_too_many_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
