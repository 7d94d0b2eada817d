/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "syntax/xml.h"

static void say_attributes(const struct xml_node *node, struct text *text)
{
	const struct xml_attribute *attribute = node->attributes;

	for (; attribute != NULL; attribute = attribute->next)
		text_addf(text, " %s%s%s=[%s]", attribute->space,
			*attribute->space == '\0' ? "" : ":", attribute->name,
			attribute->value);
}

/* `(space:name attribute=[value] "text" …)` */
static void say(const struct xml_node *node, struct text *text)
{
	if (*node->name == '\0') {
		text_add_span(text, node->text);
		return;
	}
	text_addf(text, "(%s%s%s", node->space, *node->space == '\0' ? "" : ":",
		node->name);
	say_attributes(node, text);
	text_add_char(text, '|');
	for (const struct xml_node *child = node->first; child != NULL;
		child = child->next)
		say(child, text);
	text_add_char(text, ')');
}

/* Expected values: XML 1.0, Namespaces in XML 1.0, by hand. */
static const struct reading {
	const char *what;
	const char *xml;
	size_t length; /* 0: a string */
	const char *tree;
} readings[] = {
	{"an element", "<a/>", 0, "(a|)"},
	{"text and order", "<a>b<c/>d</a>", 0, "(a|b(c|)d)"},
	{"a declaration and a mark",
		"\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?>\n<a>\xc3\xbc</a>",
		0, "(a|\xc3\xbc)"},
	{"the default namespace", "<a xmlns='u:1'><b c='d'/></a>", 0,
		"(u:1:a|(u:1:b c=[d]|))"},
	{"two prefixes of one namespace",
		"<p:a xmlns:p='u:1' xmlns:q='u:1'><q:b/></p:a>", 0, "(u:1:a|(u:1:b|))"},
	{"a namespace that ends", "<a><b xmlns='u:1'/><b/></a>", 0, "(a|(u:1:b|)(b|))"},
	{"an attribute with one", "<a xml:base='http://e.org/'/>", 0,
		"(a http://www.w3.org/XML/1998/namespace:base=[http://e.org/]|)"},
	{"a prefix that nobody declared", "<a><dc:date>x</dc:date></a>", 0,
		"(a|(dc:date|x))"},
	{"references", "<a b='&lt;&#228;'>&amp;amp; &#xe4;</a>", 0,
		"(a b=[<\xc3\xa4]|&amp; \xc3\xa4)"},
	{"CDATA", "<a><![CDATA[<b>&amp;]]></a>", 0, "(a|<b>&amp;)"},
	{"comments and instructions",
		"<?x <b=?><!-- <c> --><a>b<!-- <![CDATA[ -->c</a>", 0, "(a|bc)"},
	{"a document type that is elsewhere: RSS 0.91",
		"<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" "
		"\"http://nowhere.example/rss-0.91.dtd\"><rss>a&nbsp;b&eacute;</rss>",
		0,
		"(rss|a\xc2\xa0"
		"b\xc3\xa9)"},
	{"> in an attribute", "<a b='c > d'/>", 0, "(a b=[c > d]|)"},
	{"Latin-1", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xe9</a>", 0,
		"(a|\xc3\xa9)"},
	{"windows-1252", "<?xml version='1.0' encoding='windows-1252'?><a>\x93</a>", 0,
		"(a|\xe2\x80\x9c)"},
	{"UTF-16 with a mark", "\xff\xfe<\0a\0>\0\xe4\0<\0/\0a\0>\0", 18,
		"(a|\xc3\xa4)"},
	{"UTF-16 with a mark, the other way", "\xfe\xff\0<\0a\0/\0>", 10, "(a|)"},
};

static void test_readings(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		const struct reading *want = &readings[i];
		size_t length = want->length == 0 ? strlen(want->xml) : want->length;
		struct arena arena = {0};
		struct text tree = text_limited(KIB);
		struct error error = {0};
		const struct xml_node *root;

		print_message("  %s\n", want->what);
		root = xml_read((struct span){want->xml, length}, &arena, &error);
		assert_string_equal(error.message, "");
		assert_non_null(root);
		say(root, &tree);
		assert_string_equal(tree.bytes, want->tree);
		text_release(&tree);
		arena_release(&arena);
	}
}

static const struct refusal {
	const char *what;
	const char *xml;
	const char *message; /* how it begins */
	unsigned line;
} refusals[] = {
	{"nothing", "", "no XML: it is empty", 1},
	{"no element", "<!-- a -->", "no XML: ", 1},
	{"no XML", "hello", "no XML: ", 1},
	{"an end that is missing", "<a>\n<b>\n</a>", "no XML: ", 3},
	{"two roots", "<a/>\n<b/>", "no XML: ", 2},
	{"an entity that nobody declared", "<a>\n&nbsp;</a>", "no XML: ", 2},
	{"bytes that are no UTF-8", "<a>\n\xff</a>", "no XML: ", 2},
	{"a control character", "<a>\x01</a>", "no XML: ", 1},
	{"an encoding that nobody knows", "<?xml version='1.0' encoding='x-no'?><a/>",
		"its encoding 'x-no' is not known", 1},
	{"UTF-16 that is cut", "\xff\xfe<", "it is not in 'UTF-16LE'", 1},
	{"entities that multiply",
		"<?xml version='1.0'?>\n<!DOCTYPE a [\n<!ENTITY b 'bbbbbbbbbb'>\n"
		"<!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>\n<a>&c;</a>",
		"it declares entities of its own, which is refused", 2},
	{"an entity that is a file",
		"<!DOCTYPE a PUBLIC \"]\" '>' [<!ENTITY b SYSTEM "
		"'file:///etc/passwd'>]>"
		"<a>&b;</a>",
		"it declares entities of its own, which is refused", 1},
};

static void test_refusals(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refusals); i++) {
		const struct refusal *want = &refusals[i];
		struct arena arena = {0};
		struct error error = {0};

		print_message("  %s\n", want->what);
		assert_null(xml_read(span_of(want->xml), &arena, &error));
		if (strncmp(error.message, want->message, strlen(want->message)) != 0)
			assert_string_equal(error.message, want->message);
		assert_int_equal(error.line, want->line);
		arena_release(&arena);
	}
}

static void refuse(const struct text *xml, const char *message)
{
	struct arena arena = {0};
	struct error error = {0};

	assert_null(xml_read(text_span(xml), &arena, &error));
	assert_string_equal(error.message, message);
	arena_release(&arena);
}

static void test_limits(void **state)
{
	struct text xml = text_limited(MIB);

	(void)state;
	for (size_t i = 0; i <= XML_DEPTH_LIMIT; i++)
		text_add(&xml, "<a>");
	refuse(&xml, "too many elements in one another");
	text_clear(&xml);
	text_add(&xml, "<a");
	for (size_t i = 0; i <= XML_ATTRIBUTE_LIMIT; i++)
		text_addf(&xml, " a%zu=''", i);
	text_add(&xml, "/>");
	refuse(&xml, "a tag has more than 128 attributes");
	text_clear(&xml);
	for (size_t i = 0; i < 3; i++) {
		text_addf(&xml, "<a");
		for (size_t j = 0; j < XML_ATTRIBUTE_LIMIT; j++)
			text_addf(&xml, " xmlns:n%zu-%zu='u:%zu'", i, j, j);
		text_add(&xml, ">");
	}
	refuse(&xml, "too many namespaces");
	text_release(&xml);
}

/* Namespaces that end are not counted: Atom has one in every entry. */
static void test_many_namespaces(void **state)
{
	struct text xml = text_limited(MIB);
	struct arena arena = {0};
	struct error error = {0};

	(void)state;
	text_add(&xml, "<a>");
	for (size_t i = 0; i < 1000; i++)
		text_add(&xml, "<div xmlns='http://www.w3.org/1999/xhtml'>a</div>");
	text_add(&xml, "</a>");
	assert_non_null(xml_read(text_span(&xml), &arena, &error));
	text_release(&xml);
	arena_release(&arena);
}

static void test_questions(void **state)
{
	struct arena arena = {0};
	struct error error = {0};
	struct text text = text_limited(KIB);
	const struct xml_node *root =
		xml_read(span_of("<a xmlns='u:1' b='c'>d<e>f<g/>h</e>i<e>j</e></a>"),
			&arena, &error);
	const struct xml_node *child;

	(void)state;
	assert_non_null(root);
	assert_true(xml_is(root, "u:1", "a"));
	assert_false(xml_is(root, "", "a"));
	assert_string_equal(xml_attribute_of(root, "", "b"), "c");
	assert_null(xml_attribute_of(root, "u:1", "b"));
	child = xml_child(root, "u:1", "e");
	assert_non_null(child);
	xml_add_text(child, &text);
	assert_string_equal(text.bytes, "fh");
	text_clear(&text);
	xml_add_text(root, &text);
	assert_string_equal(text.bytes, "dfhij");
	assert_null(xml_child(root, "u:1", "g"));
	text_release(&text);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_readings),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_many_namespaces),
		cmocka_unit_test(test_questions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
