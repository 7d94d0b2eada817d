/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/date.h"
#include "parsed.h"
#include "write/writers.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define NEW_YEAR 1704067200 /* 2024-01-01T00:00:00Z */

static int use_utc(void **state)
{
	struct error error = {0};

	(void)state;
	return date_set_zone("UTC", &error) ? 0 : -1;
}

static struct documents written(const struct urlset *urlset)
{
	struct documents documents = {0};
	struct error error = {0};

	assert_true(write_sitemap(urlset, &documents, &error));
	return documents;
}

static struct urlset urlset_of(const struct urlset_url *urls, size_t count)
{
	return (struct urlset){
		.path = "/sitemap.xml",
		.url = "https://example.org/sitemap.xml",
		.urls = urls,
		.count = count,
	};
}

/* COUNT URLs of LENGTH bytes, the newest the last. */
static struct urlset_url *many_urls(size_t count, size_t length, struct arena *arena)
{
	struct urlset_url *urls = arena_many(arena, count, struct urlset_url);
	char *padding = arena_zeroed(arena, length + 1);

	memset(padding, 'a', length);
	for (size_t i = 0; i < count; i++) {
		char *url = arena_format(arena, "https://example.org/%08zu", i);

		if (strlen(url) < length)
			url = arena_format(arena, "%s%s", url, padding + strlen(url));
		urls[i] = (struct urlset_url){
			.url = url, .updated = NEW_YEAR + (int64_t)i};
	}
	return urls;
}

static const char small_document[] =
	DECLARATION "<?xml-stylesheet type=\"text/xsl\" href=\"/sitemap.xsl\"?>\n"
		    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
		    "<url><loc>https://example.org/?a=1&amp;b=&#39;2&#39;</loc>"
		    "<lastmod>2024-01-01T00:00:00Z</lastmod></url>\n"
		    "<url><loc>https://example.org/x</loc></url>\n"
		    "</urlset>\n";

static void test_small_document(void **state)
{
	const struct urlset_url urls[] = {
		{.url = "https://example.org/?a=1&b='2'", .updated = NEW_YEAR},
		{.url = "https://example.org/x", .updated = DATE_NONE},
	};
	struct urlset urlset = urlset_of(urls, 2);
	struct documents documents;

	(void)state;
	urlset.stylesheet = "/sitemap.xsl";
	documents = written(&urlset);
	assert_int_equal(documents.count, 1);
	assert_string_equal(documents.items[0].path, "sitemap.xml");
	assert_string_equal(documents.items[0].bytes.bytes, small_document);
	documents_release(&documents);
}

static void test_images_in_sitemaps(void **state)
{
	const char *const images[] = {
		"https://example.org/i.png?a=1&b=2", "https://example.org/j.png", NULL};
	const char *const none[] = {NULL};
	const struct urlset_url urls[] = {
		{.url = "https://example.org/", .updated = NEW_YEAR, .images = images},
		{.url = "https://example.org/x", .updated = NEW_YEAR, .images = none},
	};
	struct urlset urlset = urlset_of(urls, 2);
	struct documents documents = written(&urlset);
	const struct text *bytes = &documents.items[0].bytes;

	(void)state;
	assert_parsed(bytes, "count(//image:image)", "2");
	assert_parsed(bytes, "//s:url[1]/image:image[1]/image:loc", images[0]);
	assert_parsed(bytes, "name(//s:url[1]/*[2])", "lastmod");
	documents_release(&documents);

	urlset.urls = urls + 1;
	urlset.count = 1;
	documents = written(&urlset);
	assert_null(strstr(documents.items[0].bytes.bytes, "xmlns:image"));
	documents_release(&documents);
}

static void test_too_many_images_are_left_out(void **state)
{
	static const char *images[SITEMAP_IMAGE_LIMIT + 2];
	const struct urlset_url urls[] = {
		{.url = "https://example.org/", .updated = NEW_YEAR, .images = images}};
	struct urlset urlset = urlset_of(urls, 1);
	struct documents documents;

	(void)state;
	for (size_t i = 0; i < SITEMAP_IMAGE_LIMIT + 1; i++)
		images[i] = "https://example.org/i.png";
	documents = written(&urlset);
	assert_parsed(&documents.items[0].bytes, "count(//image:image)", "1000");
	documents_release(&documents);
}

static void test_nothing_to_list(void **state)
{
	char *long_url;
	struct arena arena = {0};
	struct urlset_url url = {.updated = NEW_YEAR};
	struct urlset urlset = urlset_of(&url, 0);
	struct documents documents = written(&urlset);

	(void)state;
	assert_int_equal(documents.count, 0);
	assert_false(sitemap_has_urls(&urlset));

	long_url = arena_zeroed(&arena, SITEMAP_LOC_LIMIT + 2);
	memset(long_url, 'a', SITEMAP_LOC_LIMIT + 1);
	url.url = long_url;
	urlset.count = 1;
	documents = written(&urlset);
	assert_int_equal(documents.count, 0);
	assert_false(sitemap_has_urls(&urlset));

	long_url[SITEMAP_LOC_LIMIT] = '\0';
	documents = written(&urlset);
	assert_int_equal(documents.count, 1);
	assert_true(sitemap_has_urls(&urlset));
	documents_release(&documents);
	arena_release(&arena);
}

static void test_url_limit_is_reached(void **state)
{
	struct arena arena = {0};
	struct urlset urlset =
		urlset_of(many_urls(SITEMAP_URL_LIMIT, 0, &arena), SITEMAP_URL_LIMIT);
	struct documents documents = written(&urlset);

	(void)state;
	assert_int_equal(documents.count, 1);
	assert_string_equal(documents.items[0].path, "sitemap.xml");
	assert_parsed(&documents.items[0].bytes, "count(//s:url)", "50000");
	documents_release(&documents);
	arena_release(&arena);
}

static const char index_document[] =
	DECLARATION "<sitemapindex"
		    " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
		    "  <sitemap>\n"
		    "    <loc>https://example.org/sitemap-1.xml</loc>\n"
		    "    <lastmod>2024-01-01T13:53:19Z</lastmod>\n"
		    "  </sitemap>\n"
		    "  <sitemap>\n"
		    "    <loc>https://example.org/sitemap-2.xml</loc>\n"
		    "    <lastmod>2024-01-01T13:53:20Z</lastmod>\n"
		    "  </sitemap>\n"
		    "</sitemapindex>\n";

static void test_url_limit_is_passed(void **state)
{
	struct arena arena = {0};
	struct urlset urlset = urlset_of(
		many_urls(SITEMAP_URL_LIMIT + 1, 0, &arena), SITEMAP_URL_LIMIT + 1);
	struct documents documents = written(&urlset);

	(void)state;
	assert_int_equal(documents.count, 3);
	assert_string_equal(documents.items[0].path, "sitemap-1.xml");
	assert_string_equal(documents.items[1].path, "sitemap-2.xml");
	assert_string_equal(documents.items[2].path, "sitemap.xml");
	assert_parsed(&documents.items[0].bytes, "count(//s:url)", "50000");
	assert_parsed(&documents.items[1].bytes, "//s:url/s:loc",
		"https://example.org/00050000");
	assert_string_equal(documents.items[2].bytes.bytes, index_document);
	documents_release(&documents);
	arena_release(&arena);
}

static void test_fewer_urls_on_demand(void **state)
{
	struct arena arena = {0};
	struct urlset urlset = urlset_of(many_urls(5, 0, &arena), 5);
	struct documents documents;

	(void)state;
	urlset.file_urls = 2;
	documents = written(&urlset);
	assert_int_equal(documents.count, 4);
	assert_string_equal(documents.items[3].path, "sitemap.xml");
	assert_parsed(&documents.items[0].bytes, "count(//s:url)", "2");
	assert_parsed(&documents.items[2].bytes, "count(//s:url)", "1");
	documents_release(&documents);
	arena_release(&arena);
}

/* As full as can be: one more URL, all of the same length, would be too much. */
static void test_byte_limit(void **state)
{
	enum { COUNT = 30000, LENGTH = 2040 };
	const size_t line = strlen("<url><loc></loc>"
				   "<lastmod>2024-01-01T00:00:00Z</lastmod></url>\n") +
	                    LENGTH;
	struct arena arena = {0};
	struct urlset urlset = urlset_of(many_urls(COUNT, LENGTH, &arena), COUNT);
	struct documents documents = written(&urlset);
	char *count;

	(void)state;
	assert_int_equal(documents.count, 3);
	assert_true(documents.items[0].bytes.length <= SITEMAP_BYTE_LIMIT);
	assert_true(documents.items[0].bytes.length > SITEMAP_BYTE_LIMIT - line);
	count = parsed_string(&documents.items[0].bytes, "count(//s:url)");
	assert_true(strtoul(count, NULL, 10) > COUNT / 2);
	assert_parsed(&documents.items[1].bytes, "count(//s:url)",
		arena_format(&arena, "%lu", COUNT - strtoul(count, NULL, 10)));
	xmlFree(count);
	documents_release(&documents);
	arena_release(&arena);
}

static const struct naming {
	const char *path;
	const char *first;
	const char *url;
	const char *first_url;
} namings[] = {
	{"/maps/all.pages.xml", "maps/all.pages-1.xml",
		"https://e.org/~a/maps/all.pages.xml",
		"https://e.org/~a/maps/all.pages-1.xml"},
	{"/v1.0/sitemap", "v1.0/sitemap-1", "https://e.org/v1.0/sitemap",
		"https://e.org/v1.0/sitemap-1"},
};

static void test_names_of_files(void **state)
{
	struct arena arena = {0};
	struct urlset urlset = urlset_of(
		many_urls(SITEMAP_URL_LIMIT + 1, 0, &arena), SITEMAP_URL_LIMIT + 1);

	(void)state;
	for (size_t i = 0; i < COUNT(namings); i++) {
		struct documents documents;

		print_message("  %s\n", namings[i].path);
		urlset.path = namings[i].path;
		urlset.url = namings[i].url;
		documents = written(&urlset);
		assert_string_equal(documents.items[0].path, namings[i].first);
		assert_string_equal(documents.items[2].path, namings[i].path + 1);
		assert_parsed(&documents.items[2].bytes, "//s:sitemap[1]/s:loc",
			namings[i].first_url);
		documents_release(&documents);
	}
	arena_release(&arena);
}

/* Files of which no date is known have none in the index. */
static void test_index_without_dates(void **state)
{
	struct arena arena = {0};
	struct urlset_url *urls = many_urls(SITEMAP_URL_LIMIT + 1, 0, &arena);
	struct urlset urlset = urlset_of(urls, SITEMAP_URL_LIMIT + 1);
	struct documents documents;

	(void)state;
	urls[SITEMAP_URL_LIMIT].updated = DATE_NONE;
	documents = written(&urlset);
	assert_parsed(&documents.items[2].bytes, "count(//s:lastmod)", "1");
	documents_release(&documents);
	arena_release(&arena);
}

static void test_sitemaps_in_parts(void **state)
{
	struct arena arena = {0};
	const struct urlset_part parts[] = {
		{"/sitemap-notes.xml", "https://example.org/sitemap-notes.xml", 0, 1},
		{"/sitemap-posts.xml", "https://example.org/sitemap-posts.xml", 1, 3},
	};
	struct urlset urlset = urlset_of(many_urls(4, 0, &arena), 4);
	struct documents documents;

	(void)state;
	urlset.parts = parts;
	urlset.part_count = 2;
	urlset.file_urls = 2;
	documents = written(&urlset);
	assert_int_equal(documents.count, 4);
	assert_string_equal(documents.items[0].path, "sitemap-notes.xml");
	assert_string_equal(documents.items[1].path, "sitemap-posts-1.xml");
	assert_string_equal(documents.items[2].path, "sitemap-posts-2.xml");
	assert_string_equal(documents.items[3].path, "sitemap.xml");
	assert_parsed(&documents.items[3].bytes, "//s:sitemap[1]/s:loc", parts[0].url);
	assert_parsed(&documents.items[3].bytes, "//s:sitemap[3]/s:loc",
		"https://example.org/sitemap-posts-2.xml");
	documents_release(&documents);
	arena_release(&arena);
}

static const char detailed_url[] =
	"<url><loc>https://example.org/</loc>"
	"<changefreq>weekly</changefreq><priority>0.8</priority>"
	"<news:news><news:publication><news:name>The Mill &amp; Co</news:name>"
	"<news:language>en</news:language></news:publication>"
	"<news:publication_date>2024-01-01T00:00:00Z</news:publication_date>"
	"<news:title>Flour &lt; rye</news:title></news:news>"
	"<video:video><video:thumbnail_loc>https://example.org/t.png"
	"</video:thumbnail_loc><video:title>T</video:title>"
	"<video:live>no</video:live></video:video>"
	"<xhtml:link rel=\"alternate\" hreflang=\"de\""
	" href=\"https://example.org/?a&amp;b\"/></url>\n";

static void test_extensions(void **state)
{
	const struct alternate german = {"de", "https://example.org/?a&b"};
	const struct translations translations = {&german, 1};
	const struct video video = {
		.parts = {
			[VIDEO_LIVE] = "no",
			[VIDEO_TITLE] = "T",
			[VIDEO_THUMBNAIL] = "https://example.org/t.png",
		}};
	const struct urlset_details details = {
		.change_frequency = "weekly",
		.priority = "0.8",
		.translations = &translations,
		.videos = {&video, 1},
		.news_title = "Flour < rye",
		.news_date = NEW_YEAR,
	};
	const struct urlset_url urls[] = {{.url = "https://example.org/",
		.updated = DATE_NONE,
		.details = &details}};
	struct urlset urlset = urlset_of(urls, 1);
	struct documents documents;

	(void)state;
	urlset.news_name = "The Mill & Co";
	urlset.news_language = "en";
	documents = written(&urlset);
	assert_non_null(strstr(documents.items[0].bytes.bytes, detailed_url));
	assert_parsed(&documents.items[0].bytes, "count(//s:url/*)", "6");
	documents_release(&documents);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_small_document),
		cmocka_unit_test(test_images_in_sitemaps),
		cmocka_unit_test(test_too_many_images_are_left_out),
		cmocka_unit_test(test_nothing_to_list),
		cmocka_unit_test(test_url_limit_is_reached),
		cmocka_unit_test(test_url_limit_is_passed),
		cmocka_unit_test(test_fewer_urls_on_demand),
		cmocka_unit_test(test_byte_limit),
		cmocka_unit_test(test_names_of_files),
		cmocka_unit_test(test_index_without_dates),
		cmocka_unit_test(test_sitemaps_in_parts),
		cmocka_unit_test(test_extensions),
	};

	return cmocka_run_group_tests(tests, use_utc, NULL);
}
