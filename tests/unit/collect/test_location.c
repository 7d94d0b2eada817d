/* SPDX-License-Identifier: MIT */
#include "site_fixture.h"

enum { CATEGORY_LIMIT = 4 };

#define EVERYTHING                                                                     \
	"/:year/:short_year/:month/:i_month/:short_month/:long_month/:day/:i_day/"     \
	":y_day/:w_year/:week/:w_day/:short_day/:long_day/:hour/:minute/:second/"      \
	":title/:slug/:name/:categories/:slugified_categories/:collection/:path"       \
	":output_ext"

/*
 * Expected: what Jekyll 4.3.1 gives for these files, in the zone of Berlin; ids as
 * jekyll-feed's absolute_url writes them.  Without the host; `/index.html` is `/`.
 */
static const struct jekyll_location {
	const char *style;
	const char *path;
	const char *permalink;
	const char *slug;
	const char *categories[CATEGORY_LIMIT];
	const char *date;
	const char *url;
	const char *id; /* NULL: that of a page is its URL */
} jekyll_locations[] = {
	/* clang-format off */
	{"date", "about.md", NULL, NULL,
		{NULL}, NULL,
		"/about.html",
		NULL},
	{"date", "index.md", NULL, NULL,
		{NULL}, NULL,
		"/",
		NULL},
	{"date", "a/index.md", NULL, NULL,
		{NULL}, NULL,
		"/a/",
		NULL},
	{"date", "a/b.html", NULL, NULL,
		{NULL}, NULL,
		"/a/b.html",
		NULL},
	{"date", "x.xml", NULL, NULL,
		{NULL}, NULL,
		"/x.xml",
		NULL},
	{"date", "s.scss", NULL, NULL,
		{NULL}, NULL,
		"/s.css",
		NULL},
	{"date", "_posts/2024-12-30-Foo-Bar.md", NULL, NULL,
		{NULL}, NULL,
		"/2024/12/30/Foo-Bar.html",
		"/2024/12/30/Foo-Bar"},
	{"date", "work/X/_posts/sub/2021-01-03-ü & x.md", NULL, NULL,
		{"work", "X", "B b", NULL}, NULL,
		"/work/x/b%20b/2021/01/03/%C3%BC-&-x.html",
		"/work/x/b%20b/2021/01/03/%C3%BC%20&%20x"},
	{"date", "_pubs/2023-05-05-two.md", NULL, NULL,
		{NULL}, NULL,
		"/pubs/2023-05-05-two.html",
		"/pubs/two"},
	{"date", "_pubs/sub/index.md", NULL, NULL,
		{NULL}, NULL,
		"/pubs/sub/",
		"/pubs/sub/index"},
	{"date", "_talks/2024-02-29-A_b.md", NULL, "My Slug!",
		{NULL}, NULL,
		"/t/2024/my-slug/2024-02-29-a-b/",
		"/t/2024/my-slug/My%20Slug!"},
	{"none", "_posts/2024-12-30-Foo-Bar.md", NULL, NULL,
		{NULL}, NULL,
		"/Foo-Bar.html",
		"/Foo-Bar"},
	{"none", "work/X/_posts/sub/2021-01-03-ü & x.md", NULL, NULL,
		{"work", "X", "B b", NULL}, NULL,
		"/work/x/b%20b/%C3%BC-&-x.html",
		"/work/x/b%20b/%C3%BC%20&%20x"},
	{"ordinal", "_posts/2024-12-30-Foo-Bar.md", NULL, NULL,
		{NULL}, NULL,
		"/2024/365/Foo-Bar.html",
		"/2024/365/Foo-Bar"},
	{"ordinal", "work/X/_posts/sub/2021-01-03-ü & x.md", NULL, NULL,
		{"work", "X", "B b", NULL}, NULL,
		"/work/x/b%20b/2021/003/%C3%BC-&-x.html",
		"/work/x/b%20b/2021/003/%C3%BC%20&%20x"},
	{"pretty", "about.md", NULL, NULL,
		{NULL}, NULL,
		"/about/",
		NULL},
	{"pretty", "a/b.html", NULL, NULL,
		{NULL}, NULL,
		"/a/b/",
		NULL},
	{"pretty", "_posts/2024-12-30-Foo-Bar.md", NULL, NULL,
		{NULL}, NULL,
		"/2024/12/30/Foo-Bar/",
		"/2024/12/30/Foo-Bar"},
	{"pretty", "work/X/_posts/sub/2021-01-03-ü & x.md", NULL, NULL,
		{"work", "X", "B b", NULL}, NULL,
		"/work/x/b%20b/2021/01/03/%C3%BC-&-x/",
		"/work/x/b%20b/2021/01/03/%C3%BC%20&%20x"},
	{"pretty", "_pubs/2023-05-05-two.md", NULL, NULL,
		{NULL}, NULL,
		"/pubs/2023-05-05-two/",
		"/pubs/two"},
	{"pretty", "_pubs/sub/index.md", NULL, NULL,
		{NULL}, NULL,
		"/pubs/sub/index/",
		"/pubs/sub/index"},
	{"weekdate", "about.md", NULL, NULL,
		{NULL}, NULL,
		"/about",
		NULL},
	{"weekdate", "a/b.html", NULL, NULL,
		{NULL}, NULL,
		"/a/b",
		NULL},
	{"weekdate", "_posts/2024-12-30-Foo-Bar.md", NULL, NULL,
		{NULL}, NULL,
		"/2024/W01/Mon/Foo-Bar.html",
		"/2024/W01/Mon/Foo-Bar"},
	{"weekdate", "work/X/_posts/sub/2021-01-03-ü & x.md", NULL, NULL,
		{"work", "X", "B b", NULL}, NULL,
		"/work/x/b%20b/2021/W53/Sun/%C3%BC-&-x.html",
		"/work/x/b%20b/2021/W53/Sun/%C3%BC%20&%20x"},
	{"weekdate", "_pubs/2023-05-05-two.md", NULL, NULL,
		{NULL}, NULL,
		"/pubs/2023-05-05-two",
		"/pubs/two"},
	{"weekdate", "_pubs/sub/index.md", NULL, NULL,
		{NULL}, NULL,
		"/pubs/sub/index",
		"/pubs/sub/index"},
	{"/:title", "_posts/2024-12-30-Foo-Bar.md", NULL, NULL,
		{NULL}, NULL,
		"/Foo-Bar",
		"/Foo-Bar"},
	{"/:title", "work/X/_posts/sub/2021-01-03-ü & x.md", NULL, NULL,
		{"work", "X", "B b", NULL}, NULL,
		"/%C3%BC-&-x",
		"/%C3%BC%20&%20x"},
	{"/blog/:slug/", "_posts/2024-12-30-Foo-Bar.md", NULL, NULL,
		{NULL}, NULL,
		"/blog/foo-bar/",
		"/blog/Foo-Bar"},
	{"/blog/:slug/", "work/X/_posts/sub/2021-01-03-ü & x.md", NULL, NULL,
		{"work", "X", "B b", NULL}, NULL,
		"/blog/%C3%BC-x/",
		"/blog/%C3%BC%20&%20x"},
	{"/:year_:month/:title:output_ext", "_posts/2024-12-30-Foo-Bar.md", NULL, NULL,
		{NULL}, NULL,
		"/2024_12/Foo-Bar.html",
		"/2024_12/Foo-Bar"},
	{"/:year_:month/:title:output_ext", "work/X/_posts/sub/2021-01-03-ü & x.md", NULL, NULL,
		{"work", "X", "B b", NULL}, NULL,
		"/2021_01/%C3%BC-&-x.html",
		"/2021_01/%C3%BC%20&%20x"},
	{EVERYTHING, "_posts/2021-01-03-Über_das.Ding.md", NULL, NULL,
		{"A b", "Ü", NULL}, "2021-01-03 04:05:06",
		"/2021/21/01/1/Jan/January/03/3/003/2020/53/7/Sun/Sunday/05/05/06/"
		"%C3%9Cber_das.Ding/%C3%BCber-das-ding/2021-01-03-%C3%BCber-das-ding/"
		"a%20b/%C3%BC/a-b/%C3%BC/posts/2021-01-03-%C3%9Cber_das.Ding.html",
		"/2021/21/01/1/Jan/January/03/3/003/2020/53/7/Sun/Sunday/05/05/06/"
		"%C3%9Cber_das.Ding/%C3%BCber-das-ding/2021-01-03-%C3%BCber-das-ding/"
		"a%20b/%C3%BC/a-b/%C3%BC/posts/%C3%9Cber_das.Ding"},
	{EVERYTHING, "q/_posts/2024-12-30-a#b,c.md", NULL, NULL,
		{"q", NULL}, NULL,
		"/2024/24/12/12/Dec/December/30/30/365/2025/01/1/Mon/Monday/00/00/00/"
		"a-b,c/a-b-c/2024-12-30-a-b-c/q/q/posts/q/2024-12-30-a%23b,c.html",
		"/2024/24/12/12/Dec/December/30/30/365/2025/01/1/Mon/Monday/00/00/00/"
		"a-b,c/a-b-c/2024-12-30-a-b-c/q/q/posts/q/a#b,c"},
	{EVERYTHING, "_posts/24-1-5-x.y.md", NULL, NULL,
		{NULL}, NULL,
		"/2024/24/01/1/Jan/January/05/5/005/2024/01/5/Fri/Friday/00/00/00/x.y/"
		"x-y/24-1-5-x-y/posts/24-1-5-x.y.html",
		"/2024/24/01/1/Jan/January/05/5/005/2024/01/5/Fri/Friday/00/00/00/x.y/"
		"x-y/24-1-5-x-y/posts/x.y"},
	{EVERYTHING, "_posts/2024-02-02-v1..md", NULL, NULL,
		{NULL}, NULL,
		"/2024/24/02/2/Feb/February/02/2/033/2024/05/5/Fri/Friday/00/00/00/v1/"
		"v1/2024-02-02-v1/posts/2024-02-02-v1.html",
		"/2024/24/02/2/Feb/February/02/2/033/2024/05/5/Fri/Friday/00/00/00/v1/"
		"v1/2024-02-02-v1/posts/v1"},
	{"date", "_posts/2024-03-31-a.md", NULL, NULL,
		{NULL}, "2024-03-31 02:30",
		"/2024/03/31/a.html",
		"/2024/03/31/a"},
	{"date", "_posts/2024-03-31-b.md", NULL, NULL,
		{NULL}, "2024-03-31 02:30:00",
		"/2024/03/31/b.html",
		"/2024/03/31/b"},
	{"date", "_posts/2024-03-31-c.md", NULL, NULL,
		{NULL}, "2024-03-31 23:30:00 -0500",
		"/2024/04/01/c.html",
		"/2024/04/01/c"},
	{"date", "_posts/2024-10-27-d.md", NULL, NULL,
		{NULL}, "2024-10-27 02:30:00",
		"/2024/10/27/d.html",
		"/2024/10/27/d"},
	{"date", "_posts/2024-07-01-e.md", "/:categories/:title/x", NULL,
		{"a", NULL}, NULL,
		"/a/e/x",
		"/a/e/e"},
	{"date", "p.md", "/:title/:basename/:path_x/", NULL,
		{NULL}, NULL,
		"/:title/p/_x/",
		NULL},
	{"date", "d/p.md", "rel/:basename:output_ext", NULL,
		{NULL}, NULL,
		"/rel/p.html",
		NULL},
	{"date", "_posts/2024-07-02-e.md", "/a/b/index.html", NULL,
		{NULL}, NULL,
		"/a/b/",
		"/a/b/e"},
	{"date", "_posts/2024-07-03-f.md", "/a/../b/./c//d/", NULL,
		{NULL}, NULL,
		"/a/b/c/d/",
		"/a/b/c/f"},
	{"date", "_pubs/x.md", "/:collection:path:output_ext", "S l/u#g",
		{NULL}, NULL,
		"/pubs/x.html",
		"/pubs/S%20l/u#g"},
	/* clang-format on */
};

/* What YAML takes for a timestamp: no quotes, and seconds. */
static bool looks_like_timestamp(const char *date)
{
	return strlen(date) == strlen("2024-03-31 02:30:00");
}

static void test_urls_in_jekyll_sites(void **state)
{
	(void)state;
	fixture_zone("Europe/Berlin");
	for (size_t i = 0; i < COUNT(jekyll_locations); i++) {
		const struct jekyll_location *want = &jekyll_locations[i];
		struct settings settings = fixture_jekyll_settings;
		struct source source = fixture_source(&settings, want->path);
		struct fixture fixture;
		const struct page *page;

		print_message("  %s %s\n", want->style, want->path);
		settings.urls.permalink = want->style;
		source.front.permalink = want->permalink;
		source.front.slug = want->slug;
		source.front.categories = want->categories;
		source.front.date = fixture_date(want->date);
		source.front.date.is_timestamp =
			want->date != NULL && looks_like_timestamp(want->date);
		fixture_collect(&fixture, &settings, &source, 1, NULL, 0);
		page = &fixture.site.pages[0];
		assert_memory_equal(page->url, "https://e.org", 13);
		assert_string_equal(page->url + 13, want->url);
		assert_string_equal(
			page->id + 13, want->id == NULL ? want->url : want->id);
		assert_int_equal(fixture.report.errors, 0);
		fixture_release(&fixture);
	}
}

/* Native sites: feedmill(5), "PERMALINKS". */
static const struct native_location {
	const char *path;
	const char *permalink;
	const char *date;
	const char *url; /* below https://e.org/~ada */
	enum url_origin origin;
	size_t errors;
} native_locations[] = {
	{"about.md", NULL, NULL, "/about/", URL_FROM_SITE, 0},
	{"index.md", NULL, NULL, "/", URL_FROM_PATH, 0},
	{"thoughts/index.md", NULL, NULL, "/thoughts/", URL_FROM_PATH, 0},
	{"thoughts/x.md", NULL, NULL, "/thoughts/x/", URL_FROM_SITE, 0},
	{"page.html", NULL, NULL, "/page/", URL_FROM_SITE, 0},
	{"2024-03-01-x.md", NULL, NULL, "/2024-03-01-x/", URL_FROM_SITE, 0},
	{"notes/2024-03-01-x.md", NULL, NULL, "/notes/x/", URL_FROM_SITE, 0},
	{"notes/a/2024-03-01-x.md", NULL, NULL, "/notes/a/x/", URL_FROM_SITE, 0},
	{"notes/100% of ü?.md", NULL, NULL, "/notes/100%25%20of%20%C3%BC%3F/",
		URL_FROM_SITE, 0},
	{"style.css", NULL, NULL, "/style.css", URL_FROM_PATH, 0},
	{"blog/2024-03-01-My_Post.md", NULL, NULL, "/2024/03/My_Post/",
		URL_FROM_COLLECTION, 0},
	{"blog/My_Post.md", NULL, "2023-07-01", "/2023/07/My_Post/",
		URL_FROM_COLLECTION, 0},
	{"blog/undated.md", NULL, NULL, "/blog/undated/", URL_FROM_PATH, 0},
	{"about.md", "/cv", NULL, "/cv", URL_FROM_PERMALINK, 0},
	{"about.md", "cv/", NULL, "/cv/", URL_FROM_PERMALINK, 0},
	{"about.md", "/cv/index.html", NULL, "/cv/", URL_FROM_PERMALINK, 0},
	{"about.md", "/../a b/ü", NULL, "/a%20b/%C3%BC", URL_FROM_PERMALINK, 0},
	{"about.md", "/a%20b/", NULL, "/a%20b/", URL_FROM_PERMALINK, 0},
	{"about.md", "https://e.org/~ada/cv/", NULL, "/cv/", URL_FROM_PERMALINK, 0},
	{"about.md", "https://e.org/~adam/", NULL, "/about/", URL_FROM_SITE, 1},
	{"about.md", "https://other.org/", NULL, "/about/", URL_FROM_SITE, 1},
	{"about.md", "/:nonsense/", NULL, "/about/", URL_FROM_SITE, 1},
	{"about.md", "/x/:basename:output_ext", NULL, "/x/about.html",
		URL_FROM_PERMALINK, 0},
	{"about.md", "", NULL, "/about/", URL_FROM_SITE, 0},
};

static void test_urls_in_native_sites(void **state)
{
	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(native_locations); i++) {
		const struct native_location *want = &native_locations[i];
		const struct settings *settings = &fixture_native_settings;
		struct source source = fixture_source(settings, want->path);
		struct fixture fixture;
		const struct page *page;

		print_message("  %s %s\n", want->path,
			want->permalink == NULL ? "" : want->permalink);
		source.front.permalink = want->permalink;
		source.front.date = fixture_date(want->date);
		fixture_collect(&fixture, settings, &source, 1, NULL, 0);
		page = &fixture.site.pages[0];
		assert_memory_equal(page->url, "https://e.org/~ada", 18);
		assert_string_equal(page->url + 18, want->url);
		assert_ptr_equal(page->id, page->url);
		assert_int_equal(page->url_origin, want->origin);
		assert_int_equal(fixture.report.errors, want->errors);
		fixture_release(&fixture);
	}
}

/* Of static files jekyll-sitemap shows the path, where they are is another matter. */
static const struct static_location {
	const char *path;
	bool compat;
	const char *url;
} static_locations[] = {
	{"files/a b.pdf", false, "/files/a%20b.pdf"},
	{"_pubs/x.pdf", false, "/pubs/x.pdf"},
	{"_pubs/x.pdf", true, "/_pubs/x.pdf"},
	{"_posts/a.pdf", true, "/_posts/a.pdf"},
};

static void test_static_files(void **state)
{
	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(static_locations); i++) {
		const struct static_location *want = &static_locations[i];
		struct settings settings = fixture_jekyll_settings;
		struct source source = fixture_source(&settings, want->path);
		struct fixture fixture;

		print_message("  %s\n", want->path);
		settings.compat = want->compat;
		source.kind = SOURCE_STATIC;
		fixture_collect(&fixture, &settings, &source, 1, NULL, 0);
		assert_string_equal(fixture.site.pages[0].url + 13, want->url);
		fixture_release(&fixture);
	}
}

static const struct bad_template {
	const char *template;
	const char *message;
} bad_templates[] = {
	{"/:colour/:path/", "'permalink': unknown placeholder ':colour'"},
	{"prety", "'permalink' wants a template such as '/:path/', or a style such as "
		  "'pretty': 'prety' is one URL for all pages"},
};

static void test_bad_templates_of_the_site(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bad_templates); i++) {
		struct settings settings = fixture_native_settings;
		struct source source = fixture_source(&settings, "about.md");
		struct fixture fixture;

		print_message("  %s\n", bad_templates[i].template);
		settings.urls.permalink = bad_templates[i].template;
		fixture_collect(&fixture, &settings, &source, 1, NULL, 0);
		report_sort(&fixture.report);
		assert_int_equal(fixture.report.count, 1);
		assert_string_equal(
			fixture.report.problems[0].message, bad_templates[i].message);
		assert_string_equal(
			fixture.site.pages[0].url, "https://e.org/~ada/about/");
		fixture_release(&fixture);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_urls_in_jekyll_sites),
		cmocka_unit_test(test_urls_in_native_sites),
		cmocka_unit_test(test_static_files),
		cmocka_unit_test(test_bad_templates_of_the_site),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
