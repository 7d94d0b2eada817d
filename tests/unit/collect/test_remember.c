/* SPDX-License-Identifier: MIT */
/*
 * What was published keeps its id.  A case is one record of the ledger, and what the
 * page lists today: which of it must have the record's id is what the issue that the
 * ledger was made for says, not what the code does.
 */
#include "model/ledger.h"
#include "site_fixture.h"

#define HOME "https://e.org/~ada"
#define PAGE HOME "/about/"
#define DOI "https://doi.org/10.1145/"

enum { DAY = 24 * 60 * 60, SEEN = FIXTURE_NOW - 100 * DAY };

static const char *const nobody[] = {NULL};

struct today {
	const char *title;
	const char *link;
	const char *source; /* NULL: about.md */
};

/* The id that the first or the second item must have; NULL: none that was recorded. */
static const struct item_case {
	const char *name;
	struct ledger_entry record;
	struct today items[2];
	int same; /* which item is the record's; -1: none */
} item_cases[] = {
	{"nothing changed", {.id = PAGE "#a-paper", .title = "A Paper"},
		{{"A Paper", NULL, NULL}}, 0},
	{"http, then https",
		{.id = "http://e.org/~ada/about/#a-paper", .title = "A Paper"},
		{{"A Paper", NULL, NULL}}, 0},
	{"a new domain",
		{.id = "https://old.example/about/#a-paper",
			.title = "A Paper",
			.link = "https://x.org/p"},
		{{"A Paper", "https://x.org/p", NULL}, {"Another", NULL, NULL}}, 0},
	{"a new domain, a link to the site itself",
		{.id = "https://old.example/about/#a-paper",
			.title = "A Paper",
			.link = "/papers/a.pdf"},
		{{"Other words", "../papers/a.pdf", NULL}}, 0},
	{"a new permalink", {.id = HOME "/me/#a-paper", .title = "A Paper"},
		{{"A Paper", NULL, NULL}}, 0},
	{"a moved file",
		{.id = HOME "/me/#a-paper", .source = "me.md", .title = "A Paper"},
		{{"A Paper", NULL, NULL}}, 0},
	{"a corrected title, one link",
		{.id = PAGE "#teh-paper",
			.title = "Teh Paper",
			.link = "https://x.org/p"},
		{{"The Paper: Now With a Subtitle", "https://x.org/p", NULL}}, 0},
	{"a corrected title, one DOI in other clothes",
		{.id = PAGE "#old",
			.title = "Old",
			.key = "10.1145/1.2",
			.link = "https://dl.acm.org/doi/10.1145/1.2"},
		{{"A wholly new title", "https://doi.org/10.1145/1.2", NULL}}, 0},
	{"a corrected title, no link",
		{.id = PAGE "#a-lossless-swich-for-networks",
			.title = "A Lossless Swich for Networks"},
		{{"A Lossless Switch for Networks", NULL, NULL},
			{"A Lossy Link for Networks", NULL, NULL}},
		0},
	{"a corrected title, two that are like it",
		{.id = PAGE "#a-lossless-swich-for-networks",
			.title = "A Lossless Swich for Networks"},
		{{"A Lossless Switch for Networks", NULL, NULL},
			{"A Lossless Swish for Networks", NULL, NULL}},
		-1},
	{"a new link: a preprint is published",
		{.id = PAGE "#a-paper",
			.title = "A Paper",
			.key = "arxiv:2301.00001",
			.link = "https://arxiv.org/abs/2301.00001"},
		{{"A Paper", DOI "5", NULL}}, 0},
	{"another paper with that title takes its place",
		{.id = PAGE "#a-paper",
			.title = "A Paper",
			.key = "10.1145/1",
			.link = "https://doi.org/10.1145/1"},
		{{"A Paper", DOI "2", NULL}}, -1},
	{"another paper with that title, above it",
		{.id = PAGE "#a-paper",
			.title = "A Paper",
			.key = "10.1145/1",
			.link = "https://doi.org/10.1145/1"},
		{{"A Paper", DOI "2", NULL}, {"A Paper", DOI "1", NULL}}, 1},
	{"a paper with that title, in another list",
		{.id = PAGE "#a-paper", .title = "A Paper"},
		{{"A Paper", NULL, "notes/talks.md"}}, -1},
	{"an erratum takes its place",
		{.id = PAGE "#a-long-paper-about-networks-of-switches",
			.title = "A Long Paper About Networks of Switches"},
		{{"Erratum: A Long Paper About Networks of Switches", NULL, NULL}}, -1},
	{"an erratum with its link",
		{.id = PAGE "#a-paper", .title = "A Paper", .link = "https://x.org/p"},
		{{"Corrigendum: A Paper", "https://x.org/p", NULL}}, -1},
	{"an erratum beside it",
		{.id = PAGE "#a-paper", .title = "A Paper", .link = "https://x.org/p"},
		{{"Erratum to A Paper", "https://x.org/p", NULL},
			{"A Paper", "https://x.org/p", NULL}},
		1},
	{"a second part takes its place",
		{.id = PAGE "#a-history-of-switches-part-i",
			.title = "A History of Switches, Part I"},
		{{"A History of Switches, Part II", NULL, NULL}}, -1},
	{"the next year's edition takes its place",
		{.id = PAGE "#introduction-to-networks-2023",
			.title = "Introduction to Networks 2023"},
		{{"Introduction to Networks 2024", NULL, NULL}}, -1},
	{"another talk at the same conference",
		{.id = PAGE "#a-talk", .title = "A talk", .link = "https://conf.org/"},
		{{"A wholly different one", "https://conf.org/", NULL}}, -1},
};

/* A ledger with one entry, whose texts that are not given are those of about.md. */
static struct ledger ledger_with(struct ledger_entry entry, struct arena *arena)
{
	struct ledger ledger = {.exists = true};

	entry.seen = SEEN;
	entry.updated = SEEN;
	entry.hash = entry.hash == NULL ? "" : entry.hash;
	entry.key = entry.key == NULL ? "" : entry.key;
	entry.link = entry.link == NULL ? "" : entry.link;
	entry.source = entry.source == NULL ? "about.md" : entry.source;
	ledger_add_entry(&ledger, &entry, arena);
	ledger_sort(&ledger);
	return ledger;
}

static struct item item_of(const struct today *today, const struct source *sources)
{
	return (struct item){
		.source = &sources[today->source == NULL ? 0 : 1],
		.heading = "Papers",
		.heading_id = "papers",
		.title = today->title,
		.authors = nobody,
		.link = today->link,
		.html = today->title,
	};
}

/* Collect SECTIONS of about.md and notes/talks.md. */
static void collect(struct fixture *fixture, struct source *sources,
	const struct section *sections, size_t count, const struct ledger *ledger)
{
	struct sources all = {sources, 2};
	struct sections lists = {sections, count};
	const struct site_parts parts = {
		.settings = &fixture_native_settings,
		.sources = &all,
		.sections = &lists,
		.now = FIXTURE_NOW,
		.ledger = ledger,
		.recording = true,
	};

	collect_site(&parts, 1, &fixture->site, &fixture->arena, &fixture->report);
}

static void test_items_keep_their_ids(void **state)
{
	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(item_cases); i++) {
		const struct item_case *want = &item_cases[i];
		struct source sources[] = {
			fixture_source(&fixture_native_settings, "about.md"),
			fixture_source(&fixture_native_settings, "notes/talks.md"),
		};
		struct fixture fixture = {0};
		struct ledger ledger = ledger_with(
			(struct ledger_entry){
				.is_item = true,
				.id = want->record.id,
				.title = want->record.title,
				.key = want->record.key,
				.link = want->record.link,
				.source = want->record.source,
			},
			&fixture.arena);
		size_t count = want->items[1].title == NULL ? 1 : 2;
		struct item items[2];
		struct section section = {"about.md", "Papers", items, count};

		print_message("  %s\n", want->name);
		for (size_t k = 0; k < count; k++) {
			items[k] = item_of(&want->items[k], sources);
			items[k].line = (unsigned)k + 1;
		}
		collect(&fixture, sources, &section, 1, &ledger);
		for (size_t k = 0; k < count; k++) {
			const struct page *page = &fixture.site.sections[0].pages[k];
			bool same = strcmp(page->id, want->record.id) == 0;

			assert_int_equal(same, (int)k == want->same);
			assert_int_equal(page->date == SEEN, same);
		}
		fixture_release(&fixture);
	}
}

/* The same for entries of bibliographies, whose ids are DOIs or keys. */
static const struct data_case {
	const char *name;
	struct ledger_entry record;
	const char *title;
	const char *key;
	const char *doi;
	const char *path;
	bool same;
	const char *link;
} data_cases[] = {
	{"nothing changed",
		{.id = HOME "/#roe24", .key = "key:roe24", .title = "A Paper"},
		"A Paper", "roe24", NULL, "papers.bib", true, NULL},
	{"a new title", {.id = HOME "/#roe24", .key = "key:roe24", .title = "A Paper"},
		"Wholly different", "roe24", NULL, "papers.bib", true, NULL},
	{"a new domain and title",
		{.id = "http://old.example/#roe24",
			.key = "key:roe24",
			.title = "A Paper"},
		"Wholly different", "roe24", NULL, "papers.bib", true, NULL},
	{"a new key", {.id = HOME "/#roe24", .key = "key:roe24", .title = "A Paper"},
		"A Paper", "roe2024paper", NULL, "papers.bib", true, NULL},
	{"a DOI at last",
		{.id = HOME "/#roe24", .key = "key:roe24", .title = "A Paper"},
		"A Paper", "roe24", "10.1145/1", "papers.bib", true, NULL},
	{"another file",
		{.id = "http://old.example/#roe24",
			.key = "key:roe24",
			.title = "A Paper"},
		"A Paper", "roe24", NULL, "all.bib", true, NULL},
	{"from a page to a bibliography",
		{.id = PAGE "#a-paper",
			.key = "10.1145/1",
			.link = "https://dl.acm.org/doi/10.1145/1",
			.source = "about.md",
			.title = "A paper"},
		"The Paper, as Published", "roe24", "10.1145/1", "papers.bib", true,
		NULL},
	{"a preprint is published",
		{.id = "https://doi.org/10.1101/2020.07.04.187500",
			.key = "10.1101/2020.07.04.187500",
			.link = "https://doi.org/10.1101/2020.07.04.187500",
			.title = "A Paper"},
		"A Paper", "roe20", "10.1145/1", "papers.bib", true, NULL},
	{"a preprint, and another paper",
		{.id = "https://doi.org/10.1101/2020.07.04.187500",
			.key = "10.1101/2020.07.04.187500",
			.link = "https://doi.org/10.1101/2020.07.04.187500",
			.title = "A Paper"},
		"The Theory of Everything", "roe20", "10.1145/1", "papers.bib", false,
		NULL},
	{"a copy made for another paper, with the key of the first",
		{.id = HOME "/#roe24",
			.key = "key:roe24",
			.link = "https://x.org/switches.pdf",
			.title = "A History of Switches"},
		"Queues in the Wild", "roe24", NULL, "papers.bib", false,
		"https://x.org/queues.pdf"},
	{"another title and another link",
		{.id = HOME "/#roe24",
			.key = "key:roe24",
			.link = "https://x.org/switches.pdf",
			.title = "A History of Switches"},
		"Switches and Their Past", "roe24", NULL, "papers.bib", true,
		"https://y.org/1/pdf"},
	{"another title, the same link",
		{.id = HOME "/#roe24",
			.key = "key:roe24",
			.link = "https://x.org/switches.pdf",
			.title = "A History of Switches"},
		"Queues in the Wild", "roe24", NULL, "papers.bib", true,
		"https://x.org/switches.pdf"},
	{"another paper has its title and key",
		{.id = DOI "1",
			.key = "10.1145/1",
			.link = DOI "1",
			.title = "A Paper"},
		"A Paper", "roe24", "10.1145/2", "papers.bib", false, NULL},
	{"another paper has its key, after a new domain",
		{.id = "http://old.example/#roe24",
			.key = "key:roe24",
			.title = "Erratum: A Paper"},
		"A Paper", "roe24", NULL, "papers.bib", false, NULL},
};

static void test_data_items(void **state)
{
	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(data_cases); i++) {
		const struct data_case *want = &data_cases[i];
		struct source pages[] = {
			fixture_source(&fixture_native_settings, "about.md"),
			fixture_source(&fixture_native_settings, "notes/talks.md"),
		};
		struct source source = {.path = want->path};
		struct item_data data = {.key = want->key,
			.keywords = nobody,
			.imprint = {.doi = want->doi},
			.from_bibliography = true};
		struct fixture fixture = {0};
		struct item item = {
			.source = &source,
			.heading = "",
			.heading_id = "",
			.line = 1,
			.title = want->title,
			.authors = nobody,
			.html = "",
			.data = &data,
		};
		struct section section = {want->path, "", &item, 1};
		struct ledger_entry record = want->record;
		struct ledger ledger;
		const struct page *page;

		print_message("  %s\n", want->name);
		record.is_item = true;
		record.source = record.source == NULL ? "papers.bib" : record.source;
		ledger = ledger_with(record, &fixture.arena);
		item.link = want->link;
		if (want->doi != NULL)
			item.link = arena_format(
				&fixture.arena, "https://doi.org/%s", want->doi);
		collect(&fixture, pages, &section, 1, &ledger);
		page = &fixture.site.sections[0].pages[0];
		assert_int_equal(strcmp(page->id, want->record.id) == 0, want->same);
		fixture_release(&fixture);
	}
}

/*
 * A list of items of one title, and the same a day later: which of before an item of
 * today is; -1: it is new.  What an item says tells it from the others.
 */
static const struct list_case {
	const char *name;
	const char *before[4];
	const char *after[4];
	const char *link; /* of all of them; NULL: they have none */
	int same[4];
} list_cases[] = {
	{"nothing changed", {"Rome", "Oslo"}, {"Rome", "Oslo"}, NULL, {0, 1}},
	{"one more, on top", {"Rome", "Oslo"}, {"Bern", "Rome", "Oslo"}, NULL,
		{-1, 0, 1}},
	{"one more, below", {"Rome", "Oslo"}, {"Rome", "Oslo", "Bern"}, NULL,
		{0, 1, -1}},
	{"other order", {"Rome", "Oslo", "Bern"}, {"Bern", "Rome", "Oslo"}, NULL,
		{2, 0, 1}},
	{"one is gone", {"Rome", "Oslo", "Bern"}, {"Rome", "Bern"}, NULL, {0, 2}},
	{"what one says is corrected", {"Rome", "Oslo", "Bern"},
		{"Rome", "Kyiv", "Bern"}, NULL, {0, 1, 2}},
	{"what one says is corrected, and it is moved", {"Rome", "Oslo", "Bern"},
		{"Kyiv", "Rome", "Bern"}, NULL, {1, 0, 2}},
	{"two that say the same", {"Rome", "Rome"}, {"Rome", "Rome"}, NULL, {0, 1}},
	{"one of two that say the same is gone", {"Rome", "Rome"}, {"Rome"}, NULL, {0}},
	{"a copy of two that say the same", {"Rome", "Rome"}, {"Rome", "Oslo", "Rome"},
		NULL, {0, -1, 1}},
	{"a work that the page lists twice from now on", {"Oslo"}, {"Rome", "Bern"},
		"https://x.org/p.pdf", {0, -1}},
	{"a work that the page listed twice until now", {"Rome", "Bern"}, {"Oslo"},
		"https://x.org/p.pdf", {0}},
	{"works that have no more in common than the conference", {"Oslo"},
		{"Rome", "Bern"}, "https://x.org/", {0, -1}},
};

static size_t list_items(struct item *items, const char *const *texts,
	const struct list_case *want, const struct source *sources)
{
	size_t count = 0;

	for (; count < 4 && texts[count] != NULL; count++) {
		items[count] =
			item_of(&(struct today){"Talk", want->link, NULL}, sources);
		items[count].html = texts[count];
		items[count].line = (unsigned)count + 1;
	}
	return count;
}

/* What a build would record of the items of SITE. */
static struct ledger record(const struct site *site, size_t count, struct arena *arena)
{
	struct ledger ledger = {.exists = true};

	for (size_t i = 0; i < count; i++) {
		const struct page *page = &site->sections[0].pages[i];
		const struct ledger_entry entry = {
			.is_item = true,
			.id = page->id,
			.seen = SEEN + (int64_t)i,
			.updated = SEEN + (int64_t)i,
			.hash = page->hash,
			.source = page->source->path,
			.key = page->key,
			.link = page->item->link == NULL ? "" : page->item->link,
			.title = page->title,
		};

		ledger_add_entry(&ledger, &entry, arena);
	}
	ledger_sort(&ledger);
	return ledger;
}

static void test_items_of_one_title_keep_their_ids(void **state)
{
	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(list_cases); i++) {
		const struct list_case *want = &list_cases[i];
		struct source sources[] = {
			fixture_source(&fixture_native_settings, "about.md"),
			fixture_source(&fixture_native_settings, "notes/talks.md"),
		};
		struct fixture before = {0};
		struct fixture after = {0};
		struct item items[2][4];
		struct section first = {"about.md", "Papers", items[0], 0};
		struct section second = {"about.md", "Papers", items[1], 0};
		struct ledger ledger;

		print_message("  %s\n", want->name);
		first.count = list_items(items[0], want->before, want, sources);
		second.count = list_items(items[1], want->after, want, sources);
		collect(&before, sources, &first, 1, NULL);
		ledger = record(&before.site, first.count, &before.arena);
		collect(&after, sources, &second, 1, &ledger);
		for (size_t k = 0; k < second.count; k++) {
			const char *id = after.site.sections[0].pages[k].id;
			int same = -1;

			for (size_t b = 0; b < first.count; b++)
				if (strcmp(before.site.sections[0].pages[b].id, id) ==
					0)
					same = (int)b;
			assert_int_equal(same, want->same[k]);
		}
		fixture_release(&before);
		fixture_release(&after);
	}
}

/* Of two with one key, that stays which was published. */
static void test_of_one_key_the_published_stays(void **state)
{
	struct source pages[] = {
		fixture_source(&fixture_native_settings, "about.md"),
		fixture_source(&fixture_native_settings, "notes/talks.md"),
	};
	struct source source = {.path = "papers.bib"};
	struct item_data data = {.key = "roe24",
		.keywords = nobody,
		.imprint = {0},
		.from_bibliography = true};
	struct item items[] = {
		{.source = &source,
			.heading = "",
			.heading_id = "",
			.line = 1,
			.title = "Queues in the Wild",
			.authors = nobody,
			.html = "",
			.data = &data},
		{.source = &source,
			.heading = "",
			.heading_id = "",
			.line = 9,
			.title = "A History of Switches",
			.authors = nobody,
			.html = "",
			.data = &data},
	};
	struct section section = {"papers.bib", "", items, 2};
	struct fixture fixture = {0};
	struct ledger ledger = ledger_with(
		(struct ledger_entry){
			.is_item = true,
			.id = HOME "/#roe24",
			.key = "key:roe24",
			.source = "papers.bib",
			.title = "A History of Switches",
		},
		&fixture.arena);
	const struct page *items_today;

	(void)state;
	fixture_zone("UTC");
	collect(&fixture, pages, &section, 1, &ledger);
	items_today = fixture.site.sections[0].pages;
	assert_int_equal(items_today[0].feed_exclusion, EXCLUDED_DUPLICATE);
	assert_int_equal(items_today[1].feed_exclusion, NOT_EXCLUDED);
	assert_int_equal(items_today[1].date, SEEN);
	assert_int_equal(fixture.report.errors, 1);
	fixture_release(&fixture);
}

/* A page of its own, and the record that it has or has not. */
static const struct page_case {
	const char *name;
	struct ledger_entry record;
	const char *title;
	const char *permalink;
	bool same;
} page_cases[] = {
	{"nothing changed",
		{.id = HOME "/notes/x/",
			.source = "notes/x.md",
			.link = "/notes/x/",
			.title = "X"},
		"X", NULL, true},
	{"a new domain",
		{.id = "http://old.example/notes/x/",
			.source = "notes/x.md",
			.link = "/notes/x/",
			.title = "X"},
		"X", NULL, true},
	{"a new permalink",
		{.id = HOME "/notes/x/",
			.source = "notes/x.md",
			.link = "/notes/x/",
			.title = "X"},
		"X", "/elsewhere/", true},
	{"a new permalink and title",
		{.id = HOME "/notes/x/",
			.source = "notes/x.md",
			.link = "/notes/x/",
			.title = "Y"},
		"Wholly different", "/elsewhere/", true},
	{"a moved file",
		{.id = HOME "/notes/y/",
			.source = "notes/y.md",
			.link = "/notes/y/",
			.title = "A title"},
		"A title", NULL, true},
	{"a moved file, its title corrected",
		{.id = HOME "/notes/y/",
			.source = "notes/y.md",
			.link = "/notes/y/",
			.title = "Why qeues grow"},
		"Why queues grow", NULL, true},
	{"another file with that title, in another folder",
		{.id = HOME "/blog/y/",
			.source = "blog/y.md",
			.link = "/blog/y/",
			.title = "A title"},
		"A title", NULL, false},
	{"another file with another title",
		{.id = HOME "/notes/y/",
			.source = "notes/y.md",
			.link = "/notes/y/",
			.title = "A title"},
		"Something else", NULL, false},
	{"a file with a title that was there before",
		{.id = HOME "/notes/y/",
			.source = "notes/y.md",
			.link = "/notes/y/",
			.title = "Links of the week",
			.seen = 1},
		"Links of the week", NULL, false},
};

static void test_pages_keep_their_ids(void **state)
{
	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(page_cases); i++) {
		const struct page_case *want = &page_cases[i];
		struct source sources[] = {
			fixture_source(&fixture_native_settings, "about.md"),
			fixture_source(&fixture_native_settings, "notes/x.md"),
		};
		struct fixture fixture = {0};
		struct ledger ledger = ledger_with(want->record, &fixture.arena);
		const struct page *page;

		print_message("  %s\n", want->name);
		sources[1].front.title = want->title;
		sources[1].front.permalink = want->permalink;
		sources[1].front.date = date_parts(want->record.seen == 1 ? 1 : SEEN);
		if (want->record.seen == 1)
			ledger.entries[0].seen = SEEN;
		collect(&fixture, sources, NULL, 0, &ledger);
		page = &fixture.site.pages[1];
		assert_int_equal(strcmp(page->id, want->record.id) == 0, want->same);
		assert_int_equal(page->record != NULL, want->same);
		fixture_release(&fixture);
	}
}

/* A post that is given another day is that post; one of a series is none of it. */
static const struct day_case {
	const char *name;
	const char *source;
	const char *title;
	const char *other; /* the file of a second page with that title; or NULL */
	bool same;
} day_cases[] = {
	{"another day", "notes/2024-03-05-queues.md", "Queues", NULL, true},
	{"another day and folder", "notes/2024/2024-03-05-queues.md", "Queues", NULL,
		true},
	{"another day and title", "notes/2024-03-05-queues.md", "Switches", NULL,
		false},
	{"another day and name", "notes/2024-03-05-more.md", "Queues", NULL, false},
	{"the next of a series", "notes/2024-03-05-queues.md", "Queues",
		"notes/2024-03-01-queues.md", false},
	{"two at once", "notes/2024-03-05-queues.md", "Queues",
		"notes/2024-03-06-queues.md", false},
};

static void test_posts_of_another_day_keep_their_ids(void **state)
{
	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(day_cases); i++) {
		const struct day_case *want = &day_cases[i];
		struct source sources[] = {
			fixture_source(&fixture_native_settings, want->source),
			fixture_source(&fixture_native_settings,
				want->other == NULL ? "about.md" : want->other),
		};
		struct fixture fixture = {0};
		struct ledger ledger =
			ledger_with((struct ledger_entry){.id = HOME "/notes/1/",
					    .source = "notes/2024-03-01-queues.md",
					    .link = "/notes/1/",
					    .title = "Queues"},
				&fixture.arena);

		print_message("  %s\n", want->name);
		sources[0].front.title = want->title;
		sources[0].front.date = date_parts(SEEN + 4 * DAY);
		if (want->other != NULL) {
			sources[1].front.title = want->title;
			sources[1].front.date = date_parts(SEEN + 5 * DAY);
		}
		collect(&fixture, sources, NULL, 0, &ledger);
		assert_int_equal(fixture.site.pages[0].record != NULL, want->same);
		fixture_release(&fixture);
	}
}

/* Who moves to a URL that another page left has an id of its own. */
static void test_who_takes_a_url_has_an_id_of_its_own(void **state)
{
	struct source sources[] = {
		fixture_source(&fixture_native_settings, "notes/new.md"),
		fixture_source(&fixture_native_settings, "notes/old.md"),
	};
	struct fixture fixture = {0};
	struct ledger ledger =
		ledger_with((struct ledger_entry){.id = HOME "/notes/old/",
				    .source = "notes/old.md",
				    .link = "/notes/old/",
				    .title = "Old"},
			&fixture.arena);

	(void)state;
	fixture_zone("UTC");
	sources[0].front.title = "New";
	sources[0].front.permalink = "/notes/old/";
	sources[0].front.date = date_parts(SEEN + DAY);
	sources[1].front.title = "Old";
	sources[1].front.permalink = "/archive/old/";
	sources[1].front.date = date_parts(SEEN);
	collect(&fixture, sources, NULL, 0, &ledger);
	assert_string_equal(fixture.site.pages[0].id, HOME "/notes/old/#2");
	assert_string_equal(fixture.site.pages[1].id, HOME "/notes/old/");
	assert_int_equal(fixture.report.errors, 0);
	fixture_release(&fixture);
}

/* Front matter's `id` wins; the record is its all the same. */
static void test_own_id(void **state)
{
	struct source sources[] = {
		fixture_source(&fixture_native_settings, "about.md"),
		fixture_source(&fixture_native_settings, "notes/x.md"),
	};
	struct fixture fixture = {0};
	struct ledger ledger = ledger_with(
		(struct ledger_entry){
			.id = HOME "/notes/x/", .source = "notes/x.md", .title = "X"},
		&fixture.arena);

	(void)state;
	fixture_zone("UTC");
	sources[1].front.title = "X";
	sources[1].front.id = "urn:x";
	sources[1].front.date = date_parts(SEEN);
	collect(&fixture, sources, NULL, 0, &ledger);
	assert_string_equal(fixture.site.pages[1].id, "urn:x");
	assert_non_null(fixture.site.pages[1].record);
	fixture_release(&fixture);
}

/* `updated` moves with the hash, and only then. */
static void test_which_changes_are_noticed(void **state)
{
	static const enum lastmod_source from_ledger[] = {LASTMOD_LEDGER};
	static const struct hash_case {
		const char *recorded;
		const char *now;
		int64_t updated;
	} cases[] = {
		{"a", "a", SEEN + DAY},
		{"a", "b", FIXTURE_NOW},
		{"", "b", SEEN + DAY},
		{"a", NULL, SEEN + DAY},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct settings settings = fixture_native_settings;
		struct source source = fixture_source(&settings, "notes/x.md");
		struct sources sources = {&source, 1};
		struct sections none = {0};
		struct fixture fixture = {0};
		struct ledger ledger =
			ledger_with((struct ledger_entry){.id = HOME "/notes/x/",
					    .hash = cases[i].recorded,
					    .source = "notes/x.md",
					    .title = "X"},
				&fixture.arena);
		const struct site_parts parts = {
			.settings = &settings,
			.sources = &sources,
			.sections = &none,
			.now = FIXTURE_NOW,
			.ledger = &ledger,
			.recording = true,
		};

		ledger.entries[0].updated = SEEN + DAY;
		settings.lastmod = from_ledger;
		source.hash = cases[i].now;
		source.front.title = "X";
		source.front.date = date_parts(SEEN);
		collect_site(&parts, 1, &fixture.site, &fixture.arena, &fixture.report);
		assert_int_equal(fixture.site.pages[0].updated, cases[i].updated);
		assert_int_equal(fixture.site.pages[0].date, SEEN);
		fixture_release(&fixture);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_items_keep_their_ids),
		cmocka_unit_test(test_data_items),
		cmocka_unit_test(test_items_of_one_title_keep_their_ids),
		cmocka_unit_test(test_of_one_key_the_published_stays),
		cmocka_unit_test(test_pages_keep_their_ids),
		cmocka_unit_test(test_posts_of_another_day_keep_their_ids),
		cmocka_unit_test(test_who_takes_a_url_has_an_id_of_its_own),
		cmocka_unit_test(test_own_id),
		cmocka_unit_test(test_which_changes_are_noticed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
