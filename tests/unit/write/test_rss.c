/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "parsed.h"
#include "sample.h"
#include "write/writers.h"

static struct text written(const struct feed *feed)
{
	struct text text = text_limited(MIB);
	struct error error = {0};

	assert_true(date_set_zone("Europe/Berlin", &error));
	assert_true(write_rss(feed, &text, &error));
	return text;
}

/* RSS 2.0, "Required channel elements"; Profile, "atom:link". */
static const char bare_document[] =
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	"<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
	" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
	" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
	"  <channel>\n"
	"    <title>Bare &#x26; plain</title>\n"
	"    <link>https://example.org/</link>\n"
	"    <description>Bare &#x26; plain</description>\n"
	"    <atom:link rel=\"self\" type=\"application/rss+xml\""
	" href=\"https://example.org/bare.xml\"/>\n"
	"    <lastBuildDate>Mon, 01 Jan 2024 01:00:00 +0100</lastBuildDate>\n"
	"    <docs>https://www.rssboard.org/rss-specification</docs>\n"
	"    <generator>feedmill</generator>\n"
	"  </channel>\n"
	"</rss>\n";

static void test_bare_document(void **state)
{
	struct text text = written(&bare_feed);

	(void)state;
	assert_string_equal(text.bytes, bare_document);
	text_release(&text);
}

static const struct expectation {
	const char *expression;
	const char *want;
} expectations[] = {
	{"/rss[@version='2.0']/channel/title", NASTY},
	{"/rss/channel/description", "About \xe2\x80\x9cR&D\xe2\x80\x9d <plain>"},
	{"/rss/channel/a:link[@rel='self'][@type='application/rss+xml']/@href",
		"https://example.org/sample.xml"},
	{"/rss/channel/language", "en-GB"},
	{"/rss/channel/copyright", "\xc2\xa9 2024 A & G"},
	{"/rss/channel/lastBuildDate", "Mon, 01 Apr 2024 12:00:00 +0200"},
	{"count(//item)", "3"},
	{"count(//item[title='Undated'])", "0"},
	{"count(//item[1]/following-sibling::*[not(self::item)])", "0"},
	{"count(//*[not(node()) and not(@*)])", "0"},
	{"count(//@*[. = ''])", "0"},
	{"count(//author | //webMaster | //dc:date)", "0"},
	{"/rss/channel/a:link[@rel='hub'][1]/@href", "https://hub.example/?a&b"},
	{"/rss/channel/a:link[@rel='hub'][2]/@href", "https://second.example/"},
	{"/rss/channel/a:link[@rel='license']/@href",
		"https://creativecommons.org/licenses/by/4.0/"},
	{"/rss/channel/managingEditor", "ada@example.org (Ada & Grace)"},
	{"/rss/channel/ttl", "60"},
	{"/rss/channel/sy:updatePeriod", "daily"},
	{"/rss/channel/sy:updateFrequency", "2"},
	{"/rss/channel/image/url", "https://example.org/logo.png"},
	{"/rss/channel/image/title = /rss/channel/title", "true"},
	{"/rss/channel/image/link = /rss/channel/link", "true"},

	{"//item[1]/title", NASTY},
	{"//item[1]/link", "https://example.org/posts/a/"},
	/* A description is HTML: after XML is read, what is left is HTML. */
	{"//item[1]/description", "Plain: 1 &lt; 2 &amp; AT&amp;T"},
	{"//item[1]/description/following-sibling::content:encoded",
		"<p>AT&amp;T ]]&gt; <a href=\"https://e.org/?a=1&amp;b=2\">" ARABIC
		"</a></p>\r\n"},
	{"//item[1]/dc:creator[1]", "Ada & Grace"},
	{"//item[1]/dc:creator[2]", NAME},
	{"count(//item[1]/category)", "2"},
	{"//item[1]/category[2]", "caf\xc3\xa9"},
	{"//item[1]/category[2]/@domain", "https://example.org/tags/?a&b"},
	{"//item[1]/dc:contributor", "Ada & Grace"},
	{"//item[1]/dc:rights", "\xc2\xa9 A & G"},
	{"//item[1]/comments", "https://example.org/posts/a/?x&y#comments"},
	{"//item[1]/source[@url='https://other.example/feed.xml']", "Others & us"},
	{"//item[1]/media:content[@medium='document']/@url",
		"https://example.org/slides.pdf"},
	{"//item[1]/media:content/media:title[@type='plain']", "Slides"},
	{"//item[1]/media:content[@medium='image']/@url",
		"https://example.org/i.png?a=1&b=2"},
	{"count(//item[1]/media:content)", "2"},
	{"//item[1]/guid[@isPermaLink='true']", "https://example.org/posts/a/"},
	{"//item[1]/pubDate", "Fri, 01 Mar 2024 11:00:00 +0100"},
	{"count(//item[1]/enclosure)", "1"},
	{"//item[1]/enclosure[@length='123456'][@type='audio/mpeg']/@url",
		"https://example.org/talk.mp3"},
	{"//item[1]/media:thumbnail/@url", "https://example.org/i.png?a=1&b=2"},

	{"//item[2]/link", "https://doi.example/paper.pdf"},
	{"//item[2]/guid[@isPermaLink='false']", "https://example.org/about/#a-paper"},
	{"//item[2]/description", "<p>Only HTML</p>"},
	{"count(//item[2]/content:encoded | //item[2]/media:thumbnail)", "0"},

	{"//item[3]/guid[@isPermaLink='false']", "tag:example.org,2024-01-01:thought"},
	{"count(//item[3]/description)", "0"},
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

/* Profile, "enclosure": 0 where the length is not known. */
static void test_enclosure_of_unknown_length(void **state)
{
	struct entry entry = sample_entries[0];
	struct feed feed = bare_feed;
	struct text text;

	(void)state;
	entry.links = sample_links + 2;
	entry.link_count = 1;
	feed.entries = &entry;
	feed.entry_count = 1;
	text = written(&feed);
	assert_parsed(&text, "//enclosure/@length", "0");
	assert_parsed(&text, "//enclosure/@type", "application/octet-stream");
	text_release(&text);
}

/* As cameras call their files. */
static void test_picture_in_capitals(void **state)
{
	struct feed feed = bare_feed;
	struct text text;

	(void)state;
	feed.logo = "https://example.org/logo.svg";
	feed.icon = "https://example.org/IMG_1.PNG";
	text = written(&feed);
	assert_parsed(&text, "/rss/channel/image/url", "https://example.org/IMG_1.PNG");
	text_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bare_document),
		cmocka_unit_test(test_what_a_parser_sees),
		cmocka_unit_test(test_enclosure_of_unknown_length),
		cmocka_unit_test(test_picture_in_capitals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
