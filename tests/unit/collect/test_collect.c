/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "site_fixture.h"

/* Jekyll 4.3.1 itself: what it calls the post's date. */
static const struct jekyll_date {
	const char *what;
	const char *path;
	const char *date;
	bool is_timestamp; /* what YAML reads without quotes and with seconds */
	bool compat;
	int64_t instant;
	enum date_origin origin;
} jekyll_dates[] = {
	{"by name", "_posts/2024-07-01-a.md", NULL, false, false, 1719784800,
		DATE_FROM_NAME},
	{"the hour left out", "_posts/2024-03-31-a.md", "2024-03-31 02:30", false,
		false, 1711848600, DATE_FROM_FRONT_MATTER},
	{"a bare time is UTC", "_posts/2024-03-31-b.md", "2024-03-31 02:30:00", true,
		false, 1711852200, DATE_FROM_FRONT_MATTER},
	{"a zone of its own", "_posts/2024-03-31-c.md", "2024-03-31 23:30:00 -0500",
		false, false, 1711945800, DATE_FROM_FRONT_MATTER},
	{"the hour struck twice", "_posts/2024-10-27-d.md", "2024-10-27 02:30:00",
		false, false, 1729992600, DATE_FROM_FRONT_MATTER},
	{"a day alone is local", "_posts/2024-03-31-e.md", "2024-12-30", true, false,
		1735513200, DATE_FROM_FRONT_MATTER},
	{"a collection's name", "_pubs/2023-05-05-two.md", NULL, false, false,
		1683237600, DATE_FROM_NAME},
	{"a page's name is no date", "2023-05-05-two.md", NULL, false, false, DATE_NONE,
		DATE_FROM_NOWHERE},
	{"undated", "_pubs/x.md", NULL, false, false, DATE_NONE, DATE_FROM_NOWHERE},
	{"undated, to Jekyll", "_pubs/x.md", NULL, false, true, FIXTURE_NOW,
		DATE_FROM_CLOCK},
	{"a draft", "_drafts/x.md", NULL, false, false, 1000000000, DATE_FROM_MTIME},
};

static void test_jekyll_dates(void **state)
{
	(void)state;
	fixture_zone("Europe/Berlin");
	for (size_t i = 0; i < COUNT(jekyll_dates); i++) {
		const struct jekyll_date *want = &jekyll_dates[i];
		struct settings settings = fixture_jekyll_settings;
		struct source source = fixture_source(&settings, want->path);
		struct fixture fixture;

		print_message("  %s\n", want->what);
		settings.compat = want->compat;
		source.modified = 1000000000;
		source.front.date = fixture_date(want->date);
		source.front.date.is_timestamp = want->is_timestamp;
		fixture_collect(&fixture, &settings, &source, 1, NULL, 0);
		assert_int_equal(fixture.site.pages[0].date, want->instant);
		assert_int_equal(fixture.site.pages[0].date_origin, want->origin);
		fixture_release(&fixture);
	}
}

static const struct last_change {
	const char *what;
	const char *date;
	const char *updated;
	bool compat;
	int64_t expected;
	enum date_origin origin;
	size_t warnings;
} last_changes[] = {
	{"its own", "2024-01-01", "2024-02-01", false, 1706745600,
		DATE_FROM_FRONT_MATTER, 0},
	{"its date", "2024-01-01", NULL, false, 1704067200, DATE_FROM_DATE, 0},
	{"before its date", "2024-01-01", "2023-01-01", false, 1704067200,
		DATE_FROM_DATE, 1},
	{"before its date, to Jekyll", "2024-01-01", "2023-01-01", true, 1672531200,
		DATE_FROM_FRONT_MATTER, 0},
	{"a page's date, to Jekyll", "2024-01-01", NULL, true, DATE_NONE,
		DATE_FROM_NOWHERE, 0},
	{"none", NULL, NULL, false, DATE_NONE, DATE_FROM_NOWHERE, 0},
};

static void test_last_changes(void **state)
{
	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(last_changes); i++) {
		const struct last_change *want = &last_changes[i];
		struct settings settings = fixture_jekyll_settings;
		struct source source = fixture_source(&settings, "about.md");
		struct fixture fixture;

		print_message("  %s\n", want->what);
		settings.compat = want->compat;
		source.front.date = fixture_date(want->date);
		source.front.updated = fixture_date(want->updated);
		fixture_collect(&fixture, &settings, &source, 1, NULL, 0);
		assert_int_equal(fixture.site.pages[0].updated, want->expected);
		assert_int_equal(fixture.site.pages[0].updated_origin, want->origin);
		assert_int_equal(fixture.report.warnings, want->warnings);
		fixture_release(&fixture);
	}
}

static void test_ids_of_pages(void **state)
{
	static const struct {
		const char *id;
		const char *expected;
		size_t errors;
	} cases[] = {
		{NULL, "https://e.org/~ada/about/", 0},
		{"tag:e.org,2024:a", "tag:e.org,2024:a", 0},
		{"urn:uuid:0", "urn:uuid:0", 0},
		{"http://E.org/%7eada", "http://E.org/%7eada", 0},
		{"https://e.org/ü", "https://e.org/%C3%BC", 0},
		{"12", "https://e.org/~ada/about/", 1},
		{"/about", "https://e.org/~ada/about/", 1},
	};

	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct source source =
			fixture_source(&fixture_native_settings, "about.md");
		struct fixture fixture;

		print_message("  %s\n", cases[i].id == NULL ? "-" : cases[i].id);
		source.front.id = cases[i].id;
		fixture_collect(
			&fixture, &fixture_native_settings, &source, 1, NULL, 0);
		assert_string_equal(fixture.site.pages[0].id, cases[i].expected);
		assert_int_equal(fixture.report.errors, cases[i].errors);
		fixture_release(&fixture);
	}
}

/* The first by path stays; the second is named with it. */
static void test_one_url_twice(void **state)
{
	struct source sources[] = {
		fixture_source(&fixture_native_settings, "a.md"),
		fixture_source(&fixture_native_settings, "b.md"),
		fixture_source(&fixture_native_settings, "c.md"),
	};
	struct fixture fixture;

	(void)state;
	fixture_zone("UTC");
	sources[1].front.permalink = "/a/";
	sources[1].front.permalink_line = 2;
	sources[2].front.id = "https://e.org/~ada/a/";
	fixture_collect(&fixture, &fixture_native_settings, sources, 3, NULL, 0);
	assert_int_equal(fixture.site.pages[0].sitemap_exclusion, NOT_EXCLUDED);
	assert_int_equal(fixture.site.pages[1].sitemap_exclusion, EXCLUDED_DUPLICATE);
	assert_int_equal(fixture.site.pages[2].sitemap_exclusion, EXCLUDED_DUPLICATE);
	report_sort(&fixture.report);
	assert_int_equal(fixture.report.count, 2);
	assert_string_equal(fixture.report.problems[0].file, "content/b.md");
	assert_int_equal(fixture.report.problems[0].line, 2);
	assert_string_equal(fixture.report.problems[0].message,
		"left out: its URL is that of 'content/a.md': "
		"'https://e.org/~ada/a/'");
	assert_string_equal(fixture.report.problems[1].message,
		"left out: its id is that of 'content/a.md': "
		"'https://e.org/~ada/a/'");
	fixture_release(&fixture);
}

/* Where both say it, both lines are named. */
static void test_one_id_twice(void **state)
{
	struct source sources[] = {
		fixture_source(&fixture_native_settings, "a.md"),
		fixture_source(&fixture_native_settings, "b.md"),
	};
	struct fixture fixture;

	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(sources); i++) {
		sources[i].front.id = "urn:x:1";
		sources[i].front.id_line = (unsigned)i + 3;
	}
	fixture_collect(&fixture, &fixture_native_settings, sources, 2, NULL, 0);
	assert_int_equal(fixture.report.count, 1);
	assert_int_equal(fixture.report.problems[0].line, 4);
	assert_string_equal(fixture.report.problems[0].message,
		"left out: its id is that of 'content/a.md', line 3: 'urn:x:1'");
	fixture_release(&fixture);
}

/* A draft claims nothing. */
static void test_one_url_twice_but_not_listed(void **state)
{
	struct source sources[] = {
		fixture_source(&fixture_native_settings, "a.md"),
		fixture_source(&fixture_native_settings, "b.md"),
	};
	struct fixture fixture;

	(void)state;
	fixture_zone("UTC");
	sources[0].front.draft = true;
	sources[1].front.permalink = "/a/";
	fixture_collect(&fixture, &fixture_native_settings, sources, 2, NULL, 0);
	assert_int_equal(fixture.report.count, 0);
	fixture_release(&fixture);
}

/* Jekyll's `limit_posts`. */
static void test_newest_posts(void **state)
{
	struct settings settings = fixture_jekyll_settings;
	struct source sources[] = {
		fixture_source(&settings, "_posts/2023-01-01-a.md"),
		fixture_source(&settings, "_posts/2024-01-01-a.md"),
		fixture_source(&settings, "_posts/2024-01-01-b.md"),
		fixture_source(&settings, "_posts/2027-01-01-b.md"),
		fixture_source(&settings, "_pubs/2022-01-01-b.md"),
	};
	static const enum exclusion expected[] = {EXCLUDED_OLD, EXCLUDED_OLD,
		NOT_EXCLUDED, EXCLUDED_FUTURE, NOT_EXCLUDED};
	struct fixture fixture;

	(void)state;
	fixture_zone("UTC");
	settings.shown.newest_posts = 1;
	fixture_collect(&fixture, &settings, sources, COUNT(sources), NULL, 0);
	for (size_t i = 0; i < COUNT(sources); i++)
		assert_int_equal(fixture.site.pages[i].sitemap_exclusion, expected[i]);
	fixture_release(&fixture);
}

enum { MANY = 1000 };

static void test_threads_change_nothing(void **state)
{
	static char paths[MANY][32];
	static struct source sources[MANY];
	struct sources all = {sources, MANY};
	struct sections none = {0};
	struct arena arena = {0};
	struct report reports[2] = {0};
	struct site sites[2];

	(void)state;
	fixture_zone("UTC");
	for (int i = 0; i < MANY; i++) {
		(void)snprintf(paths[i], sizeof(paths[i]), "notes/n%04d.md", i);
		sources[i] = fixture_source(&fixture_native_settings, paths[i]);
		sources[i].front.permalink = i % 100 == 99 ? "/:nonsense" : NULL;
	}
	for (size_t i = 0; i < 2; i++) {
		const struct site_parts parts = {.settings = &fixture_native_settings,
			.sources = &all,
			.sections = &none,
			.now = FIXTURE_NOW};

		collect_site(&parts, i == 0 ? 1 : 4, &sites[i], &arena, &reports[i]);
		report_sort(&reports[i]);
	}
	assert_int_equal(reports[0].count, reports[1].count);
	for (size_t i = 0; i < reports[0].count; i++)
		assert_string_equal(
			reports[0].problems[i].file, reports[1].problems[i].file);
	for (size_t i = 0; i < MANY; i++)
		assert_string_equal(sites[0].pages[i].url, sites[1].pages[i].url);
	report_release(&reports[0]);
	report_release(&reports[1]);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_jekyll_dates),
		cmocka_unit_test(test_last_changes),
		cmocka_unit_test(test_ids_of_pages),
		cmocka_unit_test(test_one_url_twice),
		cmocka_unit_test(test_one_id_twice),
		cmocka_unit_test(test_one_url_twice_but_not_listed),
		cmocka_unit_test(test_newest_posts),
		cmocka_unit_test(test_threads_change_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
