/* SPDX-License-Identifier: MIT */
/* What goes into the next ledger: feedmill(5), "LEDGER". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/date.h"
#include "base/hash.h"
#include "publish.h"

#define HOME "https://e.org/~ada"

enum { PAGES = 3, ITEMS = 3 };

struct fixture {
	struct arena arena;
	struct settings settings;
	struct source sources[PAGES];
	struct page pages[PAGES];
	struct item items[ITEMS];
	struct page item_pages[ITEMS];
	struct section section;
	struct site_section site_section;
	struct site site;
	struct entry entry;
	struct feed feeds[2];
	struct outputs outputs;
	struct documents documents;
	struct ledger old;
	struct ledger next;
	struct publication publication;
};

/*
 * Two pages, of which a feed has the first, and three items, of which one is a draft's.
 */
static void set_up(struct fixture *fixture)
{
	static const char *const names[] = {"a.md", "b.md", "c.md"};

	fixture->settings = (struct settings){
		.identity.origin = "https://e.org", .identity.base_path = "/~ada"};
	for (size_t i = 0; i < PAGES; i++) {
		fixture->sources[i].path = names[i];
		fixture->pages[i] = (struct page){
			.source = &fixture->sources[i],
			.url = arena_format(&fixture->arena, HOME "/%zu/", i),
			.id = arena_format(&fixture->arena, "urn:page:%zu", i),
			.title = names[i],
			.date = 100 + (int64_t)i,
			.updated = i == 0 ? 200 : DATE_NONE,
		};
	}
	for (size_t i = 0; i < ITEMS; i++)
		fixture->item_pages[i] = (struct page){
			.source = &fixture->sources[0],
			.item = &fixture->items[i],
			.url = i == 0 ? "https://x.org/p" : HOME "/0/#place",
			.url_origin = i == 0 ? URL_FROM_LINK : URL_FROM_PLACE,
			.id = arena_format(&fixture->arena, "urn:item:%zu", i),
			.title = "An item",
			.date = 300,
			.updated = DATE_NONE,
			.key = i == 0 ? "10.1145/1" : NULL,
			.hash = "0123456789abcdef0123456789abcdef",
			.feed_exclusion = i == 2 ? EXCLUDED_DRAFT : NOT_EXCLUDED,
		};
	fixture->section = (struct section){"a.md", "", fixture->items, ITEMS};
	fixture->site_section =
		(struct site_section){&fixture->section, fixture->item_pages};
	fixture->site = (struct site){
		.settings = &fixture->settings,
		.pages = fixture->pages,
		.count = PAGES,
		.sections = &fixture->site_section,
		.section_count = 1,
	};
	fixture->entry.page = &fixture->pages[0];
	for (size_t i = 0; i < 2; i++)
		fixture->feeds[i] = (struct feed){
			.name = "papers",
			.id = "urn:feed",
			.entries = &fixture->entry,
			.entry_count = 1,
		};
	fixture->outputs = (struct outputs){.feeds = fixture->feeds, .feed_count = 2};
}

static void record(struct fixture *fixture)
{
	const struct edition edition = {
		&fixture->documents, &fixture->outputs, &fixture->old};

	record_publication(&fixture->site, &edition, &fixture->publication,
		&fixture->next, &fixture->arena);
}

static void release(struct fixture *fixture)
{
	documents_release(&fixture->documents);
	arena_release(&fixture->arena);
}

static void add_old(struct fixture *fixture, const char *id, const char *source)
{
	const struct ledger_entry entry = {
		.id = id,
		.seen = 1,
		.updated = 1,
		.hash = "",
		.source = source,
		.key = "",
		.link = "",
		.title = "Old",
	};

	ledger_add_entry(&fixture->old, &entry, &fixture->arena);
	ledger_sort(&fixture->old);
	fixture->old.exists = true;
}

/* Items whether shown or not, but for a draft's; pages that are in a feed. */
static void test_which_entries_are_recorded(void **state)
{
	static const char *const ids[] = {"urn:item:0", "urn:item:1", "urn:page:0"};
	struct fixture fixture = {0};
	const struct ledger_entry *entry;

	(void)state;
	set_up(&fixture);
	record(&fixture);
	assert_true(fixture.next.exists);
	assert_int_equal(fixture.next.entry_count, COUNT(ids));
	for (size_t i = 0; i < COUNT(ids); i++)
		assert_string_equal(fixture.next.entries[i].id, ids[i]);
	entry = ledger_entry_of(&fixture.next, "urn:item:0");
	assert_true(entry->is_item);
	assert_string_equal(entry->link, "https://x.org/p");
	assert_string_equal(entry->key, "10.1145/1");
	assert_string_equal(entry->hash, "0123456789abcdef0123456789abcdef");
	assert_int_equal(entry->seen, 300);
	assert_int_equal(entry->updated, 300);
	entry = ledger_entry_of(&fixture.next, "urn:item:1");
	assert_string_equal(entry->link, "");
	assert_string_equal(entry->key, "");
	entry = ledger_entry_of(&fixture.next, "urn:page:0");
	assert_false(entry->is_item);
	assert_string_equal(entry->link, "/0/");
	assert_string_equal(entry->source, "a.md");
	assert_string_equal(entry->hash, "");
	assert_int_equal(entry->updated, 200);
	release(&fixture);
}

/* What was in a feed once is kept up to date; what is gone keeps its line. */
static void test_what_was_there(void **state)
{
	struct fixture fixture = {0};
	const struct ledger_entry *entry;

	(void)state;
	set_up(&fixture);
	add_old(&fixture, "urn:gone", "gone.md");
	add_old(&fixture, "urn:page:1", "was.md");
	add_old(&fixture, "urn:before", "c.md");
	fixture.pages[1].record = ledger_entry_of(&fixture.old, "urn:page:1");
	/* Front matter has another id than the one before. */
	fixture.pages[2].record = ledger_entry_of(&fixture.old, "urn:before");
	record(&fixture);
	entry = ledger_entry_of(&fixture.next, "urn:gone");
	assert_non_null(entry);
	assert_int_equal(entry->seen, 1);
	assert_string_equal(entry->source, "gone.md");
	entry = ledger_entry_of(&fixture.next, "urn:page:1");
	assert_string_equal(entry->source, "b.md");
	assert_int_equal(entry->seen, 101);
	assert_non_null(ledger_entry_of(&fixture.next, "urn:page:2"));
	assert_null(ledger_entry_of(&fixture.next, "urn:before"));
	release(&fixture);
}

/* What has no date was in no feed that wants one. */
static void test_what_has_no_date_is_not_recorded(void **state)
{
	struct fixture fixture = {0};

	(void)state;
	set_up(&fixture);
	fixture.item_pages[0].date = DATE_NONE;
	record(&fixture);
	assert_null(ledger_entry_of(&fixture.next, "urn:item:0"));
	release(&fixture);
}

/* Feeds once, whatever their formats; those that nobody makes any more stay. */
static void test_feeds_are_recorded_once(void **state)
{
	const struct ledger_feed gone = {"talks", "urn:talks"};
	struct fixture fixture = {0};

	(void)state;
	set_up(&fixture);
	ledger_add_feed(&fixture.old, &gone, &fixture.arena);
	record(&fixture);
	assert_int_equal(fixture.next.feed_count, 2);
	assert_string_equal(ledger_feed_id(&fixture.next, "papers"), "urn:feed");
	assert_string_equal(ledger_feed_id(&fixture.next, "talks"), "urn:talks");
	release(&fixture);
}

static void test_documents_are_recorded(void **state)
{
	struct fixture fixture = {0};
	char hash[HASH_TEXT_SIZE];

	(void)state;
	set_up(&fixture);
	text_add(&documents_add(&fixture.documents, "p.xml")->bytes, "<feed/>");
	record(&fixture);
	assert_string_equal(ledger_file_at(&fixture.next, "p.xml")->hash,
		hash_text(span_of("<feed/>"), hash));
	assert_int_equal(ledger_file_at(&fixture.next, "p.xml")->entries, ENTRIES_NONE);
	release(&fixture);
}

/* What becomes of a file that nothing makes any more, and of its line. */
static const struct unmade {
	enum change change;
	bool stays;
	bool leaves;
} unmade[] = {
	{CHANGE_REMOVED, true, true},
	{CHANGE_GONE, true, true},
	{CHANGE_KEPT, false, false},
	{CHANGE_DEFERRED, true, false},
};

/* The ledger forgets nothing that is not gone, but what is somebody else's by now. */
static void test_unmade_files(void **state)
{
	static const struct ledger_file old = {"old.xml", "00", 7, false, false};

	(void)state;
	for (size_t i = 0; i < COUNT(unmade); i++) {
		struct published published = {old.path, unmade[i].change, &old};
		struct fixture fixture = {
			.publication = {.files = &published, .count = 1}};
		const struct ledger_file *file;

		set_up(&fixture);
		record(&fixture);
		file = ledger_file_at(&fixture.next, "old.xml");
		assert_int_equal(file != NULL, unmade[i].stays);
		if (file != NULL) {
			assert_int_equal(file->leaving, unmade[i].leaves);
			assert_int_equal(file->entries, 7);
		}
		release(&fixture);
	}
}

/* Who asks for the status hears what is new. */
static void test_changed_entries(void **state)
{
	struct fixture fixture = {0};

	(void)state;
	set_up(&fixture);
	add_old(&fixture, "urn:item:0", "a.md");
	fixture.item_pages[0].record = ledger_entry_of(&fixture.old, "urn:item:0");
	record(&fixture);
	assert_int_equal(fixture.publication.new_entries, 2);
	assert_int_equal(fixture.publication.updated_entries, 1);
	assert_string_equal(fixture.publication.entries[0].entry->id, "urn:item:0");
	assert_int_equal(
		fixture.publication.entries[0].changed, CHANGED_TITLE | CHANGED_LINK);
	release(&fixture);
}

/* Without ids and dates there is nothing to remember: no ledger is made. */
static void test_nothing_makes_no_ledger(void **state)
{
	struct fixture fixture = {0};

	(void)state;
	set_up(&fixture);
	fixture.outputs.feed_count = 0;
	fixture.site.section_count = 0;
	text_add(&documents_add(&fixture.documents, "sitemap.xml")->bytes, "x");
	record(&fixture);
	assert_false(fixture.next.exists);
	fixture.old.exists = true;
	record(&fixture);
	assert_true(fixture.next.exists);
	release(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_which_entries_are_recorded),
		cmocka_unit_test(test_what_was_there),
		cmocka_unit_test(test_what_has_no_date_is_not_recorded),
		cmocka_unit_test(test_feeds_are_recorded_once),
		cmocka_unit_test(test_documents_are_recorded),
		cmocka_unit_test(test_unmade_files),
		cmocka_unit_test(test_changed_entries),
		cmocka_unit_test(test_nothing_makes_no_ledger),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
