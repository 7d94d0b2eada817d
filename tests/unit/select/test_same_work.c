/* SPDX-License-Identifier: MIT */
/*
 * One paper in a bibliography and on a page is one entry, with what is richer; two
 * papers are two, whatever they have in common.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "select.h"

enum { AUTHORS = 3 };

struct work {
	const char *title;
	const char *url; /* NULL: its place on its page */
	const char *key; /* "" for none */
	int year;        /* 0: it states none */
	const char *authors[AUTHORS];
	const char *related; /* another link; NULL */
};

static const struct work_case {
	const char *what;
	struct work data;
	struct work listed;
	bool same;
} work_cases[] = {
	{"one DOI",
		{"A Paper", "https://doi.org/10.1145/ABC", "10.1145/abc", 2024, {0},
			NULL},
		{"Other words", "https://doi.org/10.1145/abc", "10.1145/abc", 2024, {0},
			NULL},
		true},
	{"one DOI, linked to at its publisher's",
		{"A Paper", "https://doi.org/10.1145/1.2", "10.1145/1.2", 2024, {0},
			NULL},
		{"Other words", "https://dl.acm.org/doi/10.1145/1.2", "10.1145/1.2", 0,
			{0}, NULL},
		true},
	{"one preprint, in two versions",
		{"A Paper", "https://arxiv.org/abs/2301.00001", "arxiv:2301.00001",
			2023, {0}, NULL},
		{"Other words", "https://arxiv.org/pdf/2301.00001v2",
			"arxiv:2301.00001", 0, {0}, NULL},
		true},
	{"one link", {"A Paper", "https://x.org/p", "", 2024, {0}, NULL},
		{"Other words", "https://x.org/p", "", 0, {0}, NULL}, true},
	{"one link, not the main one",
		{"A Paper", "https://x.org/p", "", 2024, {0}, NULL},
		{"Other words", "https://x.org/talk", "", 0, {0}, "https://x.org/p"},
		true},
	{"one title, in other dress",
		{"The {TCP} Paper: It's here", NULL, "key:a", 2024, {"Ada Roe"}, NULL},
		{"the TCP paper, it's here", "https://x.org/p", "", 2024, {"A. Roe"},
			NULL},
		true},
	{"one title, a preprint that was published",
		{"A Paper", "https://doi.org/10.1145/1", "10.1145/1", 2024, {0}, NULL},
		{"A Paper", "https://arxiv.org/abs/1", "arxiv:1", 2024, {0}, NULL},
		true},
	{"one title, a preprint with a DOI that was published",
		{"A Paper", "https://doi.org/10.1145/1", "10.1145/1", 2024, {0}, NULL},
		{"A Paper", "https://doi.org/10.1101/838599", "10.1101/838599", 2024,
			{0}, NULL},
		true},
	{"one title, a preprint in two versions with DOIs",
		{"A Paper", "https://doi.org/10.21203/rs-1/v2", "10.21203/rs-1/v2",
			2024, {0}, NULL},
		{"A Paper", "https://doi.org/10.21203/rs-1/v1", "10.21203/rs-1/v1",
			2024, {0}, NULL},
		true},
	{"one title, and no more is known", {"A Paper", NULL, "key:a", 0, {0}, NULL},
		{"A Paper", NULL, "", 0, {0}, NULL}, true},
	{"one author of many is in common",
		{"A Paper", NULL, "key:a", 2024, {"Moor, Bela", "Roe, Ada"}, NULL},
		{"A Paper", NULL, "", 2024, {"Ada Roe", "et al."}, NULL}, true},
	{"one title, two DOIs",
		{"A Paper", "https://doi.org/10.1145/1", "10.1145/1", 2024, {0}, NULL},
		{"A Paper", "https://doi.org/10.1145/2", "10.1145/2", 2024, {0}, NULL},
		false},
	{"one title, other years", {"A Paper", NULL, "key:a", 2020, {"Ada Roe"}, NULL},
		{"A Paper", "https://x.org/p", "", 2024, {"Ada Roe"}, NULL}, false},
	{"one title, other authors",
		{"A Paper", NULL, "key:a", 2024, {"Ada Roe", "Jane Doe"}, NULL},
		{"A Paper", NULL, "", 2024, {"Bela Moor"}, NULL}, false},
	{"et al. is nobody",
		{"A Paper", NULL, "key:a", 2024, {"Ada Roe", "et al."}, NULL},
		{"A Paper", NULL, "", 2024, {"Bela Moor", "et al."}, NULL}, false},
	{"an erratum, which links to its paper",
		{"A Paper", "https://doi.org/10.1145/1", "10.1145/1", 2024, {0}, NULL},
		{"Erratum to: A Paper", "https://doi.org/10.1145/1", "10.1145/1", 2024,
			{0}, NULL},
		false},
	{"the same home of a conference is no link of both",
		{"A Paper", "https://x.org/1", "", 2024, {0}, NULL},
		{"Another Paper", "https://x.org/2", "", 2024, {0}, NULL}, false},
};

struct fixture {
	struct arena arena;
	struct report report;
	struct settings settings;
	struct collection collection;
	struct source sources[2];
	struct item items[3];
	struct page pages[3];
	struct section sections[2];
	struct site_section site_sections[2];
	struct site site;
	struct outputs outputs;
	struct item_link links[3];
};

static const char *const nothing[] = {NULL};
static const struct item_data bibtex = {.keywords = nothing, .from_bibliography = true};

static void make_item(struct fixture *fixture, size_t i, const struct work *work)
{
	struct item *item = &fixture->items[i];
	struct page *page = &fixture->pages[i];
	bool is_data = i == 0;

	fixture->links[i] = (struct item_link){work->related, "Paper"};
	*item = (struct item){
		.source = &fixture->sources[is_data ? 0 : 1],
		.heading = "",
		.heading_id = "",
		.line = (unsigned)i + 1,
		.title = work->title,
		.authors = work->authors,
		.link = work->url,
		.related = &fixture->links[i],
		.related_count = work->related == NULL ? 0 : 1,
		.html = is_data ? "" : "shown",
		.data = is_data ? &bibtex : NULL,
	};
	item->period.first.year = item->period.last.year = (int16_t)work->year;
	*page = (struct page){
		.source = item->source,
		.item = item,
		.place = arena_format(&fixture->arena, "https://e.org/about/#%zu", i),
		.id = arena_format(&fixture->arena, "urn:%zu", i),
		.title = work->title,
		.date = (int64_t)i + 1,
		.updated = (int64_t)i + 1,
		.categories = nothing,
		.tags = nothing,
		.key = work->key,
	};
	page->url = work->url == NULL ? page->place : work->url;
	page->url_origin =
		(unsigned char)(work->url == NULL ? URL_FROM_PLACE : URL_FROM_LINK);
}

static void make_site(struct fixture *fixture, size_t listed_count)
{
	fixture->collection = (struct collection){.label = ""};
	for (size_t i = 0; i < 2; i++) {
		fixture->sources[i] = (struct source){
			.path = i == 0 ? "papers.bib" : "about.md",
			.collection = &fixture->collection,
		};
		fixture->sections[i] = (struct section){
			.path = fixture->sources[i].path,
			.heading = "",
			.items = &fixture->items[i],
			.count = i == 0 ? 1 : listed_count,
		};
		fixture->site_sections[i] = (struct site_section){
			&fixture->sections[i], &fixture->pages[i]};
	}
	fixture->settings = (struct settings){
		.places.content = "content",
		.identity.origin = "https://e.org",
		.identity.base_path = "",
		.identity.title = "Site",
	};
	fixture->site = (struct site){
		.settings = &fixture->settings,
		.now = 100,
		.sections = fixture->site_sections,
		.section_count = 2,
	};
}

/* The feed of the bibliography and of what about.md lists. */
static const struct feed *select_both(struct fixture *fixture)
{
	static const struct from from[] = {
		{FROM_DATA, "papers.bib", "", 1}, {FROM_SECTION, "about.md", "", 1}};
	static const struct target target = {"atom", "/p.xml", 1};
	static const struct definition definition = {
		.file = "feeds/p.yaml",
		.name = "p",
		.from = from,
		.from_count = 2,
		.newest = NEWEST_ALL,
		.targets = &target,
		.target_count = 1,
	};
	const struct definitions definitions = {&definition, 1, false};

	select_outputs(&fixture->site, &definitions, &fixture->outputs, &fixture->arena,
		&fixture->report);
	assert_int_equal(fixture->report.count, 0);
	assert_int_equal(fixture->outputs.feed_count, 1);
	return &fixture->outputs.feeds[0];
}

static void release(struct fixture *fixture)
{
	arena_release(&fixture->arena);
	report_release(&fixture->report);
}

static void test_works(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(work_cases); i++) {
		const struct work_case *want = &work_cases[i];
		struct fixture fixture = {0};
		const struct feed *feed;

		print_message("  %s\n", want->what);
		make_item(&fixture, 0, &want->data);
		make_item(&fixture, 1, &want->listed);
		make_site(&fixture, 1);
		feed = select_both(&fixture);
		assert_int_equal(feed->entry_count, want->same ? 1 : 2);
		release(&fixture);
	}
}

/* What is one has the id, the title and the date of the data, and what it lacks. */
static void test_richer(void **state)
{
	const struct work data = {"A Paper", NULL, "key:a", 2024, {0}, NULL};
	const struct work listed = {"A paper", "https://x.org/p", "", 2024, {"Ada Roe"},
		"https://x.org/code"};
	struct fixture fixture = {0};
	const struct feed *feed;
	const struct entry *entry;

	(void)state;
	make_item(&fixture, 0, &data);
	make_item(&fixture, 1, &listed);
	make_site(&fixture, 1);
	feed = select_both(&fixture);
	assert_int_equal(feed->entry_count, 1);
	entry = &feed->entries[0];
	assert_string_equal(entry->id, "urn:0");
	assert_string_equal(entry->title, "A Paper");
	assert_int_equal(entry->published, 1);
	assert_string_equal(entry->url, "https://x.org/p");
	assert_string_equal(entry->page->item->html, "shown");
	assert_int_equal(entry->authors.count, 1);
	assert_string_equal(entry->authors.items[0].name, "Ada Roe");
	assert_int_equal(entry->link_count, 1);
	assert_string_equal(entry->links[0].url, "https://x.org/code");
	release(&fixture);
}

/* Of a title that two items of a page have nobody knows which is meant. */
static void test_two_listed(void **state)
{
	const struct work data = {"A Paper", NULL, "key:a", 2024, {0}, NULL};
	const struct work listed = {"A Paper", NULL, "", 2024, {0}, NULL};
	struct fixture fixture = {0};

	(void)state;
	make_item(&fixture, 0, &data);
	make_item(&fixture, 1, &listed);
	make_item(&fixture, 2, &listed);
	make_site(&fixture, 2);
	assert_int_equal(select_both(&fixture)->entry_count, 3);
	release(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_works),
		cmocka_unit_test(test_richer),
		cmocka_unit_test(test_two_listed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
