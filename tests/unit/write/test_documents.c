/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "model/format.h"
#include "sample.h"
#include "syntax/gzip.h"
#include "write.h"

static const struct urlset_url urls[] = {
	{.url = "https://example.org/", .updated = DATE_NONE}};

static struct urlset urlset_at(const char *path, size_t count)
{
	return (struct urlset){.path = path,
		.format = "sitemap",
		.url = "https://example.org/sitemap.xml",
		.urls = urls,
		.count = count,
		.robots = true};
}

/* Each row of the table of formats is one that is written. */
static void test_every_format_has_a_writer(void **state)
{
	size_t count;
	const struct format *formats = formats_all(&count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		struct feed feed = bare_feed;
		struct outputs outputs = {.feeds = &feed, .feed_count = 1};
		struct documents documents = {0};
		struct error error = {0};

		if (formats[i].is_sitemap || formats[i].lists_feeds)
			continue;
		print_message("  %s\n", formats[i].name);
		feed.format = formats[i].name;
		assert_true(write_documents(&outputs, &documents, &error));
		assert_int_equal(documents.count, 1);
		assert_string_equal(documents.items[0].path, "bare.xml");
		assert_true(documents.items[0].bytes.length > 0);
		documents_release(&documents);
	}
}

static void test_feeds_come_before_sitemaps(void **state)
{
	struct feed feed = bare_feed;
	struct urlset urlsets[] = {
		urlset_at("/sitemap.xml", 1), urlset_at("/none.xml", 0)};
	struct outputs outputs = {
		.feeds = &feed, .feed_count = 1, .urlsets = urlsets, .urlset_count = 2};
	struct documents documents = {0};
	struct error error = {0};

	(void)state;
	assert_true(write_documents(&outputs, &documents, &error));
	assert_int_equal(documents.count, 2);
	assert_string_equal(documents.items[0].path, "bare.xml");
	assert_string_equal(documents.items[1].path, "sitemap.xml");
	documents_release(&documents);
}

static void test_what_has_no_date_has_no_document(void **state)
{
	static const char *const names[] = {"atom", "json", "rss"};
	struct feed feeds[] = {bare_feed, bare_feed, bare_feed};
	struct outputs outputs = {.feeds = feeds, .feed_count = 3};
	struct documents documents = {0};
	struct text links = text_limited(KIB);
	struct error error = {0};

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		feeds[i].format = names[i];
		feeds[i].path = names[i];
		feeds[i].updated = DATE_NONE;
	}
	assert_true(write_documents(&outputs, &documents, &error));
	assert_int_equal(documents.count, 1);
	assert_string_equal(documents.items[0].path, "json");
	documents_release(&documents);
	write_links(&outputs, &links);
	assert_string_equal(links.bytes,
		"<link rel=\"alternate\" type=\"application/feed+json\""
		" title=\"Bare &amp; plain\" href=\"https://example.org/bare.xml\">\n");
	text_release(&links);
}

static void test_gzip_stands_beside_each_file(void **state)
{
	struct urlset urlset = urlset_at("/sitemap.xml", 1);
	struct outputs outputs = {.urlsets = &urlset, .urlset_count = 1};
	struct documents documents = {0};
	struct error error = {0};

	(void)state;
	if (!gzip_is_known())
		return; /* the definition's reader says so: tests/golden/sitemaps */
	urlset.gzip = true;
	assert_true(write_documents(&outputs, &documents, &error));
	assert_int_equal(documents.count, 2);
	assert_string_equal(documents.items[0].path, "sitemap.xml");
	assert_string_equal(documents.items[1].path, "sitemap.xml.gz");
	assert_memory_equal(documents.items[1].bytes.bytes, "\x1f\x8b\x08", 3);
	documents_release(&documents);
}

/* What the guard counts: the document that one subscribes to, the whole sitemap. */
static void test_entries_are_counted(void **state)
{
	const struct urlset_url three[] = {
		{.url = "https://example.org/", .updated = DATE_NONE},
		{.url = "https://example.org/b", .updated = DATE_NONE},
		{.url = "https://example.org/c", .updated = DATE_NONE},
	};
	struct feed feeds[] = {bare_feed, bare_feed};
	struct urlset urlsets[] = {
		urlset_at("/sitemap.xml", 3), urlset_at("/news.xml", 3)};
	struct outputs outputs = {
		.feeds = feeds, .feed_count = 2, .urlsets = urlsets, .urlset_count = 2};
	struct documents documents = {0};
	struct error error = {0};

	(void)state;
	feeds[1].path = "/archive-1.xml";
	feeds[1].history.archive = 1;
	urlsets[0].urls = urlsets[1].urls = three;
	urlsets[0].file_urls = 2;
	urlsets[1].news_name = "The Gazette";
	assert_true(write_documents(&outputs, &documents, &error));
	for (size_t i = 0; i < documents.count; i++) {
		const struct document *document = &documents.items[i];
		int64_t wanted = ENTRIES_NONE;

		if (strcmp(document->path, "bare.xml") == 0)
			wanted = (int64_t)bare_feed.entry_count;
		if (strcmp(document->path, "sitemap.xml") == 0)
			wanted = 3;
		print_message("  %s\n", document->path);
		assert_int_equal(document->entries, wanted);
	}
	assert_int_equal(documents.count, 6);
	documents_release(&documents);
}

/* One URL a line; what is too much for one file is in others, without an index. */
static void test_plain_text(void **state)
{
	const struct urlset_url three[] = {
		{.url = "https://example.org/"},
		{.url = "https://example.org/?a&b"},
		{.url = "https://example.org/c"},
	};
	struct urlset urlset = urlset_at("/maps/all.txt", 3);
	struct outputs outputs = {.urlsets = &urlset, .urlset_count = 1};
	struct documents documents = {0};
	struct text robots = text_limited(KIB);
	struct error error = {0};

	(void)state;
	urlset.format = "sitemap_txt";
	urlset.url = "https://example.org/maps/all.txt";
	urlset.urls = three;
	urlset.file_urls = 2;
	assert_true(write_documents(&outputs, &documents, &error));
	assert_int_equal(documents.count, 2);
	assert_string_equal(documents.items[0].path, "maps/all.txt");
	assert_string_equal(documents.items[0].bytes.bytes,
		"https://example.org/\nhttps://example.org/?a&b\n");
	assert_string_equal(documents.items[1].path, "maps/all-2.txt");
	assert_string_equal(documents.items[1].bytes.bytes, "https://example.org/c\n");
	write_robots(&urlset, 1, &robots);
	assert_string_equal(robots.bytes,
		"Sitemap: https://example.org/maps/all.txt\n"
		"Sitemap: https://example.org/maps/all-2.txt\n");
	text_release(&robots);
	documents_release(&documents);
}

/* The files of a large sitemap have names that nobody asked for. */
static void test_two_documents_of_one_path(void **state)
{
	struct feed feeds[] = {bare_feed, bare_feed};
	struct outputs outputs = {.feeds = feeds, .feed_count = 2};
	struct documents documents = {0};
	struct error error = {0};

	(void)state;
	feeds[1].format = "rss";
	assert_false(write_documents(&outputs, &documents, &error));
	assert_string_equal(error.message, "two documents would be 'bare.xml'");
	documents_release(&documents);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_format_has_a_writer),
		cmocka_unit_test(test_feeds_come_before_sitemaps),
		cmocka_unit_test(test_gzip_stands_beside_each_file),
		cmocka_unit_test(test_entries_are_counted),
		cmocka_unit_test(test_plain_text),
		cmocka_unit_test(test_what_has_no_date_has_no_document),
		cmocka_unit_test(test_two_documents_of_one_path),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
