/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "output.h"
#include "publish/count.h"

#define SITEMAPS "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
#define PART(url) "<sitemap><loc>" url "</loc></sitemap>"

/* What anybody may have published. */
static const struct file {
	const char *name;
	const char *bytes;
	int64_t count;
} files[] = {
	{"Atom",
		"<?xml version='1.0'?><!-- <entry/> --><feed "
		"xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title></entry>"
		"<entry/></feed>",
		2},
	{"Atom with a prefix",
		"<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry/><entry/>"
		"</a:feed>",
		1},
	{"RSS, with what looks like items",
		"<rss version='2.0'><channel><title>T</title><item><description>"
		"<![CDATA[<item>]]></description></item><item/><item/></channel></rss>",
		3},
	{"RSS without a channel", "<rss/>", ENTRIES_UNKNOWN},
	{"JSON Feed", " {\"title\": \"A\", \"items\": [{}, {\"id\": \"}\"}]}", 2},
	{"JSON that is no feed", "{\"items\": 3}", ENTRIES_UNKNOWN},
	{"a sitemap", "<urlset " SITEMAPS "><url/><url/><url/><url/></urlset>", 4},
	{"an empty one", "<urlset " SITEMAPS "/>", 0},
	{"an index, with a part that is not there",
		"<sitemapindex " SITEMAPS ">" PART("https://e.org/x/one.xml")
			PART(" https://e.org/x/two.xml\n")
				PART("https://e.org/x/none.xml") "<sitemap/>"
								 "</sitemapindex>",
		5},
	{"an index that names a part again",
		"<sitemapindex " SITEMAPS ">" PART("https://e.org/x/one.xml")
			PART("http://e.org/x/one.xml") "</sitemapindex>",
		2},
	{"an index of itself",
		"<sitemapindex " SITEMAPS
		">" PART("https://e.org/x/it") "</sitemapindex>",
		0},
	{"a page", "<!DOCTYPE html><html><body><p>Moved</p></body></html>",
		ENTRIES_UNKNOWN},
	{"broken", "<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
		ENTRIES_UNKNOWN},
	{"nothing", "", ENTRIES_UNKNOWN},
};

static void test_how_many_entries_a_file_has(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(mkdirat(fixture->output, "x", 0777), 0);
	put(fixture, "x/one.xml", "<urlset " SITEMAPS "><url/><url/></urlset>");
	put(fixture, "x/two.xml", "<urlset " SITEMAPS "><url/><url/><url/></urlset>");
	for (size_t i = 0; i < COUNT(files); i++) {
		print_message("  %s\n", files[i].name);
		put(fixture, "x/it", files[i].bytes);
		assert_int_equal(
			count_entries(fixture->output, "x/it"), files[i].count);
	}
	assert_int_equal(count_entries(fixture->output, "x/nowhere"), ENTRIES_UNKNOWN);
	assert_int_equal(count_entries(fixture->output, "x"), ENTRIES_UNKNOWN);
	assert_int_equal(count_entries(-1, "x/it"), ENTRIES_UNKNOWN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_how_many_entries_a_file_has),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
