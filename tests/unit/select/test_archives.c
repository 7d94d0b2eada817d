/* SPDX-License-Identifier: MIT */
/* RFC 5005 section 4: what is archived, and what one subscribes to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/text.h"
#include "select.h"

enum {
	PAGES = 9, /* `1` … `9`, a day apart */
	DAY = 24 * 60 * 60,
};

static const char *const no_words[] = {NULL};
static const struct collection collection = {.label = ""};

static const struct target targets[] = {{"atom", "/n.xml", 1}, {"json", "/n.json", 1}};
static const struct target archive_targets[] = {
	{"atom", "/archive/n-{n}.xml", 2}, {"json", "/archive/n-{n}.json", 2}};

struct fixture {
	struct arena arena;
	struct report report;
	struct settings settings;
	struct source sources[PAGES];
	struct page pages[PAGES];
	struct ledger ledger;
	struct site site;
	struct outputs outputs;
};

static void make_page(struct fixture *fixture, size_t i, char day)
{
	struct arena *arena = &fixture->arena;
	const char *url = arena_format(arena, "https://e.org/%c/", day);

	fixture->sources[i].path = arena_format(arena, "%c.md", day);
	fixture->sources[i].collection = &collection;
	fixture->pages[i] = (struct page){
		.source = &fixture->sources[i],
		.url = url,
		.id = url,
		.title = arena_format(arena, "%c", day),
		.date = (day - '0') * DAY,
		.updated = (day - '0') * DAY,
		.categories = no_words,
		.tags = no_words,
	};
}

/* The pages of DAYS, `1234`, and what the fixture's ledger has of them. */
static void select_days(struct fixture *fixture, const char *days)
{
	static const struct person ada = {.name = "Ada"};
	static const struct definition definition = {
		.file = "feeds/n.yaml",
		.name = "n",
		.newest = 3,
		.archive = {.targets = archive_targets, .entries = 2},
		.targets = targets,
		.target_count = COUNT(targets),
	};
	const struct definitions definitions = {.items = &definition, .count = 1};

	fixture->settings = (struct settings){.places.content = "content",
		.identity.origin = "https://e.org",
		.identity.base_path = "",
		.identity.title = "Ada",
		.identity.authors = {&ada, 1}};
	for (size_t i = 0; days[i] != '\0'; i++)
		make_page(fixture, i, days[i]);
	fixture->site = (struct site){.settings = &fixture->settings,
		.ledger = &fixture->ledger,
		.pages = fixture->pages,
		.count = strlen(days)};
	select_outputs(&fixture->site, &definitions, &fixture->outputs, &fixture->arena,
		&fixture->report);
}

/*
 * The same; archived before by HISTORY: `11122` for pages 1 to 5, with a dot for one
 * that is in no document.
 */
static void run(struct fixture *fixture, const char *days, const char *history)
{
	*fixture = (struct fixture){0};
	for (size_t i = 0; history[i] != '\0'; i++)
		if (history[i] != '.')
			ledger_add_archived(&fixture->ledger,
				&(struct ledger_archived){"n",
					arena_format(&fixture->arena,
						"https://e.org/%zu/", i + 1),
					(size_t)(history[i] - '0')},
				&fixture->arena);
	ledger_sort(&fixture->ledger);
	select_days(fixture, days);
	assert_int_equal(fixture->report.count, 0);
}

static void release(struct fixture *fixture)
{
	report_release(&fixture->report);
	arena_release(&fixture->arena);
}

/* The documents of FORMAT: `1:21 2:43 0:765`, each with its number and titles. */
static void say(const struct fixture *fixture, const char *format, struct text *said)
{
	for (size_t i = 0; i < fixture->outputs.feed_count; i++) {
		const struct feed *feed = &fixture->outputs.feeds[i];

		if (strcmp(feed->format, format) != 0)
			continue;
		text_addf(said, "%s%zu:", said->length == 0 ? "" : " ",
			feed->history.archive);
		for (size_t j = 0; j < feed->entry_count; j++)
			text_add(said, feed->entries[j].title);
	}
}

static const struct archive_case {
	const char *what;
	const char *days;
	const char *history;
	const char *documents;
} cases[] = {
	{"too few", "1", "", "0:1"},
	{"one document is full", "123", "", "1:21 0:321"},
	{"two, counted from the oldest", "12345", "", "1:21 2:43 0:543"},
	{"one more changes none", "123456", "1122", "1:21 2:43 3:65 0:654"},
	{"an old entry that is new goes nowhere yet", "12345", "1.122",
		"1:31 2:54 0:5432"},
	{"two of them fill a new document", "1234567", "1..122",
		"1:41 2:65 3:32 0:765"},
	{"what is gone leaves the rest where it was", "1346", "1122", "1:1 2:43 0:643"},
	{"a document that lost all is not numbered again", "3456", "1122",
		"2:43 3:65 0:654"},
	{"another size before", "123456", "1111", "1:4321 2:65 0:654"},
};

static void test_which_archive_has_which_entry(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct fixture fixture;
		struct text said = text_limited(MIB);

		print_message("  %s\n", cases[i].what);
		run(&fixture, cases[i].days, cases[i].history);
		say(&fixture, "atom", &said);
		assert_string_equal(said.bytes, cases[i].documents);
		text_clear(&said);
		say(&fixture, "json", &said);
		assert_string_equal(said.bytes, cases[i].documents);
		text_release(&said);
		release(&fixture);
	}
}

/* The highest number that there may be is taken: nothing more is archived. */
static void test_the_highest_number_is_the_last(void **state)
{
	const struct ledger_archived last = {"n", "https://e.org/gone/", ARCHIVE_LIMIT};
	struct fixture fixture = {0};

	(void)state;
	ledger_add_archived(&fixture.ledger, &last, &fixture.arena);
	ledger_sort(&fixture.ledger);
	select_days(&fixture, "123");
	assert_int_equal(fixture.report.errors, 1);
	assert_string_equal(fixture.report.problems[0].file, "feeds/n.yaml");
	assert_string_equal(fixture.report.problems[0].message,
		"more than 10000 archive documents of 'n': raise 'archive_entries'");
	assert_int_equal(fixture.outputs.feed_count, COUNT(targets));
	assert_int_equal(fixture.outputs.feeds[0].entry_count, 3);
	release(&fixture);
}

static const struct feed *feed_at(const struct fixture *fixture, const char *path)
{
	static const struct feed none;

	for (size_t i = 0; i < fixture->outputs.feed_count; i++)
		if (strcmp(fixture->outputs.feeds[i].path, path) == 0)
			return &fixture->outputs.feeds[i];
	fail();
	return &none;
}

/*
 * Section 4: the subscription document leads to the newest archive, each archive to the
 * one before, the one behind and the subscription document; one id for all.
 */
static void test_chain(void **state)
{
	struct fixture fixture;
	const struct feed *subscription;
	const struct feed *first;
	const struct feed *last;

	(void)state;
	run(&fixture, "1234567", "");
	subscription = feed_at(&fixture, "/n.xml");
	first = feed_at(&fixture, "/archive/n-1.xml");
	last = feed_at(&fixture, "/archive/n-3.xml");
	assert_string_equal(
		subscription->history.previous, "https://e.org/archive/n-3.xml");
	assert_null(subscription->history.next);
	assert_null(subscription->history.current);
	assert_null(first->history.previous);
	assert_string_equal(first->history.next, "https://e.org/archive/n-2.xml");
	assert_string_equal(first->history.current, "https://e.org/n.xml");
	assert_string_equal(last->history.previous, "https://e.org/archive/n-2.xml");
	assert_null(last->history.next);
	assert_string_equal(first->id, subscription->id);
	assert_string_equal(first->self_url, "https://e.org/archive/n-1.xml");
	assert_int_equal(first->updated, 2 * DAY);
	assert_false(subscription->history.complete);
	release(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_which_archive_has_which_entry),
		cmocka_unit_test(test_the_highest_number_is_the_last),
		cmocka_unit_test(test_chain),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
