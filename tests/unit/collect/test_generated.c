/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "site_fixture.h"

/* Three posts that count, and some that do not. */
static const char *const names[] = {
	"_drafts/d.md",
	"_posts/2024-01-05-a.md",
	"_posts/2024-02-05-b.md",
	"_posts/2024-03-01-hidden.md",
	"_posts/2024-03-02-unpublished.md",
	"_posts/2025-02-07-c.md",
	"_posts/2030-01-01-future.md",
	"blog/deep/index.html",
	"blog/index.html",
	"index.html",
	"tag/red/index.html",
};

enum { HIDDEN = 3, UNPUBLISHED = 4, LAST = 5, NAMES = COUNT(names) };

static const char *const red[] = {"Red", NULL};
static const char *const both[] = {"Red", "Deep Blue", NULL};
static const char *const accents[] = {"Über", NULL};

/* What is generated for one rule: URLs below the origin, in order. */
static const struct generated_case {
	const char *what;
	struct generated_pages pages;
	const char *urls;
} cases[] = {
	/* clang-format off */
	{"two parts, from the nearest index", {GENERATED_PARTS, "/blog/page:num", 2, NULL}, "/blog/page2/"},
	{"three parts", {GENERATED_PARTS, "blog/:num/", 1, NULL}, "/blog/2/ /blog/3/"},
	{"one part alone", {GENERATED_PARTS, "/page:num/", 3, NULL}, ""},
	{"tags, but for one that is a page", {GENERATED_TAGS, "/tag/:name/", 0, NULL}, "/tag/deep-blue/ /tag/%C3%BCber/"},
	{"tags in latin letters", {GENERATED_TAGS, "/:type/x-:name.html", 0, "latin"}, "/tag/x-red.html /tag/x-deep-blue.html /tag/x-uber.html"},
	{"tags that are no HTML", {GENERATED_TAGS, "/tag/:name", 0, NULL}, ""},
	{"categories", {GENERATED_CATEGORIES, "/:type/:name/", 0, NULL}, "/category/red/"},
	{"years", {GENERATED_YEARS, "/:year/", 0, NULL}, "/2024/ /2025/"},
	{"months", {GENERATED_MONTHS, "/:year/:month/", 0, NULL}, "/2024/01/ /2024/02/ /2024/03/ /2025/02/"},
	{"days", {GENERATED_DAYS, "/:year/:month/:day/", 0, NULL}, "/2024/01/05/ /2024/02/05/ /2024/03/01/ /2025/02/07/"},
	/* clang-format on */
};

static void say(struct source *sources, const struct settings *settings)
{
	for (size_t i = 0; i < NAMES; i++)
		sources[i] = fixture_source(settings, names[i]);
	sources[1].front.tags = red;
	sources[2].front.tags = both;
	sources[LAST].front.tags = accents;
	sources[LAST].front.categories = red;
	sources[HIDDEN].front.hidden = true;
	sources[UNPUBLISHED].front.unpublished = true;
	sources[UNPUBLISHED].front.tags = accents;
}

static void assert_urls(const struct site *site, const char *expected)
{
	struct text urls = text_limited(MIB);

	for (size_t i = 0; i < site->generated_count; i++)
		text_addf(&urls, "%s%s", i > 0 ? " " : "",
			site->generated[i].url + strlen("https://e.org"));
	assert_string_equal(urls.bytes, expected);
	text_release(&urls);
}

static void test_urls_of_generated_pages(void **state)
{
	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct settings settings = fixture_jekyll_settings;
		struct source sources[NAMES];
		struct fixture fixture;

		print_message("  %s\n", cases[i].what);
		settings.tree.generated = &cases[i].pages;
		settings.tree.generated_count = 1;
		say(sources, &settings);
		fixture_collect(&fixture, &settings, sources, NAMES, NULL, 0);
		assert_urls(&fixture.site, cases[i].urls);
		assert_int_equal(fixture.report.count, 0);
		fixture_release(&fixture);
	}
}

/* What the page of a part and that of an archive say of themselves. */
static void test_what_generated_pages_say(void **state)
{
	struct settings settings = fixture_jekyll_settings;
	const struct generated_pages pages[] = {
		{GENERATED_PARTS, "/page:num/", 2, NULL},
		{GENERATED_CATEGORIES, "/category/:name/", 0, NULL},
	};
	struct source sources[NAMES];
	struct fixture fixture;
	const struct page *generated;

	(void)state;
	settings.tree.generated = pages;
	settings.tree.generated_count = COUNT(pages);
	say(sources, &settings);
	sources[9].front.no_sitemap = true;
	fixture_collect(&fixture, &settings, sources, NAMES, NULL, 0);
	generated = fixture.site.generated;
	assert_int_equal(fixture.site.generated_count, 2);
	assert_string_equal(generated[0].source->path, "index.html");
	assert_int_equal(generated[0].url_origin, URL_FROM_PAGINATION);
	assert_int_equal(generated[0].sitemap_exclusion, EXCLUDED_BY_PAGE);
	assert_int_equal(generated[0].feed_exclusion, EXCLUDED_UNDATED);
	assert_string_equal(generated[1].source->path, "category/red/index.html");
	assert_string_equal(generated[1].title, "Red");
	assert_int_equal(generated[1].url_origin, URL_FROM_ARCHIVE);
	assert_int_equal(generated[1].sitemap_exclusion, NOT_EXCLUDED);
	assert_int_equal(generated[1].feed_exclusion, EXCLUDED_UNDATED);
	fixture_release(&fixture);
}

/* Jekyll gives every part the permalink of the first. */
static void test_parts_share_the_permalink_of_the_first(void **state)
{
	struct settings settings = fixture_jekyll_settings;
	const struct generated_pages pages = {GENERATED_PARTS, "/page:num/", 1, NULL};
	struct source sources[NAMES];
	struct fixture fixture;

	(void)state;
	settings.tree.generated = &pages;
	settings.tree.generated_count = 1;
	say(sources, &settings);
	sources[9].front.permalink = "/home/";
	fixture_collect(&fixture, &settings, sources, NAMES, NULL, 0);
	assert_int_equal(fixture.site.generated_count, 0);
	fixture_release(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_urls_of_generated_pages),
		cmocka_unit_test(test_what_generated_pages_say),
		cmocka_unit_test(test_parts_share_the_permalink_of_the_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
