/* SPDX-License-Identifier: MIT */
/* When a page is another to its readers: feedmill(5), "LEDGER". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/date.h"
#include "folder.h"
#include "read.h"

static const struct person ada = {.name = "Ada"};
static const struct person bela = {.name = "Bela"};
static const struct people by_ada = {&ada, 1};
static const struct people by_bela = {&bela, 1};

struct version {
	const char *title;
	const char *description;
	const struct people *authors;
	const char *body;
};

/* A page and what it becomes: is it still the same? */
static const struct change_case {
	const char *what;
	struct version now;
	bool same;
} change_cases[] = {
	{"nothing", {"T", "D", &by_ada, "One *word*.\n\nTwo."}, true},
	{"white space", {"T", "D", &by_ada, "\n\nOne\n*word*. \r\n  Two.\n"}, true},
	{"a word", {"T", "D", &by_ada, "One *work*.\n\nTwo."}, false},
	{"two words that grow together", {"T", "D", &by_ada, "One*word*.\n\nTwo."},
		false},
	{"the title", {"U", "D", &by_ada, "One *word*.\n\nTwo."}, false},
	{"the description", {"T", "E", &by_ada, "One *word*.\n\nTwo."}, false},
	{"no description", {"T", NULL, &by_ada, "One *word*.\n\nTwo."}, false},
	{"the author", {"T", "D", &by_bela, "One *word*.\n\nTwo."}, false},
	{"no author", {"T", "D", NULL, "One *word*.\n\nTwo."}, false},
	{"what the title says goes to the description",
		{NULL, "T\nD", &by_ada, "One *word*.\n\nTwo."}, false},
};

static const char *hash_of(
	const char *folder, const struct version *version, struct arena *arena)
{
	const char *head = "---\nany: thing\n---\n";
	struct source source = {
		.path = "a.md",
		.body_offset = (uint32_t)strlen(head),
		.front = {.title = version->title,
			.description = version->description,
			.authors = version->authors},
	};
	struct error error = {0};
	int content;
	const char *hash;

	folder_put(folder, "a.md", arena_format(arena, "%s%s", head, version->body));
	content = folder_open(AT_FDCWD, folder, &error);
	assert_true(content >= 0);
	hash = read_hash(content, &source, arena);
	(void)close(content);
	return hash;
}

static void test_changes(void **state)
{
	const struct version before = {"T", "D", &by_ada, "One *word*.\n\nTwo."};

	for (size_t i = 0; i < COUNT(change_cases); i++) {
		const struct change_case *want = &change_cases[i];
		struct arena arena = {0};
		const char *was = hash_of(*state, &before, &arena);
		const char *is = hash_of(*state, &want->now, &arena);

		print_message("  %s\n", want->what);
		assert_non_null(was);
		assert_int_equal(strlen(was), 32);
		assert_int_equal(strcmp(was, is) == 0, want->same);
		arena_release(&arena);
	}
}

static void test_missing(void **state)
{
	struct source source = {.path = "nowhere.md"};
	struct arena arena = {0};
	struct error error = {0};
	int content = folder_open(AT_FDCWD, *state, &error);

	assert_null(read_hash(content, &source, &arena));
	(void)close(content);
	arena_release(&arena);
}

/* Only files are read of which nothing that is asked before tells when they changed. */
static const struct asked_case {
	const char *what;
	enum lastmod_source lastmod[3];
	bool compat;
	bool in_ledger;
	bool has_updated;
	bool is_item;
	int64_t committed;
	bool read;
} asked_cases[] = {
	{"a page of the ledger", {LASTMOD_FRONT_MATTER, LASTMOD_GIT, LASTMOD_LEDGER},
		false, true, false, false, DATE_NONE, true},
	{"settings that do not ask", {LASTMOD_FRONT_MATTER, LASTMOD_GIT, LASTMOD_GIT},
		false, true, false, false, DATE_NONE, false},
	{"settings that ask the file's time before",
		{LASTMOD_FRONT_MATTER, LASTMOD_MTIME, LASTMOD_LEDGER}, false, true,
		false, false, DATE_NONE, false},
	{"--compat", {LASTMOD_FRONT_MATTER, LASTMOD_GIT, LASTMOD_LEDGER}, true, true,
		false, false, DATE_NONE, false},
	{"a new page", {LASTMOD_FRONT_MATTER, LASTMOD_GIT, LASTMOD_LEDGER}, false,
		false, false, false, DATE_NONE, false},
	{"a page that says it itself",
		{LASTMOD_FRONT_MATTER, LASTMOD_GIT, LASTMOD_LEDGER}, false, true, true,
		false, DATE_NONE, false},
	{"a page that says it itself, and is asked last",
		{LASTMOD_LEDGER, LASTMOD_GIT, LASTMOD_FRONT_MATTER}, false, true, true,
		false, DATE_NONE, true},
	{"a page that git knows", {LASTMOD_FRONT_MATTER, LASTMOD_GIT, LASTMOD_LEDGER},
		false, true, false, false, 5, false},
	{"an item's page", {LASTMOD_FRONT_MATTER, LASTMOD_GIT, LASTMOD_LEDGER}, false,
		true, false, true, DATE_NONE, false},
};

static void test_asked(void **state)
{
	folder_put(*state, "b.md", "text");
	for (size_t i = 0; i < COUNT(asked_cases); i++) {
		const struct asked_case *want = &asked_cases[i];
		const struct settings settings = {.lastmod = want->lastmod,
			.lastmod_count = COUNT(want->lastmod),
			.compat = want->compat};
		struct source source = {.path = "b.md"};
		struct sources sources = {&source, 1};
		const struct history history = {.changed = &want->committed};
		const struct ledger_entry entry = {
			.is_item = want->is_item, .id = "urn:b", .source = "b.md"};
		struct ledger ledger = {0};
		struct arena arena = {0};
		struct error error = {0};
		int content = folder_open(AT_FDCWD, *state, &error);

		print_message("  %s\n", want->what);
		source.front.updated.year = want->has_updated ? 2024 : 0;
		if (want->in_ledger)
			ledger_add_entry(&ledger, &entry, &arena);
		read_hashes(content, &settings, &sources, &ledger, &history, 2, &arena);
		assert_int_equal(source.hash != NULL, want->read);
		(void)close(content);
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			test_changes, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_missing, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(test_asked, folder_new, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
