/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "parsed.h"
#include "sample.h"
#include "write/writers.h"

static struct text written(const struct feed *feed)
{
	struct text text = text_limited(MIB);
	struct error error = {0};

	assert_true(date_set_zone("Europe/Berlin", &error));
	assert_true(write_atom(feed, &text, &error));
	return text;
}

/* RFC 4287 section 4.1.1: id, title, updated, an author, self. */
static const char bare_document[] =
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	"<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
	"  <id>https://example.org/bare.xml</id>\n"
	"  <title type=\"text\">Bare &amp; plain</title>\n"
	"  <updated>2024-01-01T01:00:00+01:00</updated>\n"
	"  <link rel=\"self\" type=\"application/atom+xml\""
	" href=\"https://example.org/bare.xml\"/>\n"
	"  <link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/\"/>\n"
	"  <author>\n"
	"    <name>" NAME "</name>\n"
	"  </author>\n"
	"  <generator>feedmill</generator>\n"
	"</feed>\n";

static void test_bare_document(void **state)
{
	struct text text = written(&bare_feed);

	(void)state;
	assert_string_equal(text.bytes, bare_document);
	text_release(&text);
}

static const char paper_entry[] =
	"  <entry xml:lang=\"ar\">\n"
	"    <id>https://example.org/about/#a-paper</id>\n"
	"    <title type=\"text\">" ARABIC " " MILL "</title>\n"
	"    <published>2024-01-01T01:00:00+01:00</published>\n"
	"    <updated>2024-01-01T01:00:00+01:00</updated>\n"
	"    <link rel=\"alternate\" href=\"https://doi.example/paper.pdf\"/>\n"
	"    <link rel=\"via\""
	" href=\"https://example.org/about/#papers:~:text=A%20paper\"/>\n"
	"    <author>\n"
	"      <name>" NAME "</name>\n"
	"    </author>\n"
	"    <content type=\"html\">&lt;p&gt;Only HTML&lt;/p&gt;</content>\n"
	"  </entry>\n";

static void test_paper_entry(void **state)
{
	struct text text = written(&sample_feed);

	(void)state;
	assert_non_null(strstr(text.bytes, paper_entry));
	text_release(&text);
}

/* What a reader that knows XML sees. */
static const struct expectation {
	const char *expression;
	const char *want;
} expectations[] = {
	{"/a:feed/@xml:lang", "en-GB"},
	{"/a:feed/a:id", "https://example.org/sample.xml"},
	{"/a:feed/a:title[@type='text']", NASTY},
	{"/a:feed/a:subtitle[@type='text']",
		"About \xe2\x80\x9cR&D\xe2\x80\x9d <plain>"},
	{"/a:feed/a:updated", "2024-04-01T12:00:00+02:00"},
	{"/a:feed/a:link[@rel='self'][@type='application/atom+xml']/@href",
		"https://example.org/sample.xml"},
	{"/a:feed/a:link[@rel='alternate'][@type='text/html']/@href",
		"https://example.org/"},
	{"/a:feed/a:author[1]/a:name", "Ada & Grace"},
	{"/a:feed/a:author[1]/a:email", "ada@example.org"},
	{"/a:feed/a:author[1]/a:uri", "https://example.org/~ada?a=1&b=2"},
	{"count(/a:feed/a:author[2]/*)", "1"},
	{"/a:feed/a:rights[@type='text']", "\xc2\xa9 2024 A & G"},
	{"/a:feed/a:icon", "https://example.org/icon.png"},
	{"/a:feed/a:logo", "https://example.org/logo.png"},
	{"/a:feed/a:generator[not(@version)]", "feedmill"},
	{"count(/a:feed/a:entry[1]/following-sibling::*[not(self::a:entry)])", "0"},
	{"count(/a:feed/a:entry)", "3"},
	{"count(/a:feed/a:entry[a:author/a:name])", "3"},
	{"count(/a:feed/a:entry[a:link[@rel='alternate']/@href])", "3"},
	{"count(//a:entry[a:title='Undated'])", "0"},
	{"count(//*[not(node()) and not(@*)])", "0"},
	{"count(//@*[. = ''])", "0"},
	{"/processing-instruction('xml-stylesheet')",
		"type=\"text/css\" href=\"https://example.org/feed.css?a=1&amp;b=2\""},

	{"//a:entry[1]/a:title[@type='text']", NASTY},
	{"//a:entry[1]/a:published", "2024-03-01T11:00:00+01:00"},
	{"//a:entry[1]/a:updated", "2024-04-01T12:00:00+02:00"},
	{"//a:entry[1]/a:link[@rel='alternate'][@type='text/html']/@href",
		"https://example.org/posts/a/"},
	{"//a:entry[1]/a:link[@rel='related']/@href",
		"https://doi.example/10.1/a?x=1&y=2"},
	{"//a:entry[1]/a:link[@rel='related']/@title", "DOI \"x\""},
	{"//a:entry[1]/a:link[@rel='enclosure'][@length='123456']/@type", "audio/mpeg"},
	{"count(//a:entry[1]/a:link[@rel='enclosure'])", "2"},
	{"count(//a:entry[1]/a:link[@rel='enclosure'][@length])", "1"},
	{"//a:entry[1]/a:author[2]/a:name", NAME},
	{"count(//a:entry[1]/a:category)", "2"},
	{"//a:entry[1]/a:category[1]/@term", "C & C++"},
	{"//a:entry[1]/a:category[2]/@term", "caf\xc3\xa9"},
	{"//a:entry[1]/a:category[2]/@scheme", "https://example.org/tags/?a&b"},
	{"//a:entry[1]/a:category[2]/@label", "Caf\xc3\xa9s & bars"},
	{"count(//a:entry[1]/a:category[1]/@*)", "1"},
	{"//a:entry[1]/a:contributor/a:name", "Ada & Grace"},
	{"//a:entry[1]/a:rights[@type='text']", "\xc2\xa9 A & G"},
	{"//a:entry[1]/a:source/a:id", "tag:other.example,2020:feed"},
	{"//a:entry[1]/a:source/a:title", "Others & us"},
	{"//a:entry[1]/a:source/a:updated", "2024-03-01T11:00:00+01:00"},
	{"//a:entry[1]/a:link[@rel='alternate'][@hreflang='de']/@href",
		"https://example.org/de/posts/a/"},
	{"//a:entry[1]/a:link[@rel='license']/@href",
		"https://creativecommons.org/licenses/by/4.0/"},
	{"//a:entry[1]/a:link[@rel='replies'][@type='text/html']/@href",
		"https://example.org/posts/a/?x&y#comments"},
	{"//a:entry[1]/media:content[@medium='image']/@url",
		"https://example.org/i.png?a=1&b=2"},
	{"/a:feed/a:link[@rel='hub'][2]/@href", "https://second.example/"},
	{"/a:feed/a:link[@rel='license']/@href",
		"https://creativecommons.org/licenses/by/4.0/"},
	{"//a:entry[1]/a:summary[@type='text']", "Plain: 1 < 2 & AT&T"},
	{"//a:entry[1]/a:content[@type='html']",
		"<p>AT&amp;T ]]&gt; <a href=\"https://e.org/?a=1&amp;b=2\">" ARABIC
		"</a></p>\r\n"},
	{"//a:entry[1]/media:thumbnail/@url", "https://example.org/i.png?a=1&b=2"},
	{"count(//media:thumbnail)", "1"},

	{"count(//a:entry[2]/a:summary)", "0"},
	{"count(//a:entry[3]/a:content)", "0"},
	{"//a:entry[3]/a:summary", "A thought"},
	{"//a:entry[3]/a:id", "tag:example.org,2024-01-01:thought"},
};

static void test_what_a_parser_sees(void **state)
{
	struct text text = written(&sample_feed);

	(void)state;
	for (size_t i = 0; i < COUNT(expectations); i++) {
		print_message("  %s\n", expectations[i].expression);
		assert_parsed(&text, expectations[i].expression, expectations[i].want);
	}
	text_release(&text);
}

/* Only an image that is shown declares its namespace. */
static void test_namespace_of_images(void **state)
{
	struct feed feed = sample_feed;
	struct text text;

	(void)state;
	feed.entries = sample_entries + 1;
	feed.entry_count = 3;
	text = written(&feed);
	assert_null(strstr(text.bytes, "media"));
	text_release(&text);
}

static void test_utc_is_z(void **state)
{
	struct text text = text_limited(MIB);
	struct error error = {0};

	(void)state;
	assert_true(date_set_zone("UTC", &error));
	assert_true(write_atom(&bare_feed, &text, &error));
	assert_parsed(&text, "/a:feed/a:updated", "2024-01-01T00:00:00Z");
	text_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bare_document),
		cmocka_unit_test(test_paper_entry),
		cmocka_unit_test(test_what_a_parser_sees),
		cmocka_unit_test(test_namespace_of_images),
		cmocka_unit_test(test_utc_is_z),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
