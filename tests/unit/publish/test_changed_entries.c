/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "publish/changed_entries.h"

static const struct ledger_entry before = {
	.id = "https://e.org/a/",
	.seen = 1000,
	.updated = 2000,
	.hash = "01",
	.source = "a.md",
	.key = "",
	.link = "/a/",
	.title = "A",
};

/* What is another now, and what is said of it. */
static const struct difference {
	const char *name;
	struct ledger_entry now; /* of what is not given, what was before */
	unsigned changed;
} differences[] = {
	{"nothing", {0}, 0},
	{"a moved file", {.source = "b.md"}, 0},
	{"a hash that was not known", {.hash = ""}, 0},
	{"the title, and the hash with it", {.title = "B", .hash = "02"},
		CHANGED_TITLE},
	{"the link", {.link = "/b/", .hash = "02"}, CHANGED_LINK},
	{"both", {.title = "B", .link = "/b/", .hash = "02", .updated = 3000},
		CHANGED_TITLE | CHANGED_LINK},
	{"the text", {.hash = "02", .updated = 3000}, CHANGED_CONTENT},
	{"a date", {.seen = 1500}, CHANGED_DATE},
	{"the last change", {.updated = 3000}, CHANGED_DATE},
};

static struct ledger_entry entry_of(const struct difference *difference)
{
	struct ledger_entry entry = before;
	const struct ledger_entry *now = &difference->now;

	entry.source = now->source == NULL ? entry.source : now->source;
	entry.hash = now->hash == NULL ? entry.hash : now->hash;
	entry.title = now->title == NULL ? entry.title : now->title;
	entry.link = now->link == NULL ? entry.link : now->link;
	entry.seen = now->seen == 0 ? entry.seen : now->seen;
	entry.updated = now->updated == 0 ? entry.updated : now->updated;
	return entry;
}

static void test_what_differs_in_an_entry(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(differences); i++) {
		const struct ledger_entry entry = entry_of(&differences[i]);
		struct arena arena = {0};
		struct ledger old = {0};
		struct ledger next = {0};
		struct publication publication = {0};

		print_message("  %s\n", differences[i].name);
		ledger_add_entry(&old, &before, &arena);
		ledger_add_entry(&next, &entry, &arena);
		compare_entries(&old, &next, &publication, &arena);
		assert_int_equal(publication.new_entries, 0);
		assert_int_equal(
			publication.entry_count, differences[i].changed == 0 ? 0 : 1);
		assert_int_equal(publication.updated_entries, publication.entry_count);
		if (publication.entry_count > 0)
			assert_int_equal(
				publication.entries[0].changed, differences[i].changed);
		arena_release(&arena);
	}
}

static void test_entries_that_are_new(void **state)
{
	struct arena arena = {0};
	struct ledger old = {0};
	struct ledger next = {0};
	struct publication publication = {0};

	(void)state;
	ledger_add_entry(&next, &before, &arena);
	compare_entries(&old, &next, &publication, &arena);
	assert_int_equal(publication.new_entries, 1);
	assert_int_equal(publication.updated_entries, 0);
	assert_string_equal(publication.entries[0].entry->title, "A");
	assert_int_equal(publication.entries[0].changed, 0);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_differs_in_an_entry),
		cmocka_unit_test(test_entries_that_are_new),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
