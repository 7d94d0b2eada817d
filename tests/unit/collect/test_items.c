/* SPDX-License-Identifier: MIT */
#include "site_fixture.h"

#define PAGE "https://e.org/~ada/about/"

static const char *const nobody[] = {NULL};

static struct item make_item(
	const struct source *source, const char *title, unsigned line, const char *day)
{
	struct item item = {
		.source = source,
		.heading = "Papers",
		.heading_id = "papers",
		.line = line,
		.title = title,
		.authors = nobody,
		.html = title,
	};

	item.period.first = item.period.last = fixture_date(day);
	return item;
}

static struct fixture collect_items_of(struct source *sources, size_t source_count,
	const struct item *items, size_t count)
{
	struct section section = {"about.md", "Papers", items, count};
	struct fixture fixture;

	fixture_zone("UTC");
	fixture_collect(
		&fixture, &fixture_native_settings, sources, source_count, &section, 1);
	return fixture;
}

/* RFC 3986 for links; WICG "URL Fragment Text Directives" for places. */
static const struct item_url {
	const char *title;
	const char *link;
	const char *url; /* NULL: its place */
	const char *place;
	const char *id;
	size_t warnings;
} item_urls[] = {
	{"A Paper", NULL, NULL, PAGE "#papers:~:text=A%20Paper", PAGE "#a-paper", 0},
	{"A Paper", "https://doi.org/10.1/x", "https://doi.org/10.1/x",
		PAGE "#papers:~:text=A%20Paper", PAGE "#a-paper", 0},
	{"A Paper", "../x.pdf", "https://e.org/~ada/x.pdf",
		PAGE "#papers:~:text=A%20Paper", PAGE "#a-paper", 0},
	{"A Paper", "/~ada/thoughts/x", "https://e.org/~ada/thoughts/x/",
		PAGE "#papers:~:text=A%20Paper", PAGE "#a-paper", 0},
	{"A Paper", "../thoughts/x/index.html", "https://e.org/~ada/thoughts/x/",
		PAGE "#papers:~:text=A%20Paper", PAGE "#a-paper", 0},
	{"A Paper", "http://[", NULL, PAGE "#papers:~:text=A%20Paper", PAGE "#a-paper",
		1},
	{"Re-use, R&D: ü", NULL, NULL,
		PAGE "#papers:~:text=Re%2Duse%2C%20R%26D%3A%20%C3%BC",
		PAGE "#re-use-r-d-%C3%BC", 0},
	/* NFD in the title, NFC in the id. */
	{"Cafe\xcc\x81", NULL, NULL, PAGE "#papers:~:text=Cafe%CC%81",
		PAGE "#caf%C3%A9", 0},
	{"!?", NULL, NULL, PAGE "#papers:~:text=%21%3F", PAGE "#!%3F", 0},
	{"a b c d e f g h i j k l m", NULL, NULL,
		PAGE "#papers:~:text=a%20b%20c%20d%20e,i%20j%20k%20l%20m",
		PAGE "#a-b-c-d-e-f-g-h-i-j-k-l-m", 0},
};

static void test_item_urls(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(item_urls); i++) {
		const struct item_url *want = &item_urls[i];
		struct source sources[] = {
			fixture_source(&fixture_native_settings, "about.md"),
			fixture_source(&fixture_native_settings, "thoughts/x.md"),
		};
		struct item item = make_item(&sources[0], want->title, 3, "2024-03-01");
		struct fixture fixture;
		const struct page *page;

		print_message(
			"  %s %s\n", want->title, want->link == NULL ? "" : want->link);
		item.link = want->link;
		fixture = collect_items_of(sources, 2, &item, 1);
		page = &fixture.site.sections[0].pages[0];
		assert_string_equal(
			page->url, want->url == NULL ? want->place : want->url);
		assert_string_equal(page->place, want->place);
		assert_string_equal(page->id, want->id);
		assert_int_equal(page->url_origin,
			want->url == NULL ? URL_FROM_PLACE : URL_FROM_LINK);
		assert_int_equal(fixture.report.warnings, want->warnings);
		fixture_release(&fixture);
	}
}

static void test_titles_that_are_alike(void **state)
{
	static const char *const expected[] = {
		PAGE "#talk", PAGE "#talk-3", PAGE "#talk-2", PAGE "#talk-4"};
	struct source source = fixture_source(&fixture_native_settings, "about.md");
	struct item items[] = {
		make_item(&source, "Talk", 3, NULL),
		make_item(&source, "Talk!", 4, NULL),
		make_item(&source, "Talk 2", 5, NULL),
		make_item(&source, "talk", 6, NULL),
	};
	struct fixture fixture = collect_items_of(&source, 1, items, COUNT(items));

	(void)state;
	for (size_t i = 0; i < COUNT(items); i++)
		assert_string_equal(fixture.site.sections[0].pages[i].id, expected[i]);
	assert_int_equal(fixture.report.notes, 2);
	fixture_release(&fixture);
}

/* Counted from the last one up, so that the order of the page holds. */
static void test_days_that_are_alike(void **state)
{
	struct source source = fixture_source(&fixture_native_settings, "about.md");
	struct item items[] = {
		make_item(&source, "A", 3, "2024-01-01"),
		make_item(&source, "B", 4, "2024-01-01"),
		make_item(&source, "C", 5, "2023-01-01"),
		make_item(&source, "D", 6, "2024-01-01"),
		make_item(&source, "E", 7, NULL),
	};
	struct fixture fixture = collect_items_of(&source, 1, items, COUNT(items));
	const struct page *pages = fixture.site.sections[0].pages;

	(void)state;
	assert_int_equal(pages[0].date, 1704067202);
	assert_int_equal(pages[1].date, 1704067201);
	assert_int_equal(pages[2].date, 1672531200);
	assert_int_equal(pages[3].date, 1704067200);
	assert_int_equal(pages[4].date, DATE_NONE);
	assert_int_equal(pages[0].updated, pages[0].date);
	assert_int_equal(pages[4].feed_exclusion, EXCLUDED_UNDATED);
	assert_int_equal(pages[0].date_origin, DATE_FROM_PERIOD);
	fixture_release(&fixture);
}

/* `about.md#` and `about.md#Papers` both list it. */
static void test_an_item_in_two_sections(void **state)
{
	struct source source = fixture_source(&fixture_native_settings, "about.md");
	struct item items[] = {
		make_item(&source, "A", 3, "2024-01-01"),
		make_item(&source, "A", 4, "2024-01-01"),
	};
	struct section sections[] = {
		{"about.md", "Papers", &items[1], 1},
		{"about.md", "", items, 2},
	};
	struct fixture fixture;
	const struct site_section *whole;

	(void)state;
	fixture_zone("UTC");
	fixture_collect(&fixture, &fixture_native_settings, &source, 1, sections, 2);
	whole = site_section(&fixture.site, "about.md", "");
	assert_non_null(whole);
	assert_string_equal(whole->pages[0].id, PAGE "#a");
	assert_string_equal(whole->pages[1].id, PAGE "#a-2");
	assert_string_equal(fixture.site.sections[0].pages[0].id, PAGE "#a-2");
	assert_int_equal(whole->pages[0].date, 1704067201);
	assert_int_equal(whole->pages[1].date, 1704067200);
	assert_int_equal(fixture.site.sections[0].pages[0].date, 1704067200);
	assert_null(site_section(&fixture.site, "about.md", "Talks"));
	fixture_release(&fixture);
}

static void test_membership_of_items(void **state)
{
	struct source source = fixture_source(&fixture_native_settings, "about.md");
	struct item items[] = {
		make_item(&source, "now", 3, "2026-01-01"),
		make_item(&source, "now too", 4, "2026-01-01"),
		make_item(&source, "later", 5, "2026-01-02"),
	};
	struct fixture fixture = collect_items_of(&source, 1, items, COUNT(items));
	const struct page *pages = fixture.site.sections[0].pages;

	(void)state;
	assert_int_equal(pages[0].feed_exclusion, NOT_EXCLUDED);
	assert_int_equal(pages[1].feed_exclusion, NOT_EXCLUDED);
	assert_int_equal(pages[2].feed_exclusion, EXCLUDED_FUTURE);
	fixture_release(&fixture);

	source.front.no_feed = true;
	fixture = collect_items_of(&source, 1, items, COUNT(items));
	assert_int_equal(
		fixture.site.sections[0].pages[0].feed_exclusion, NOT_EXCLUDED);
	fixture_release(&fixture);

	source.front.draft = true;
	fixture = collect_items_of(&source, 1, items, COUNT(items));
	assert_int_equal(
		fixture.site.sections[0].pages[0].feed_exclusion, EXCLUDED_DRAFT);
	fixture_release(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_item_urls),
		cmocka_unit_test(test_titles_that_are_alike),
		cmocka_unit_test(test_days_that_are_alike),
		cmocka_unit_test(test_an_item_in_two_sections),
		cmocka_unit_test(test_membership_of_items),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
