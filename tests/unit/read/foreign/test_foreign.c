/* SPDX-License-Identifier: MIT */
/*
 * Feeds of other tools.  What a reader must take from each is what the format's
 * specification says; the feeds are small ones in the manner of real tools.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/date.h"
#include "base/text.h"
#include "read/foreign/foreign.h"

struct reading {
	struct arena arena;
	struct report report;
	struct foreign_feed feed;
	struct error error;
};

static bool read_text(struct reading *reading, const char *text)
{
	struct foreign_reader reader = {
		&reading->feed, &reading->arena, &reading->report};

	*reading = (struct reading){
		.feed = {.file = "feed", .id = "", .title = "", .url = "", .home = ""}};
	return foreign_read(&reader, span_of(text), &reading->error);
}

static void release(struct reading *reading)
{
	arena_release(&reading->arena);
	report_release(&reading->report);
}

/* The first entry as `id | title | link | other link | published | updated`. */
static void say(const struct foreign_entry *entry, struct text *text)
{
	const int64_t dates[] = {entry->published, entry->updated};
	char date[DATE_TEXT_SIZE];

	text_addf(text, "%s | %s | %s | %s", entry->id, entry->title, entry->link,
		entry->other_link);
	for (size_t i = 0; i < COUNT(dates); i++)
		text_addf(text, " | %s",
			dates[i] == DATE_NONE ? "-" : date_rfc3339_utc(dates[i], date));
}

#define ATOM(inside) "<feed xmlns='http://www.w3.org/2005/Atom'>" inside "</feed>"
#define RSS(inside) "<rss version='2.0'><channel>" inside "</channel></rss>"
#define JSON(items)                                                                    \
	"{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" items "]}"

static const struct entry_case {
	const char *what;
	const char *text;
	const char *entry;
} entry_cases[] = {
	{"Atom",
		ATOM("<entry><id> tag:e,1:a </id><title>A &amp;amp; B</title>"
		     "<link href='https://e.org/a'/>"
		     "<published>2024-01-02T03:04:05+01:00</published>"
		     "<updated>2024-02-03T00:00:00Z</updated></entry>"),
		"tag:e,1:a | A &amp; B | https://e.org/a |  | 2024-01-02T02:04:05Z | "
		"2024-02-03T00:00:00Z"},
	{"Atom: titles that are HTML and XHTML",
		ATOM("<entry><id>a:1</id><title type='html'>A &lt;b>&amp;amp;&lt;/b>\n"
		     " B</title></entry>"),
		"a:1 | A & B |  |  | - | -"},
	{"Atom: a title that is XHTML",
		ATOM("<entry><id>a:1</id><title type='xhtml'>"
		     "<div xmlns='http://www.w3.org/1999/xhtml'>A <b>&lt;B></b></div>"
		     "</title></entry>"),
		"a:1 | A <B> |  |  | - | -"},
	{"Atom: relations and types of links",
		ATOM("<entry><id>a:1</id><link rel='self' href='https://e.org/s'/>"
		     "<link rel='alternate' type='application/pdf' "
		     "href='https://e.org/p'/><link rel='alternate' type='text/html' "
		     "href='https://e.org/a'/></entry>"),
		"a:1 |  | https://e.org/a | https://e.org/p | - | -"},
	{"Atom: XML Base",
		"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://e.org/b/'>"
		"<entry xml:base='c/'><id>a:1</id><link href='d'/></entry></feed>",
		"a:1 |  | https://e.org/b/c/d |  | - | -"},
	{"Atom: links seen from where the feed is",
		ATOM("<link rel='self' href='https://e.org/f/a.xml'/>"
		     "<entry><id>a:1</id><link href='d'/></entry>"),
		"a:1 |  | https://e.org/f/d |  | - | -"},
	{"Atom with a prefix",
		"<a:feed "
		"xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:id>a:1</a:id>"
		"<title>not Atom's</title><a:title>A</a:title></a:entry></a:feed>",
		"a:1 | A |  |  | - | -"},
	{"Atom 0.3",
		"<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>"
		"<id>a:1</id><title>A</title><link rel='alternate' type='text/html' "
		"href='https://e.org/a'/><issued>2004-01-02T00:00:00Z</issued>"
		"<modified>2004-01-03T00:00:00Z</modified></entry></feed>",
		"a:1 | A | https://e.org/a |  | 2004-01-02T00:00:00Z | "
		"2004-01-03T00:00:00Z"},
	{"RSS 2.0",
		RSS("<item><title>A</title><link> https://e.org/a </link>"
		    "<guid isPermaLink='false'>42</guid>"
		    "<pubDate>Tue, 02 Jan 2024 03:04:05 +0100</pubDate></item>"),
		"42 | A | https://e.org/a |  | 2024-01-02T02:04:05Z | -"},
	{"RSS: a guid that is the link",
		RSS("<item><guid>https://e.org/?p=1</guid></item>"),
		"https://e.org/?p=1 |  | https://e.org/?p=1 | https://e.org/?p=1 | - | "
		"-"},
	{"RSS of Hugo: a page without a date",
		RSS("<item><guid>1</guid>"
		    "<pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate></item>"),
		"1 |  |  |  | - | -"},
	{"RSS without guid",
		RSS("<item><title>A</title><link>https://e.org/a</link></item>"),
		"https://e.org/a | A | https://e.org/a | https://e.org/a | - | -"},
	{"RSS: a title that is HTML, and one that only looks so",
		RSS("<item><guid>1</guid><title>A &amp;#8217; &lt;i>B&lt;/i></title>"
		    "</item>"),
		"1 | A \xe2\x80\x99 B |  |  | - | -"},
	{"RSS: a title in CDATA",
		RSS("<item><guid>1</guid><title><![CDATA[A & B]]></title></item>"),
		"1 | A & B |  |  | - | -"},
	{"RSS: Dublin Core's date, FeedBurner's link, Atom's change",
		"<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
		"xmlns:f='http://rssnamespace.org/feedburner/ext/1.0' "
		"xmlns:a='http://www.w3.org/2005/Atom'><channel><item><guid>1</guid>"
		"<link>https://proxy.example/1</link><dc:date>2024-01-02</dc:date>"
		"<f:origLink>https://e.org/a</f:origLink>"
		"<a:updated>2024-01-03T00:00:00Z</a:updated></item></channel></rss>",
		"1 |  | https://proxy.example/1 | https://e.org/a | "
		"2024-01-02T00:00:00Z | 2024-01-03T00:00:00Z"},
	{"RSS: a link seen from the site",
		RSS("<link>https://e.org/</link><item><guid>1</guid><link>/a</link></"
		    "item>"),
		"1 |  | https://e.org/a |  | - | -"},
	{"RSS 0.91",
		"<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' "
		"'http://my.netscape.com/publish/formats/rss-0.91.dtd'>"
		"<rss version='0.91'><channel><item><title>A&nbsp;B</title>"
		"<link>https://e.org/a</link></item></channel></rss>",
		"https://e.org/a | A\xc2\xa0"
		"B | https://e.org/a | https://e.org/a | - | -"},
	{"RSS 1.0",
		"<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
		"xmlns='http://purl.org/rss/1.0/' "
		"xmlns:dc='http://purl.org/dc/elements/1.1/'>"
		"<channel r:about='https://e.org/'><title>T</title></channel>"
		"<item r:about='urn:x:1'><title>A</title><link>https://e.org/a</link>"
		"<dc:date>2004-01-02T00:00:00Z</dc:date></item></r:RDF>",
		"urn:x:1 | A | https://e.org/a |  | 2004-01-02T00:00:00Z | -"},
	{"RSS 0.90",
		"<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
		"xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/>"
		"<item><title>A</title><link>https://e.org/a</link></item></r:RDF>",
		"https://e.org/a | A | https://e.org/a | https://e.org/a | - | -"},
	{"JSON Feed",
		JSON("{\"id\":\"a\",\"title\":\"A\",\"url\":\"https://e.org/a\","
		     "\"external_url\":\"https://x.example/\","
		     "\"date_published\":\"2024-01-02T00:00:00Z\","
		     "\"date_modified\":\"2024-01-03T00:00:00Z\"}"),
		"a | A | https://e.org/a | https://x.example/ | 2024-01-02T00:00:00Z | "
		"2024-01-03T00:00:00Z"},
	{"JSON Feed: an id that is a number", JSON("{\"id\":12345678901234567890}"),
		"12345678901234567890 |  |  |  | - | -"},
	{"JSON Feed with a mark",
		"\xef\xbb\xbf{\"version\":\"https://jsonfeed.org/version/1\","
		"\"home_page_url\":\"https://e.org/x/\","
		"\"items\":[{\"id\":\"a\",\"url\":\"b\"}]}",
		"a |  | https://e.org/x/b |  | - | -"},
};

static void test_entries(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(entry_cases); i++) {
		const struct entry_case *want = &entry_cases[i];
		struct reading reading;
		struct text entry = text_limited(4 * KIB);

		print_message("  %s\n", want->what);
		assert_true(read_text(&reading, want->text));
		assert_int_equal(reading.feed.count, 1);
		say(&reading.feed.entries[0], &entry);
		assert_string_equal(entry.bytes, want->entry);
		assert_int_equal(reading.report.count, 0);
		text_release(&entry);
		release(&reading);
	}
}

static const struct feed_case {
	const char *what;
	const char *text;
	const char *feed; /* id | title | url | home */
} feed_cases[] = {
	{"Atom",
		ATOM("<id>tag:e,1:f</id><title>T</title>"
		     "<link rel='self' href='https://e.org/f.xml'/>"
		     "<link href='https://e.org'/>"),
		"tag:e,1:f | T | https://e.org/f.xml | https://e.org/"},
	{"RSS",
		"<rss xmlns:a='http://www.w3.org/2005/Atom'><channel><title>T</title>"
		"<a:link rel='self' href='https://e.org/f.xml'/>"
		"<link>https://e.org/</link></channel></rss>",
		" | T | https://e.org/f.xml | https://e.org/"},
	{"JSON Feed",
		"{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"T\","
		"\"feed_url\":\"https://e.org/f.json\",\"items\":[]}",
		" | T | https://e.org/f.json | "},
};

static void test_feeds(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(feed_cases); i++) {
		const struct feed_case *want = &feed_cases[i];
		struct reading reading;
		struct text feed = text_limited(4 * KIB);

		print_message("  %s\n", want->what);
		assert_true(read_text(&reading, want->text));
		text_addf(&feed, "%s | %s | %s | %s", reading.feed.id,
			reading.feed.title, reading.feed.url, reading.feed.home);
		assert_string_equal(feed.bytes, want->feed);
		text_release(&feed);
		release(&reading);
	}
}

/* Entries stand on lines; what is wrong with one is said, and the others come out. */
static void test_problems(void **state)
{
	struct reading reading;

	(void)state;
	assert_true(read_text(
		&reading, RSS("\n<item><title>A</title></item>\n<item><guid>1</guid>"
			      "<pubDate>soon</pubDate></item>")));
	assert_int_equal(reading.feed.count, 1);
	assert_int_equal(reading.feed.entries[0].line, 3);
	assert_int_equal(reading.report.count, 2);
	assert_string_equal(reading.report.problems[0].message,
		"'A' has neither an id nor a link: passed over");
	assert_int_equal(reading.report.problems[0].line, 2);
	assert_string_equal(reading.report.problems[1].message,
		"'soon' is no date: the entry is taken as undated");
	release(&reading);
}

static const struct refusal {
	const char *what;
	const char *text;
	const char *message;
	unsigned line;
} refusals[] = {
	{"another kind of XML", "<!-- a -->\n<urlset/>",
		"this is no feed: its first element is 'urlset'", 2},
	{"Atom's names without its namespace", "<feed><entry/></feed>",
		"this is no feed: its first element is 'feed'", 1},
	{"RSS without a channel", "<rss/>",
		"this is no feed: its first element is 'rss'", 1},
	{"another kind of JSON", "{\"items\": []}",
		"this is no feed: JSON Feed has a 'version' and 'items'", 1},
	{"items that are none",
		"{\"version\": \"https://jsonfeed.org/version/1\", \"items\": 3}",
		"this is no feed: JSON Feed has a 'version' and 'items'", 1},
};

static void test_refusals(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refusals); i++) {
		struct reading reading;

		print_message("  %s\n", refusals[i].what);
		assert_false(read_text(&reading, refusals[i].text));
		assert_string_equal(reading.error.message, refusals[i].message);
		assert_int_equal(reading.error.line, refusals[i].line);
		release(&reading);
	}
}

static void test_heads(void **state)
{
	static const struct {
		const char *head;
		bool is_feed;
	} cases[] = {
		{"<?xml version='1.0'?>\n<!-- <a> -->\n<rss version='2.0'>", true},
		{"<feed xmlns='x'>", true},
		{"<?xml version='1.0'?><?xml-stylesheet href='>'?><feed\nxmlns='x'>",
			true},
		{"<?xml version='1.0'?>\r\n<feed\r\n xmlns='x'>", true},
		{"<rss\tversion='2.0'>", true},
		{"<r:RDF xmlns:r='x'>", true},
		{"{\"version\": \"https://jsonfeed.org/version/1\"", true},
		{"<urlset>", false},
		{"<!DOCTYPE html><html>", false},
		{"<rssx>", false},
		{"{\"a\": 1}", false},
		{"<?xml", false},
		{"<", false},
		{"", false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		print_message("  %s\n", cases[i].head);
		assert_int_equal(
			foreign_is_feed(span_of(cases[i].head)), cases[i].is_feed);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_entries),
		cmocka_unit_test(test_feeds),
		cmocka_unit_test(test_problems),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_heads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
