/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/text.h"
#include "select.h"

/* One page: `thoughts/a.md` has the URL /thoughts/a/ and the title `a`. */
struct row {
	const char *path;
	const char *date; /* NULL for none */
	const char *collection;
	const char *tags[3];
	unsigned char exclusion; /* enum exclusion, from sitemaps and feeds */
	enum source_kind kind;
};

static const struct row rows[] = {
	{"about.md", NULL, "", {"home"}, 0, SOURCE_MARKDOWN},
	{"files/paper.PDF", NULL, "", {NULL}, 0, SOURCE_STATIC},
	{"files/photo.png", NULL, "", {NULL}, 0, SOURCE_STATIC},
	{"notes/deep/d.md", "2021-05-05", "notes", {"C++", "web"}, 0, SOURCE_MARKDOWN},
	{"notes/e.md", "2024-02-29", "notes", {"web"}, 0, SOURCE_MARKDOWN},
	{"notes/hidden.md", "2024-03-01", "notes", {"web"}, EXCLUDED_DRAFT,
		SOURCE_MARKDOWN},
	{"thoughts/a.md", "2023-01-01", "thoughts", {"c"}, 0, SOURCE_MARKDOWN},
	{"thoughts/b.md", "2023-01-01", "thoughts", {"web", "c"}, 0, SOURCE_MARKDOWN},
	{"thoughts/c.md", "2022-12-31", "thoughts", {NULL}, 0, SOURCE_MARKDOWN},
};

enum { ROWS = COUNT(rows) };

static const char *const no_words[] = {NULL};

struct fixture {
	struct arena arena;
	struct report report;
	struct settings settings;
	struct collection collections[ROWS];
	struct source sources[ROWS];
	struct page pages[ROWS];
	struct site site;
	struct outputs outputs;
};

static int64_t instant(const char *date)
{
	struct date_parts parts;

	if (date == NULL)
		return DATE_NONE;
	assert_true(date_read(span_of(date), &parts));
	return date_instant_utc(&parts);
}

static void make_page(struct fixture *fixture, size_t i)
{
	const struct row *row = &rows[i];
	struct arena *arena = &fixture->arena;
	const char *name = strrchr(row->path, '/') == NULL
	                           ? row->path
	                           : strrchr(row->path, '/') + 1;
	int stem = (int)(strlen(row->path) - strlen(".md"));
	bool is_file = row->kind == SOURCE_STATIC;

	fixture->collections[i].label = row->collection;
	fixture->sources[i] = (struct source){
		.path = row->path,
		.kind = row->kind,
		.collection = &fixture->collections[i],
	};
	fixture->pages[i] = (struct page){
		.source = &fixture->sources[i],
		.url = is_file ? arena_format(arena, "https://e.org/~ada/%s", row->path)
	                       : arena_format(arena, "https://e.org/~ada/%.*s/", stem,
					 row->path),
		.title = arena_bytes(arena, name, strlen(name) - strlen(".md")),
		.date = instant(row->date),
		.updated = instant(row->date),
		.categories = no_words,
		.tags = row->tags,
		.feed_exclusion = row->date == NULL ? (unsigned char)EXCLUDED_UNDATED
	                                            : row->exclusion,
		.sitemap_exclusion = row->exclusion,
	};
	fixture->pages[i].id = fixture->pages[i].url;
}

static int set_up(void **state)
{
	static const struct person ada = {.name = "Ada", .uri = "/about/"};
	struct fixture *fixture = test_calloc(1, sizeof(*fixture));

	fixture->settings = (struct settings){
		.places.content = "content",
		.identity.origin = "https://e.org",
		.identity.base_path = "/~ada",
		.identity.title = "Ada's site",
		.identity.authors = {&ada, 1},
	};
	for (size_t i = 0; i < ROWS; i++)
		make_page(fixture, i);
	fixture->site = (struct site){
		.settings = &fixture->settings,
		.now = instant("2025-01-01"),
		.pages = fixture->pages,
		.count = ROWS,
	};
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;

	report_release(&fixture->report);
	arena_release(&fixture->arena);
	test_free(fixture);
	return 0;
}

static void run(struct fixture *fixture, const struct definition *items, size_t count)
{
	const struct definitions definitions = {items, count, false};

	select_outputs(&fixture->site, &definitions, &fixture->outputs, &fixture->arena,
		&fixture->report);
}

static const struct feed *feed_at(const struct fixture *fixture, const char *path)
{
	for (size_t i = 0; i < fixture->outputs.feed_count; i++)
		if (strcmp(fixture->outputs.feeds[i].path, path) == 0)
			return &fixture->outputs.feeds[i];
	fail_msg("there is no feed '%s'", path);
	abort();
}

/* The titles of the entries of the feed at PATH, with blanks between. */
static const char *entries_at(struct fixture *fixture, const char *path)
{
	const struct feed *feed = feed_at(fixture, path);
	struct text titles = text_limited(KIB);
	const char *result;

	assert_non_null(feed);
	for (size_t i = 0; i < feed->entry_count; i++)
		text_addf(&titles, "%s%s", i == 0 ? "" : " ", feed->entries[i].title);
	result = text_copy(&titles, &fixture->arena);
	text_release(&titles);
	return result;
}

static const struct target atom = {.format = "atom", .path = "/x.xml", .line = 9};

/* A definition of one Atom feed at /x.xml, to be filled in. */
#define ATOM .file = "feeds/x.yaml", .name = "x", .targets = &atom, .target_count = 1

static const struct from from_thoughts[] = {{FROM_FOLDER, "thoughts", "", 2}};
static const struct from from_notes[] = {{FROM_GLOB, "notes/**/*.md", "", 2}};
static const struct from from_twice[] = {
	{FROM_GLOB, "thoughts/b.md", "", 2}, {FROM_COLLECTION, "thoughts", "", 3}};
static const struct from from_nothing[] = {{FROM_FOLDER, "talks", "", 4}};
static const char *const tag_c[] = {"c", NULL};
static const char *const path_deep[] = {"notes/deep/*", NULL};

static const struct {
	const char *what;
	struct definition definition;
	const char *entries;
} choices[] = {
	{"every dated page, newest first, ties by path", {ATOM, .newest = NEWEST_ALL},
		"e a b c d"},
	{"a folder",
		{ATOM, .newest = NEWEST_ALL, .from = from_thoughts, .from_count = 1},
		"a b c"},
	{"a glob", {ATOM, .newest = NEWEST_ALL, .from = from_notes, .from_count = 1},
		"e d"},
	{"a page named twice is there once",
		{ATOM, .newest = NEWEST_ALL, .from = from_twice, .from_count = 2},
		"a b c"},
	{"the newest two", {ATOM, .newest = 2}, "e a"},
	{"none", {ATOM, .newest = 0}, ""},
	{"two years back from the newest",
		{ATOM, .newest = NEWEST_ALL, .within = {2, 0, 0}}, "e a b c"},
	{"14 months back: 29 December 2022",
		{ATOM, .newest = NEWEST_ALL, .within = {0, 14, 0}}, "e a b c"},
	{"424 days back: 1 January 2023",
		{ATOM, .newest = NEWEST_ALL, .within = {0, 0, 424}}, "e a b"},
	{"a tag", {ATOM, .newest = NEWEST_ALL, .where = {.tag = tag_c}}, "a b"},
	{"a path", {ATOM, .newest = NEWEST_ALL, .where = {.path = path_deep}}, "d"},
	{"by title", {ATOM, .newest = NEWEST_ALL, .order = ORDER_TITLE}, "a b c d e"},
	{"the newest three as the content has them",
		{ATOM, .newest = 3, .order = ORDER_PAGE}, "e a b"},
};

static void test_choices(void **state)
{
	struct fixture *fixture = *state;

	for (size_t i = 0; i < COUNT(choices); i++) {
		print_message("# %s\n", choices[i].what);
		run(fixture, &choices[i].definition, 1);
		assert_string_equal(entries_at(fixture, "/x.xml"), choices[i].entries);
	}
	assert_int_equal(fixture->report.errors, 0);
}

/* A list of feeds is none: the default ones are made, and listed. */
static void test_a_list_of_feeds(void **state)
{
	static const struct target target = {"opml", "/feeds.opml", 1};
	const struct definition definition = {.file = "feeds/x.yaml",
		.name = "x",
		.targets = &target,
		.target_count = 1};
	struct fixture *fixture = *state;

	run(fixture, &definition, 1);
	assert_int_equal(fixture->report.count, 0);
	assert_int_equal(fixture->outputs.feed_count, 3);
	assert_int_equal(fixture->outputs.list_count, 1);
	assert_string_equal(fixture->outputs.lists[0].path, "/feeds.opml");
	assert_string_equal(fixture->outputs.lists[0].title, "Ada's site");
	assert_string_equal(fixture->outputs.lists[0].home_url, "https://e.org/~ada/");
}

static void test_defaults(void **state)
{
	struct fixture *fixture = *state;
	const struct feed *feed;

	run(fixture, NULL, 0);
	assert_int_equal(fixture->outputs.feed_count, 3);
	assert_string_equal(entries_at(fixture, "/feed.json"), "e a b c d");
	feed = feed_at(fixture, "/rss.xml");
	assert_string_equal(feed->title, "Ada's site");
	assert_string_equal(feed->self_url, "https://e.org/~ada/rss.xml");
	assert_string_equal(feed->id, "https://e.org/~ada/atom.xml");
	assert_string_equal(feed->home_url, "https://e.org/~ada/");
	assert_string_equal(feed->authors.items[0].uri, "https://e.org/~ada/about/");
	assert_true(feed->updated == instant("2024-02-29"));
}

/* A definition that cannot be read may be what makes /atom.xml. */
static void test_no_defaults_while_incomplete(void **state)
{
	struct fixture *fixture = *state;
	const struct definitions broken = {.incomplete = true};
	const struct ledger ledger = {.exists = true};

	select_outputs(&fixture->site, &broken, &fixture->outputs, &fixture->arena,
		&fixture->report);
	assert_int_equal(fixture->outputs.feed_count, 3);
	assert_int_equal(fixture->outputs.urlset_count, 1);
	fixture->site.ledger = &ledger;
	select_outputs(&fixture->site, &broken, &fixture->outputs, &fixture->arena,
		&fixture->report);
	assert_int_equal(fixture->outputs.feed_count, 0);
	assert_int_equal(fixture->outputs.urlset_count, 0);
	assert_true(fixture->outputs.incomplete);
}

static void test_sitemap_lists_pages_and_papers(void **state)
{
	struct fixture *fixture = *state;
	const struct urlset *urlset;

	run(fixture, NULL, 0);
	assert_int_equal(fixture->outputs.urlset_count, 1);
	urlset = &fixture->outputs.urlsets[0];
	assert_string_equal(urlset->url, "https://e.org/~ada/sitemap.xml");
	assert_int_equal(urlset->count, 7); /* no photo, no draft */
	assert_string_equal(urlset->urls[1].url, "https://e.org/~ada/files/paper.PDF");
	assert_true(urlset->robots);
}

static void test_sitemap_below_a_folder(void **state)
{
	struct fixture *fixture = *state;
	const struct target target = {.format = "sitemap", .path = "/notes/map.xml"};
	const struct definition definition = {
		.file = "feeds/x.yaml", .targets = &target, .target_count = 1};

	run(fixture, &definition, 1);
	assert_int_equal(fixture->outputs.urlsets[0].count, 2);
}

static void test_a_feed_for_each_tag(void **state)
{
	struct fixture *fixture = *state;
	const struct target target = {.format = "atom", .path = "/tags/{tag}.xml"};
	const struct definition definition = {
		.file = "feeds/x.yaml",
		.title = "About {tag}",
		.newest = NEWEST_ALL,
		.per = PER_TAG,
		.targets = &target,
		.target_count = 1,
	};

	run(fixture, &definition, 1);
	assert_int_equal(fixture->outputs.feed_count, 2);
	assert_string_equal(entries_at(fixture, "/tags/web.xml"), "e b d");
	assert_string_equal(feed_at(fixture, "/tags/web.xml")->title, "About web");
	/* "C++" and "c" have one slug: the first by bytes stays. */
	assert_string_equal(entries_at(fixture, "/tags/c.xml"), "d");
	assert_int_equal(fixture->report.errors, 1);
	assert_string_equal(fixture->report.problems[0].message,
		"'C++' and 'c' are both 'c' in a path");
}

static void test_a_feed_for_each_year(void **state)
{
	struct fixture *fixture = *state;
	const struct target target = {.format = "json", .path = "/{year}.json"};
	const struct definition definition = {
		.file = "feeds/x.yaml",
		.title = "Notes",
		.newest = NEWEST_ALL,
		.per = PER_YEAR,
		.targets = &target,
		.target_count = 1,
	};

	run(fixture, &definition, 1);
	assert_string_equal(entries_at(fixture, "/2023.json"), "a b");
	assert_string_equal(feed_at(fixture, "/2023.json")->title, "Notes: 2023");
}

static void test_clashes(void **state)
{
	struct fixture *fixture = *state;
	const struct definition definitions[] = {
		{ATOM, .newest = 1},
		{ATOM, .newest = 2, .from = from_nothing, .from_count = 1},
	};

	run(fixture, definitions, 2);
	assert_string_equal(entries_at(fixture, "/x.xml"), "e");
	assert_int_equal(fixture->report.count, 2);
	assert_string_equal(
		fixture->report.problems[0].message, "no page fits 'talks/'");
	assert_int_equal(fixture->report.problems[0].line, 4);
	assert_string_equal(fixture->report.problems[1].message,
		"'/x.xml' is made by 'feeds/x.yaml' already");
	assert_int_equal(fixture->report.problems[1].line, 9);
}

/* A site that has its own sitemap.xml keeps it. */
static void test_content_goes_first(void **state)
{
	struct fixture *fixture = *state;

	fixture->pages[2].url = "https://e.org/~ada/sitemap.xml";
	run(fixture, NULL, 0);
	assert_int_equal(fixture->outputs.urlset_count, 0);
	assert_int_equal(fixture->report.errors, 0);
	assert_int_equal(fixture->report.notes, 1);
}

static const char *const ada_and_bob[] = {"Ada", "Bob", NULL};
static const struct item_link item_links[] = {
	{"talk.mp4", "Talk"}, {"https://doi.org/1", "Paper"}};

/* Two items on the about page: one is a page of the site, one a paper elsewhere. */
static void add_section(struct fixture *fixture)
{
	static struct item items[2];
	static struct section section = {"about.md", "Papers", items, 2};
	struct page *pages = arena_many(&fixture->arena, 2, struct page);
	struct site_section *sections = arena_new(&fixture->arena, struct site_section);

	items[0] = (struct item){.source = &fixture->sources[0], .authors = no_words};
	items[1] = (struct item){
		.source = &fixture->sources[0],
		.authors = ada_and_bob,
		.related = item_links,
		.related_count = 2,
	};
	for (size_t i = 0; i < 2; i++)
		pages[i] = (struct page){
			.source = items[i].source,
			.item = &items[i],
			.place = "https://e.org/~ada/about/#papers",
			.categories = no_words,
			.tags = no_words,
			.date = DATE_NONE,
			.updated = DATE_NONE,
			.feed_exclusion = EXCLUDED_UNDATED,
		};
	pages[0].url = "https://e.org/~ada/thoughts/a/";
	pages[0].id = "https://e.org/~ada/about/#first";
	pages[0].title = "first";
	pages[1].url = "https://doi.org/1";
	pages[1].id = "https://e.org/~ada/about/#second";
	pages[1].title = "second";
	*sections = (struct site_section){&section, pages};
	fixture->site.sections = sections;
	fixture->site.section_count = 1;
}

static const struct from from_items[] = {
	{FROM_SECTION, "about.md", "Papers", 2}, {FROM_FOLDER, "thoughts", "", 3}};

static void test_items_in_feeds(void **state)
{
	struct fixture *fixture = *state;
	const struct target targets[] = {{.format = "atom", .path = "/p.xml"},
		{.format = "json", .path = "/p.json"}};
	const struct definition definition = {
		.file = "feeds/p.yaml",
		.newest = NEWEST_ALL,
		.from = from_items,
		.from_count = 2,
		.targets = targets,
		.target_count = 2,
	};
	const struct entry *second;

	add_section(fixture);
	run(fixture, &definition, 1);
	/*
	 * What has no date is last in JSON, and only there; a page's item is that page.
	 */
	assert_string_equal(entries_at(fixture, "/p.xml"), "a b c");
	assert_string_equal(entries_at(fixture, "/p.json"), "a b c second");
	assert_int_equal(fixture->report.warnings, 1);

	second = &feed_at(fixture, "/p.json")->entries[3];
	assert_string_equal(second->place, "https://e.org/~ada/about/#papers");
	assert_int_equal(second->authors.count, 2);
	/* Ada is the site's author, and has her address. */
	assert_string_equal(second->authors.items[0].uri, "https://e.org/~ada/about/");
	assert_null(second->authors.items[1].uri);
	/* The main link is not repeated. */
	assert_int_equal(second->link_count, 1);
	assert_string_equal(second->links[0].url, "https://e.org/~ada/about/talk.mp4");
	assert_string_equal(second->links[0].title, "Talk");
}

static void test_home_is_the_page_of_all_items(void **state)
{
	struct fixture *fixture = *state;
	const struct target target = {.format = "json", .path = "/p.json"};
	const struct definition definition = {
		.file = "feeds/p.yaml",
		.newest = NEWEST_ALL,
		.from = from_items,
		.from_count = 1,
		.targets = &target,
		.target_count = 1,
	};

	add_section(fixture);
	run(fixture, &definition, 1);
	assert_string_equal(
		feed_at(fixture, "/p.json")->home_url, "https://e.org/~ada/about/");
}

/* The paths where nothing is made, with a ! behind those that gave way. */
static const char *unmade(struct fixture *fixture)
{
	struct text paths = text_limited(KIB);
	const char *result;

	for (size_t i = 0; i < fixture->outputs.unmade_count; i++)
		text_addf(&paths, "%s%s ", fixture->outputs.unmade[i].path,
			fixture->outputs.unmade[i].superseded ? "!" : "");
	result = text_copy(&paths, &fixture->arena);
	text_release(&paths);
	return result;
}

/* The guard must know what is empty, and what nobody wants any more. */
static void test_unmade_defaults(void **state)
{
	struct fixture *fixture = *state;
	const struct definition definition = {ATOM, .newest = NEWEST_ALL};

	run(fixture, &definition, 1);
	assert_string_equal(unmade(fixture), "/atom.xml! /rss.xml! /feed.json! ");
	for (size_t i = 0; i < ROWS; i++)
		fixture->pages[i].feed_exclusion = EXCLUDED_UNDATED;
	run(fixture, NULL, 0);
	assert_string_equal(unmade(fixture), "/atom.xml /rss.xml /feed.json ");
	assert_false(fixture->outputs.incomplete);
}

static void test_unmade_feeds(void **state)
{
	struct fixture *fixture = *state;
	const struct definition definition = {ATOM, .newest = NEWEST_ALL};

	for (size_t i = 0; i < ROWS; i++) {
		fixture->pages[i].feed_exclusion = EXCLUDED_UNDATED;
		fixture->pages[i].date = fixture->pages[i].updated = DATE_NONE;
	}
	run(fixture, &definition, 1);
	assert_string_equal(
		unmade(fixture), "/x.xml /atom.xml! /rss.xml! /feed.json! ");
	assert_false(fixture->outputs.incomplete);
}

/* What cannot be found may come back. */
static void test_heading_is_gone(void **state)
{
	struct fixture *fixture = *state;
	const struct definition definition = {
		ATOM, .newest = NEWEST_ALL, .from = from_items, .from_count = 1};

	run(fixture, &definition, 1);
	assert_int_equal(fixture->outputs.feed_count, 0);
	assert_true(fixture->outputs.incomplete);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_choices),
		TEST(test_defaults),
		TEST(test_no_defaults_while_incomplete),
		TEST(test_a_list_of_feeds),
		TEST(test_sitemap_lists_pages_and_papers),
		TEST(test_sitemap_below_a_folder),
		TEST(test_a_feed_for_each_tag),
		TEST(test_a_feed_for_each_year),
		TEST(test_clashes),
		TEST(test_content_goes_first),
		TEST(test_items_in_feeds),
		TEST(test_home_is_the_page_of_all_items),
		TEST(test_unmade_defaults),
		TEST(test_unmade_feeds),
		TEST(test_heading_is_gone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
