/* SPDX-License-Identifier: MIT */
/*
 * Which page or item an entry of another tool's feed is.  What is expected is what a
 * person would say who sees both.
 */
#include "site_fixture.h"

#define HOME "https://e.org/~ada"

enum { DAY = 24 * 60 * 60, SEEN = FIXTURE_NOW - 100 * DAY };

/* The pages and items of the site that all cases have. */
enum { LONG_NOTE, NOTE, UNDATED, PAPER, TALK, TWIN, NOBODY };

static const char *const nobody[] = {NULL};

static const struct item_row {
	const char *title;
	const char *link;
} item_rows[] = {
	{"What a Paper Says", "https://doi.org/10.1145/1.2"},
	{"A Talk of a Note", "/~ada/notes/x/"},
	{"Twins", NULL},
	{"Twins", NULL},
};

static const struct entry_case {
	const char *what;
	struct foreign_entry entry;
	const char *home; /* of the feed's site; NULL: not known */
	int is;
} entry_cases[] = {
	{"its id", {.id = HOME "/notes/x/"}, NULL, NOTE},
	{"its id, of another scheme", {.id = "http://www.e.org/~ada/notes/x"}, NULL,
		NOTE},
	{"its link", {.id = "42", .link = HOME "/notes/x/"}, NULL, NOTE},
	{"its link to a file",
		{.id = "42", .link = "http://e.org/~ada/notes/x/index.html"}, NULL,
		NOTE},
	{"its link, with a campaign",
		{.id = "42", .link = HOME "/notes/x/?utm_source=rss&utm_medium=x"},
		NULL, NOTE},
	{"its second link",
		{.id = "42",
			.link = "https://proxy.example/1",
			.other_link = HOME "/notes/x/"},
		NULL, NOTE},
	{"a site that moved", {.id = "42", .link = "http://old.example/notes/x/"},
		"http://old.example/", NOTE},
	{"a site that moved out of a folder",
		{.id = "42", .link = "https://old.example/blog/notes/x/"},
		"https://old.example/blog/", NOTE},
	{"a feed of a section, on a site that moved",
		{.id = "42", .link = "https://old.example/notes/x/"},
		"https://old.example/notes/", NOTE},
	{"another site's page of that path",
		{.id = "42", .link = "https://other.example/notes/x/"},
		"http://old.example/", NOBODY},
	{"the front page", {.id = "42", .link = HOME "/"}, NULL, NOBODY},
	{"its title and day",
		{.id = "42", .title = "A note: of X!", .published = SEEN + DAY / 2},
		NULL, NOTE},
	{"its title, without a date", {.id = "42", .title = "A Note of X"}, NULL, NOTE},
	{"its title, the next day in another zone",
		{.id = "42", .title = "A Note of X", .published = SEEN + DAY + DAY / 3},
		NULL, NOTE},
	{"its title, of another year: a column that comes again",
		{.id = "42", .title = "A Note of X", .published = SEEN - 365 * DAY},
		NULL, NOBODY},
	{"an erratum that links to it",
		{.id = "42", .title = "Erratum: A Note of X", .link = HOME "/notes/x/"},
		NULL, NOBODY},
	{"a link to a page without a date",
		{.id = "42", .link = HOME "/notes/undated/"}, NULL, UNDATED},
	{"the title of a page without a date", {.id = "42", .title = "Undated"}, NULL,
		NOBODY},
	{"a paper by its DOI",
		{.id = "42", .link = "https://dl.acm.org/doi/10.1145/1.2"}, NULL,
		PAPER},
	{"a paper by the DOI that is its id", {.id = "doi:10.1145/1.2"}, NULL, PAPER},
	{"a paper by its link", {.id = "42", .link = "http://doi.org/10.1145/1.2"},
		NULL, PAPER},
	{"a paper by its title", {.id = "42", .title = "What a paper says"}, NULL,
		PAPER},
	{"another paper of that title",
		{.id = "42",
			.title = "What a paper says",
			.link = "https://doi.org/10.1145/9.9"},
		NULL, NOBODY},
	{"an item whose link is a page's has that page's title",
		{.id = "42", .title = "A Talk of a Note"}, NULL, TALK},
	{"a title that two items have", {.id = "42", .title = "Twins"}, NULL, NOBODY},
	{"one of them by its place", {.id = HOME "/about/#twins-2", .title = "Twins"},
		NULL, TWIN},
	{"nothing of it",
		{.id = "42",
			.title = "Something else",
			.link = HOME "/notes/y/",
			.published = SEEN},
		NULL, NOBODY},
	{"a long page",
		{.id = "42", .title = "Reply to nobody", .link = HOME "/notes/a/"},
		NULL, LONG_NOTE},
};

/* A site with a ledger of its own, where one is given. */
struct adoption_fixture {
	struct fixture fixture;
	struct source sources[4];
	struct item items[COUNT(item_rows)];
	struct section section;
	struct foreign_feed feed;
	struct foreign_feeds feeds;
	struct outputs outputs;
	struct adoption adoption;
};

static void make_site(struct adoption_fixture *site, const struct ledger *ledger)
{
	static const char *const paths[] = {
		"about.md", "notes/a.md", "notes/undated.md", "notes/x.md"};
	struct sources sources = {site->sources, COUNT(site->sources)};
	struct sections sections = {&site->section, 1};
	const struct site_parts parts = {
		.settings = &fixture_native_settings,
		.sources = &sources,
		.sections = &sections,
		.now = FIXTURE_NOW,
		.ledger = ledger,
	};

	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(paths); i++)
		site->sources[i] = fixture_source(&fixture_native_settings, paths[i]);
	site->sources[1].front.title = "Reply to everybody";
	site->sources[1].front.date = date_parts(SEEN - DAY);
	site->sources[3].front.title = "A Note of X";
	site->sources[3].front.date = date_parts(SEEN);
	for (size_t i = 0; i < COUNT(item_rows); i++)
		site->items[i] = (struct item){
			.source = &site->sources[0],
			.heading = "Papers",
			.heading_id = "papers",
			.line = (unsigned)i + 1,
			.title = item_rows[i].title,
			.authors = nobody,
			.link = item_rows[i].link,
			.html = item_rows[i].title,
		};
	site->section =
		(struct section){"about.md", "Papers", site->items, COUNT(item_rows)};
	collect_site(&parts, 1, &site->fixture.site, &site->fixture.arena,
		&site->fixture.report);
}

static const struct page *page_of(const struct adoption_fixture *site, int which)
{
	const struct page *items = site->fixture.site.sections[0].pages;

	switch (which) {
	case LONG_NOTE:
		return &site->fixture.site.pages[1];
	case UNDATED:
		return &site->fixture.site.pages[2];
	case NOTE:
		return &site->fixture.site.pages[3];
	case PAPER:
		return &items[0];
	case TALK:
		return &items[1];
	case TWIN:
		return &items[3];
	default:
		return NULL;
	}
}

/* ENTRY, with "" and DATE_NONE where it says nothing. */
static struct foreign_entry whole(struct foreign_entry entry)
{
	entry.title = entry.title == NULL ? "" : entry.title;
	entry.link = entry.link == NULL ? "" : entry.link;
	entry.other_link = entry.other_link == NULL ? "" : entry.other_link;
	entry.published = entry.published == 0 ? DATE_NONE : entry.published;
	entry.updated = entry.updated == 0 ? DATE_NONE : entry.updated;
	return entry;
}

static void adopt(struct adoption_fixture *site, struct foreign_entry *entries,
	size_t count, const char *home, bool replace)
{
	const struct adoption_question question = {
		&site->fixture.site, &site->outputs, &site->feeds, replace};

	for (size_t i = 0; i < count; i++)
		entries[i] = whole(entries[i]);
	site->feed = (struct foreign_feed){
		.file = "feed.xml",
		.id = "",
		.title = "",
		.url = "",
		.home = home == NULL ? "" : home,
		.entries = entries,
		.count = count,
	};
	site->feeds = (struct foreign_feeds){.items = &site->feed, .count = 1};
	adopt_feeds(&question, &site->adoption, &site->fixture.arena,
		&site->fixture.report);
}

/* What is found has its id and dates in the ledger, and what a build finds it by. */
static void test_which_page_is_an_entry(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(entry_cases); i++) {
		const struct entry_case *want = &entry_cases[i];
		struct adoption_fixture site = {0};
		struct adoption_fixture again = {0};
		struct foreign_entry entry = want->entry;
		const struct page *page;
		const struct ledger_entry *record;

		print_message("  %s\n", want->what);
		make_site(&site, NULL);
		adopt(&site, &entry, 1, want->home, false);
		page = page_of(&site, want->is);
		assert_ptr_equal(site.adoption.entries[0].page, page);
		assert_int_equal(site.adoption.entries[0].fate,
			page == NULL ? ADOPTION_KEPT : ADOPTION_NEW);
		record = ledger_entry_of(&site.adoption.ledger, entry.id);
		assert_non_null(record);
		assert_string_equal(
			record->source, page == NULL ? "" : page->source->path);
		make_site(&again, &site.adoption.ledger);
		/* A page without any date is looked up when it gets one. */
		if (page != NULL && want->is != UNDATED)
			assert_string_equal(page_of(&again, want->is)->id, entry.id);
		fixture_release(&again.fixture);
		fixture_release(&site.fixture);
	}
}

/* The content's own dates stay; what states none has the feed's. */
static void test_whose_dates_stay(void **state)
{
	struct foreign_entry entries[] = {
		{.id = "1", .link = HOME "/notes/x/", .published = SEEN + 60},
		{.id = "2",
			.link = HOME "/notes/undated/",
			.published = SEEN + 60,
			.updated = SEEN + DAY},
		{.id = "3", .title = "What a paper says", .updated = SEEN + 120},
		{.id = "4", .title = "Gone"},
	};
	struct adoption_fixture site = {0};
	struct adoption_fixture again = {0};
	const struct ledger *ledger = &site.adoption.ledger;

	(void)state;
	make_site(&site, NULL);
	adopt(&site, entries, COUNT(entries), NULL, false);
	assert_int_equal(ledger_entry_of(ledger, "1")->seen, SEEN);
	assert_int_equal(ledger_entry_of(ledger, "2")->seen, SEEN + 60);
	assert_int_equal(ledger_entry_of(ledger, "2")->updated, SEEN + DAY);
	assert_int_equal(ledger_entry_of(ledger, "3")->seen, SEEN + 120);
	assert_int_equal(ledger_entry_of(ledger, "4")->seen, FIXTURE_NOW);
	make_site(&again, ledger);
	assert_int_equal(page_of(&again, NOTE)->date, SEEN);
	assert_int_equal(page_of(&again, UNDATED)->date, SEEN + 60);
	assert_int_equal(page_of(&again, UNDATED)->feed_exclusion, NOT_EXCLUDED);
	assert_int_equal(page_of(&again, PAPER)->date, SEEN + 120);
	fixture_release(&again.fixture);
	fixture_release(&site.fixture);
}

/* A page that nobody dated keeps its id, for when it gets a date, and is no entry. */
static void test_pages_that_nobody_dated_keep_their_id(void **state)
{
	struct foreign_entry entry = {.id = "1", .link = HOME "/notes/undated/"};
	struct adoption_fixture site = {0};
	struct adoption_fixture again = {0};

	(void)state;
	make_site(&site, NULL);
	adopt(&site, &entry, 1, NULL, false);
	assert_int_equal(site.adoption.ledger.entries[0].seen, LEDGER_UNDATED);
	make_site(&again, &site.adoption.ledger);
	assert_int_equal(page_of(&again, UNDATED)->date, DATE_NONE);
	assert_int_equal(page_of(&again, UNDATED)->feed_exclusion, EXCLUDED_UNDATED);
	fixture_release(&again.fixture);
	fixture_release(&site.fixture);
}

static struct ledger ledger_with(const char *id, struct arena *arena)
{
	const struct ledger_entry entry = {
		.id = id,
		.seen = SEEN,
		.updated = SEEN,
		.hash = "",
		.source = "notes/x.md",
		.key = "",
		.link = "/notes/x/",
		.title = "A Note of X",
	};
	struct ledger ledger = {.exists = true};

	ledger_add_entry(&ledger, &entry, arena);
	return ledger;
}

/* What the ledger has stays, unless it is to be replaced. */
static void test_known_ids_stay_unless_replaced(void **state)
{
	(void)state;
	for (int replace = 0; replace < 2; replace++) {
		struct adoption_fixture site = {0};
		struct ledger ledger = ledger_with("urn:old", &site.fixture.arena);
		struct foreign_entry entry = {.id = "42", .link = HOME "/notes/x/"};
		const struct ledger *next = &site.adoption.ledger;

		make_site(&site, &ledger);
		adopt(&site, &entry, 1, NULL, replace == 1);
		assert_int_equal(site.adoption.entries[0].fate,
			replace == 1 ? ADOPTION_NEW : ADOPTION_CLASH);
		assert_int_equal(next->entry_count, 1);
		assert_string_equal(
			next->entries[0].id, replace == 1 ? "42" : "urn:old");
		fixture_release(&site.fixture);
	}
}

/* One id of two entries, two ids of one entry, one entry twice. */
static void test_feeds_that_contradict(void **state)
{
	struct foreign_entry entries[] = {
		{.id = "1",
			.title = "A Note of X",
			.link = HOME "/notes/x/",
			.line = 3},
		{.id = "1", .title = "Other", .link = HOME "/notes/a/", .line = 5},
		{.id = "1", .title = "A note of X", .published = SEEN},
		{.id = "2", .title = "A Note of X", .link = HOME "/notes/x", .line = 7},
	};
	static const enum adoption_fate fates[] = {
		ADOPTION_NEW, ADOPTION_CLASH, ADOPTION_REPEATED, ADOPTION_CLASH};
	struct adoption_fixture site = {0};

	(void)state;
	make_site(&site, NULL);
	adopt(&site, entries, COUNT(entries), NULL, false);
	for (size_t i = 0; i < COUNT(fates); i++)
		assert_int_equal(site.adoption.entries[i].fate, fates[i]);
	assert_int_equal(site.fixture.report.errors, 1);
	assert_string_equal(site.fixture.report.problems[1].message,
		"'Other' is left out: its id is that of 'A Note of X' in 'feed.xml', "
		"line 3: '1'");
	assert_int_equal(site.fixture.report.problems[1].line, 5);
	fixture_release(&site.fixture);
}

/* What has no title, and only the site's own link, is not all one entry. */
static void test_entries_without_a_title(void **state)
{
	struct foreign_entry entries[] = {
		{.id = "1", .link = HOME "/"}, {.id = "2", .link = HOME "/"}};
	struct adoption_fixture site = {0};

	(void)state;
	make_site(&site, NULL);
	adopt(&site, entries, COUNT(entries), NULL, false);
	assert_int_equal(site.adoption.counts[ADOPTION_KEPT], 2);
	fixture_release(&site.fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_which_page_is_an_entry),
		cmocka_unit_test(test_whose_dates_stay),
		cmocka_unit_test(test_pages_that_nobody_dated_keep_their_id),
		cmocka_unit_test(test_known_ids_stay_unless_replaced),
		cmocka_unit_test(test_feeds_that_contradict),
		cmocka_unit_test(test_entries_without_a_title),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
