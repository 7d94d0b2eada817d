/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/date.h"
#include "folder.h"
#include "publish.h"
#include "read.h"
#include "read/ledger.h"

#define HASH "0123456789abcdef0123456789abcdef"
#define HEAD "feedmill-ledger 2\n"
#define DATES "\t2024-03-01T09:30:00Z\t2024-04-01T00:00:00Z\t"

static const char whole[] =
	HEAD "feed\t\thttps://e.org/atom.xml\n"
	     "feed\ttags:rye\thttps://e.org/tags/rye.xml\n"
	     "file\tatom.xml\t" HASH "\t20\n"
	     "file\trobots.txt\t" HASH "\n"
	     "item\thttps://e.org/about/#b" DATES HASH
	     "\tabout.md\t10.1/x\thttps://doi.org/10.1/x\tB \\\\ a\\ttab\\n\n"
	     "page\thttps://e.org/a/" DATES "\ta.md\t\t/a/\tÄ\n";

static void test_parts(void **state)
{
	struct arena arena = {0};
	struct error error = {0};
	struct ledger ledger;
	const struct ledger_entry *entry;

	(void)state;
	assert_true(parse_ledger(span_of(whole), &ledger, &arena, &error));
	assert_true(ledger.exists);
	assert_int_equal(ledger.entry_count, 2);
	entry = ledger_entry_of(&ledger, "https://e.org/about/#b");
	assert_non_null(entry);
	assert_true(entry->is_item);
	assert_int_equal(entry->seen, 1709285400);
	assert_int_equal(entry->updated, 1711929600);
	assert_string_equal(entry->source, "about.md");
	assert_string_equal(entry->key, "10.1/x");
	assert_string_equal(entry->link, "https://doi.org/10.1/x");
	assert_string_equal(entry->title, "B \\ a\ttab\n");
	assert_false(ledger_entry_of(&ledger, "https://e.org/a/")->is_item);
	assert_null(ledger_entry_of(&ledger, "https://e.org/b/"));
	assert_string_equal(ledger_feed_id(&ledger, ""), "https://e.org/atom.xml");
	assert_null(ledger_feed_id(&ledger, "tags"));
	assert_string_equal(ledger_file_at(&ledger, "atom.xml")->hash, HASH);
	assert_int_equal(ledger_file_at(&ledger, "atom.xml")->entries, 20);
	assert_int_equal(ledger_file_at(&ledger, "robots.txt")->entries, ENTRIES_NONE);
	arena_release(&arena);
}

static void test_archives(void **state)
{
	struct arena arena = {0};
	struct error error = {0};
	struct ledger ledger;

	(void)state;
	assert_true(parse_ledger(span_of(HEAD "archive\ta\tx\t3\narchive\ta\ty\t1\n"
					      "archive\tb\tx\t9\n"),
		&ledger, &arena, &error));
	assert_int_equal(ledger_archive_of(&ledger, "a", "x"), 3);
	assert_int_equal(ledger_archive_of(&ledger, "a", "z"), 0);
	assert_int_equal(ledger_archive_of(&ledger, "c", "x"), 0);
	assert_int_equal(ledger_last_archive(&ledger, "a"), 3);
	assert_int_equal(ledger_last_archive(&ledger, "b"), 9);
	assert_int_equal(ledger_last_archive(&ledger, "c"), 0);
	arena_release(&arena);
}

/* Version 1 counted no entries; what it has is written again as it is. */
static void test_first_version(void **state)
{
	struct arena arena = {0};
	struct error error = {0};
	struct ledger ledger;

	(void)state;
	assert_true(
		parse_ledger(span_of("feedmill-ledger 1\nfile\tatom.xml\t" HASH "\n"),
			&ledger, &arena, &error));
	assert_int_equal(ledger_file_at(&ledger, "atom.xml")->entries, ENTRIES_UNKNOWN);
	arena_release(&arena);
}

/* Texts, and what is written of them. */
static const struct writing {
	const char *name;
	const char *text;
	const char *written;
} writings[] = {
	{"nothing", HEAD, HEAD},
	{"all kinds", whole, whole},
	{"archives: the first document counts",
		HEAD
		"archive\tb\thttps://e.org/a/\t12\narchive\tb\thttps://e.org/a/\t2\n"
		"archive\ta\thttps://e.org/b/\t1\n",
		HEAD "archive\ta\thttps://e.org/b/\t1\n"
		     "archive\tb\thttps://e.org/a/\t2\n"},
	{"version 1", "feedmill-ledger 1\nfile\ta\t" HASH "\n",
		HEAD "file\ta\t" HASH "\n"},
	{"CRLF", "feedmill-ledger 2\r\nfeed\ta\tb\r\n", HEAD "feed\ta\tb\n"},
	{"another order", HEAD "file\tb\t" HASH "\nfeed\tb\tx\nfeed\ta\ty\n",
		HEAD "feed\ta\ty\nfeed\tb\tx\nfile\tb\t" HASH "\n"},
	{"names that are no text", HEAD "file\tcaf\\xe9\\x01\\x7fz\t" HASH "\n",
		HEAD "file\tcaf\\xe9\\x01\\x7fz\t" HASH "\n"},
	{"bytes decide the order",
		HEAD "page\t\xc3\xa4" DATES "\t\t\t\tA\npage\tz" DATES "\t\t\t\tA\n"
		     "page\tA" DATES "\t\t\t\tA\n",
		HEAD "page\tA" DATES "\t\t\t\tA\npage\tz" DATES "\t\t\t\tA\n"
		     "page\t\xc3\xa4" DATES "\t\t\t\tA\n"},
	{"both sides of a merge: seen first, changed last",
		HEAD
		"page\ta\t2024-01-02T00:00:00Z\t2024-05-01T00:00:00Z\t" HASH
		"\ta.md\t\t/a/\tNew\n"
		"page\ta\t2024-01-01T00:00:00Z\t2024-04-01T00:00:00Z\t\ta.md\t\t/a/"
		"\tOld\n"
		"feed\ta\tx\nfeed\ta\tx\nfile\ta\t" HASH "\nfile\ta\t" HASH "\n",
		HEAD "feed\ta\tx\nfile\ta\t" HASH
		     "\npage\ta\t2024-01-01T00:00:00Z\t2024-05-01T00:00:00Z\t" HASH
		     "\ta.md\t\t/a/\tNew\n"},
};

static void test_writings(void **state)
{
	struct error error = {0};

	(void)state;
	assert_true(date_set_zone("Pacific/Auckland", &error));
	for (size_t i = 0; i < COUNT(writings); i++) {
		struct arena arena = {0};
		struct text text = text_limited(LEDGER_LIMIT);
		struct ledger ledger;

		print_message("  %s\n", writings[i].name);
		assert_true(parse_ledger(
			span_of(writings[i].text), &ledger, &arena, &error));
		write_ledger(&ledger, &text);
		assert_string_equal(text.bytes, writings[i].written);
		text_release(&text);
		arena_release(&arena);
	}
}

static const struct refusal {
	const char *name;
	const char *text;
	const char *says;
	unsigned line;
} refusals[] = {
	{"empty", "", "this is no ledger", 1},
	{"another file", "<?xml version='1.0'?>\n", "this is no ledger", 1},
	{"no version", "feedmill-ledger \n", "has no version", 1},
	{"a word for a version", "feedmill-ledger one\n", "has no version", 1},
	{"version 0", "feedmill-ledger 0\n", "has no version", 1},
	{"a newer one", "feedmill-ledger 3\nwhat\tever\n", "a newer feedmill", 1},
	{"not UTF-8", HEAD "feed\ta\t\xff\n", "no UTF-8", 0},
	{"a NUL is no text", HEAD "feed\ta\t\x01\n", "no UTF-8", 0},
	{"cut short", HEAD "feed\ta\tb", "damaged", 2},
	{"an empty line", HEAD "\nfeed\ta\tb\n", "damaged", 2},
	{"an unknown kind", HEAD "feed\ta\tb\npaper\ta\tb\n", "damaged", 3},
	{"a field too few", HEAD "feed\ta\n", "damaged", 2},
	{"a field too many", HEAD "feed\ta\tb\tc\n", "damaged", 2},
	{"very many fields", HEAD "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n", "damaged",
		2},
	{"an unknown escape", HEAD "feed\ta\t\\x\n", "damaged", 2},
	{"half a number", HEAD "feed\ta\t\\xf\n", "damaged", 2},
	{"the number of a NUL", HEAD "feed\ta\t\\x00\n", "damaged", 2},
	{"half an escape", HEAD "feed\ta\tb\\\n", "damaged", 2},
	{"no date", HEAD "page\ta\tsoon\t2024-01-01T00:00:00Z\t\t\t\t\tA\n", "damaged",
		2},
	{"no hash", HEAD "file\ta\t0123\n", "damaged", 2},
	{"no number", HEAD "file\ta\t" HASH "\tmany\n", "damaged", 2},
	{"less than nothing", HEAD "file\ta\t" HASH "\t-3\n", "damaged", 2},
	{"too large a number", HEAD "file\ta\t" HASH "\t99999999999999999999\n",
		"damaged", 2},
	{"no id", HEAD "page\t" DATES "\t\t\t\tA\n", "damaged", 2},
	{"no title", HEAD "page\ta" DATES "\t\t\t\t\n", "damaged", 2},
	{"our side", HEAD "<<<<<<< HEAD\nfeed\ta\tb\n", "a merge left a conflict", 2},
	{"between the sides", HEAD "feed\ta\tb\n=======\n", "a merge left a conflict",
		3},
	{"the base", HEAD "||||||| 1234\n", "a merge left a conflict", 2},
	{"their side", HEAD ">>>>>>> theirs\n", "a merge left a conflict", 2},
	{"a conflict about all", "<<<<<<< HEAD\n" HEAD, "a merge left a conflict", 1},
};

static void test_refusals(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refusals); i++) {
		struct arena arena = {0};
		struct error error = {0};
		struct ledger ledger;

		print_message("  %s\n", refusals[i].name);
		assert_false(parse_ledger(
			span_of(refusals[i].text), &ledger, &arena, &error));
		assert_non_null(strstr(error.message, refusals[i].says));
		assert_int_equal(error.line, refusals[i].line);
		arena_release(&arena);
	}
}

static void test_files(void **state)
{
	struct arena arena = {0};
	struct error error = {0};
	struct ledger ledger;
	int root = folder_open(AT_FDCWD, *state, &error);

	assert_true(read_ledger(root, "none", &ledger, &arena, &error));
	assert_false(ledger.exists);
	folder_put(*state, "ledger", whole);
	assert_true(read_ledger(root, "ledger", &ledger, &arena, &error));
	assert_int_equal(ledger.entry_count, 2);
	/* What cannot be read is there all the same. */
	folder_link(*state, "nowhere", "link");
	assert_false(read_ledger(root, "link", &ledger, &arena, &error));
	assert_false(read_ledger(root, ".", &ledger, &arena, &error));
	arena_release(&arena);
	(void)close(root);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_first_version),
		cmocka_unit_test(test_archives),
		cmocka_unit_test(test_writings),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test_setup_teardown(test_files, folder_new, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
