/* SPDX-License-Identifier: MIT */
#include "site_fixture.h"

/* What one page says of itself; dated 2024-01-01 unless it says otherwise. */
struct words {
	const char *date;
	const char *from;
	const char *until;
	const char *permalink;
	const char *canonical_url;
	const char *redirect_to;
	const char *robots;
	bool draft;
	bool unpublished;
	bool no_sitemap;
	bool no_feed;
	bool noindex;
	bool broken;
	bool is_static;
};

/*
 * Jekyll with jekyll-feed and jekyll-sitemap in the last two columns; feedmill(5),
 * "What is left out", in those before.
 */
static const struct membership {
	const char *what;
	const char *path;
	struct words words;
	enum exclusion sitemap;
	enum exclusion feed;
	enum exclusion compat_sitemap;
	enum exclusion compat_feed;
} memberships[] = {
	/* clang-format off */
	{ "a post", "_posts/2024-01-01-a.md", {0}, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "an unpublished post", "_posts/2024-01-01-a.md", { .unpublished = true }, EXCLUDED_UNPUBLISHED, EXCLUDED_UNPUBLISHED, EXCLUDED_UNPUBLISHED, EXCLUDED_UNPUBLISHED },
	{ "an unpublished page", "a.md", { .unpublished = true }, EXCLUDED_UNPUBLISHED, EXCLUDED_UNPUBLISHED, EXCLUDED_UNPUBLISHED, EXCLUDED_UNPUBLISHED },
	{ "a future post", "_posts/2030-01-01-a.md", { .date = "2030-01-01" }, EXCLUDED_FUTURE, EXCLUDED_FUTURE, EXCLUDED_FUTURE, EXCLUDED_FUTURE },
	{ "a future document", "_pubs/a.md", { .date = "2030-01-01" }, EXCLUDED_FUTURE, EXCLUDED_FUTURE, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "not before a day of the future", "a.md", { .from = "2030-01-01" }, EXCLUDED_FUTURE, EXCLUDED_FUTURE, EXCLUDED_FUTURE, EXCLUDED_FUTURE },
	{ "not before a day that is past", "a.md", { .from = "2024-02-01" }, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "not after a day that is past", "a.md", { .until = "2024-01-02" }, EXCLUDED_EXPIRED, EXCLUDED_EXPIRED, EXCLUDED_EXPIRED, EXCLUDED_EXPIRED },
	{ "not after a day of the future", "a.md", { .until = "2030-01-01" }, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "a file of _drafts", "_drafts/a.md", {0}, EXCLUDED_DRAFT, EXCLUDED_DRAFT, EXCLUDED_DRAFT, EXCLUDED_DRAFT },
	{ "a draft among posts", "_posts/2024-01-01-a.md", { .draft = true }, EXCLUDED_DRAFT, EXCLUDED_DRAFT, NOT_EXCLUDED, EXCLUDED_DRAFT },
	{ "a collection without output", "_hidden/a.md", {0}, EXCLUDED_COLLECTION, EXCLUDED_COLLECTION, EXCLUDED_COLLECTION, NOT_EXCLUDED },
	{ "sitemap: false", "a.md", { .no_sitemap = true }, EXCLUDED_BY_PAGE, NOT_EXCLUDED, EXCLUDED_BY_PAGE, NOT_EXCLUDED },
	{ "feed: false", "a.md", { .no_feed = true }, NOT_EXCLUDED, EXCLUDED_BY_PAGE, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "noindex", "a.md", { .noindex = true }, EXCLUDED_NOINDEX, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "robots", "a.md", { .robots = "follow, NoIndex" }, EXCLUDED_NOINDEX, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "robots: none", "a.md", { .robots = "none" }, EXCLUDED_NOINDEX, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "robots: index", "a.md", { .robots = "index, follow" }, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "canonical elsewhere", "a.md", { .canonical_url = "https://other.org/a" }, EXCLUDED_CANONICAL, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "canonical here", "a.md", { .canonical_url = "https://E.org/a.html" }, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "canonical here, by path", "a.md", { .canonical_url = "/a.html" }, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "redirected", "a.md", { .redirect_to = "/b" }, EXCLUDED_REDIRECT, EXCLUDED_REDIRECT, EXCLUDED_REDIRECT, NOT_EXCLUDED },
	{ "broken", "a.md", { .broken = true }, EXCLUDED_BROKEN, EXCLUDED_BROKEN, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "undated", "a.md", { .date = "" }, NOT_EXCLUDED, EXCLUDED_UNDATED, NOT_EXCLUDED, EXCLUDED_UNDATED },
	{ "404.md", "404.md", {0}, EXCLUDED_ERROR_PAGE, EXCLUDED_ERROR_PAGE, EXCLUDED_ERROR_PAGE, EXCLUDED_ERROR_PAGE },
	{ "a page at /404.html", "x.md", { .permalink = "/404.html" }, EXCLUDED_ERROR_PAGE, EXCLUDED_ERROR_PAGE, EXCLUDED_ERROR_PAGE, EXCLUDED_ERROR_PAGE },
	{ "a stylesheet", "a.scss", {0}, EXCLUDED_KIND, EXCLUDED_KIND, EXCLUDED_KIND, EXCLUDED_KIND },
	{ "a page that is XML", "a.md", { .permalink = "/a.xml" }, EXCLUDED_KIND, EXCLUDED_KIND, EXCLUDED_KIND, EXCLUDED_KIND },
	{ "XML in a folder's place", "a.xml", { .permalink = "/a/" }, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED, NOT_EXCLUDED },
	{ "a static file", "a.pdf", { .is_static = true }, NOT_EXCLUDED, EXCLUDED_KIND, NOT_EXCLUDED, EXCLUDED_KIND },
	{ "a static 404.html", "x/404.html", { .is_static = true }, EXCLUDED_ERROR_PAGE, EXCLUDED_ERROR_PAGE, EXCLUDED_ERROR_PAGE, EXCLUDED_ERROR_PAGE },
	/* clang-format on */
};

static struct source say(const char *path, const struct words *words)
{
	struct source source = fixture_source(&fixture_jekyll_settings, path);
	struct front_matter *front = &source.front;

	if (words->date == NULL)
		front->date = fixture_date("2024-01-01");
	else if (*words->date != '\0')
		front->date = fixture_date(words->date);
	if (words->from != NULL)
		front->from = fixture_date(words->from);
	if (words->until != NULL)
		front->until = fixture_date(words->until);
	front->permalink = words->permalink;
	front->canonical_url = words->canonical_url;
	front->redirect_to = words->redirect_to;
	front->robots = words->robots;
	front->draft = words->draft;
	front->unpublished = words->unpublished;
	front->no_sitemap = words->no_sitemap;
	front->no_feed = words->no_feed;
	front->noindex = words->noindex;
	source.broken = words->broken;
	if (words->is_static)
		source.kind = SOURCE_STATIC;
	return source;
}

static void check(
	struct source source, bool compat, enum exclusion sitemap, enum exclusion feed)
{
	struct settings settings = fixture_jekyll_settings;
	struct fixture fixture;

	settings.compat = compat;
	fixture_collect(&fixture, &settings, &source, 1, NULL, 0);
	assert_int_equal(fixture.site.pages[0].sitemap_exclusion, sitemap);
	assert_int_equal(fixture.site.pages[0].feed_exclusion, feed);
	fixture_release(&fixture);
}

static void test_who_is_in_feeds_and_sitemaps(void **state)
{
	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(memberships); i++) {
		const struct membership *want = &memberships[i];
		struct source source = say(want->path, &want->words);

		print_message("  %s\n", want->what);
		check(source, false, want->sitemap, want->feed);
		check(source, true, want->compat_sitemap, want->compat_feed);
	}
}

static void test_what_settings_show(void **state)
{
	struct settings settings = fixture_jekyll_settings;
	struct source sources[] = {
		say("_drafts/a.md", &(struct words){0}),
		say("_posts/2030-01-01-b.md", &(struct words){.date = "2030-01-01"}),
		say("c.md", &(struct words){.unpublished = true}),
		say("d.md", &(struct words){.draft = true}),
	};
	struct fixture fixture;

	(void)state;
	settings.shown.drafts = settings.shown.future = settings.shown.unpublished =
		true;
	fixture_zone("UTC");
	fixture_collect(&fixture, &settings, sources, COUNT(sources), NULL, 0);
	for (size_t i = 0; i < COUNT(sources); i++) {
		assert_int_equal(fixture.site.pages[i].sitemap_exclusion, NOT_EXCLUDED);
		assert_int_equal(fixture.site.pages[i].feed_exclusion, NOT_EXCLUDED);
	}
	fixture_release(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_who_is_in_feeds_and_sitemaps),
		cmocka_unit_test(test_what_settings_show),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
