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
#include "write.h"

static const struct definition posts = {.name = "posts"};
static const struct definition tags = {.name = "tags", .per = PER_TAG};
static const struct podcast podcast = {.wanted = true};

static const struct feed_list list = {
	.path = "/feeds.opml",
	.home_url = "https://example.org/",
	.title = "Feeds & more",
	.owners = {sample_people, 2},
};

/*
 * The documents of a site: three formats of one feed, its archive, a podcast, what is
 * only JSON, two tags, and a feed that is not written.
 */
static const struct row {
	const struct definition *definition;
	const char *name;
	const char *format;
	const char *url;
	size_t archive;
	const struct podcast *podcast;
	int64_t updated;
} rows[] = {
	{&posts, "posts", "rss", "https://e.org/posts.rss", 0, NULL, 0},
	{&posts, "posts", "atom", "https://e.org/archive/posts-1.xml", 1, NULL, 9000},
	{&posts, "posts", "atom", "https://e.org/posts.xml?a&b", 0, NULL, 86400},
	{&posts, "posts", "json", "https://e.org/posts.json", 0, NULL, 0},
	{&posts, "cast", "atom", "https://e.org/cast.xml", 0, NULL, 0},
	{&posts, "cast", "rss", "https://e.org/cast.rss", 0, &podcast, 0},
	{&tags, "tags:a", "atom", "https://e.org/tags/a.xml", 0, NULL, 0},
	{&tags, "tags:b", "atom", "https://e.org/tags/b.xml", 0, NULL, 0},
	{&posts, "undated", "atom", "https://e.org/undated.xml", 0, NULL, DATE_NONE},
	{&posts, "bare", "json", "https://e.org/bare.json", 0, NULL, DATE_NONE},
};

static const struct expectation {
	const char *expression;
	const char *want;
} expectations[] = {
	{"/opml[@version='2.0']/head/title", "Feeds & more"},
	{"/opml/head/dateModified", "Fri, 02 Jan 1970 00:00:00 GMT"},
	{"/opml/head/ownerName", "Ada & Grace"},
	{"/opml/head/ownerEmail", "ada@example.org"},
	{"/opml/head/ownerId", "https://example.org/"},
	{"count(//outline[@type='rss'])", "5"},
	{"count(//outline[@xmlUrl][not(@text)])", "0"},
	{"/opml/body/outline[1]/@xmlUrl", "https://e.org/posts.xml?a&b"},
	{"/opml/body/outline[1]/@text", NASTY},
	{"/opml/body/outline[1]/@htmlUrl", "https://example.org/"},
	{"/opml/body/outline[1]/@language", "en-GB"},
	{"/opml/body/outline[2]/@xmlUrl", "https://e.org/cast.rss"},
	{"/opml/body/outline[3][not(@type)]/@text", "tags"},
	{"/opml/body/outline[3]/outline[1]/@xmlUrl", "https://e.org/tags/a.xml"},
	{"/opml/body/outline[3]/outline[2]/@xmlUrl", "https://e.org/tags/b.xml"},
	{"/opml/body/outline[4]/@xmlUrl", "https://e.org/bare.json"},
	{"count(/opml/body/outline)", "4"},
};

static void test_what_a_parser_sees(void **state)
{
	struct feed feeds[COUNT(rows)];
	struct feed_list lists[] = {list};
	struct outputs outputs = {.feeds = feeds,
		.feed_count = COUNT(rows),
		.lists = lists,
		.list_count = 1};
	struct documents documents = {0};
	struct error error = {0};
	const struct text *text;

	(void)state;
	assert_true(date_set_zone("UTC", &error));
	for (size_t i = 0; i < COUNT(rows); i++) {
		feeds[i] = sample_feed;
		feeds[i].entry_count = 0;
		feeds[i].definition = rows[i].definition;
		feeds[i].name = rows[i].name;
		feeds[i].format = rows[i].format;
		feeds[i].path = rows[i].url + strlen("https://e.org");
		feeds[i].self_url = rows[i].url;
		feeds[i].history.archive = rows[i].archive;
		feeds[i].podcast = rows[i].podcast;
		feeds[i].updated = rows[i].updated;
	}
	assert_true(write_documents(&outputs, &documents, &error));
	text = &documents.items[documents.count - 1].bytes;
	assert_string_equal(documents.items[documents.count - 1].path, "feeds.opml");
	for (size_t i = 0; i < COUNT(expectations); i++) {
		print_message("  %s\n", expectations[i].expression);
		assert_parsed(text, expectations[i].expression, expectations[i].want);
	}
	documents_release(&documents);
}

/* OPML wants one outline at least. */
static void test_nothing_to_list(void **state)
{
	struct feed feed = bare_feed;
	struct feed_list lists[] = {list};
	struct outputs outputs = {
		.feeds = &feed, .feed_count = 1, .lists = lists, .list_count = 1};
	struct documents documents = {0};
	struct error error = {0};

	(void)state;
	feed.name = "";
	feed.updated = DATE_NONE;
	assert_true(write_documents(&outputs, &documents, &error));
	assert_int_equal(documents.count, 0);
	documents_release(&documents);
}

/* A list of feeds in JSON alone, of which none has a date. */
static void test_no_feed_has_a_date(void **state)
{
	struct feed feed = bare_feed;
	struct feed_list lists[] = {list};
	struct outputs outputs = {
		.feeds = &feed, .feed_count = 1, .lists = lists, .list_count = 1};
	struct documents documents = {0};
	struct error error = {0};

	(void)state;
	feed.name = "";
	feed.format = "json";
	feed.updated = DATE_NONE;
	assert_true(write_documents(&outputs, &documents, &error));
	assert_int_equal(documents.count, 2);
	assert_parsed(&documents.items[1].bytes, "count(/opml/head/dateModified)", "0");
	assert_parsed(&documents.items[1].bytes, "count(//outline)", "1");
	documents_release(&documents);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_a_parser_sees),
		cmocka_unit_test(test_nothing_to_list),
		cmocka_unit_test(test_no_feed_has_a_date),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
