/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/text.h"
#include "folder.h"
#include "read/sources/walk.h"

static const char *const none[] = {NULL};

static const struct collection outside = {.label = "", .folder = ""};

static const struct settings plain = {
	.places.content = ".",
	.places.output = "public",
	.tree.no_collection = &outside,
	.tree.exclude = none,
	.tree.include = none,
	.tree.underscores_hide = true,
};

/* The paths below FOLDER that SETTINGS let in, each with its collection's label. */
static void assert_walked(
	const char *folder, const struct settings *settings, const char *expected)
{
	struct arena paths = {0};
	struct arena scratch = {0};
	struct report report = {0};
	struct error error = {0};
	struct text found = text_limited(MIB);
	struct walk walk;
	int content = folder_open(AT_FDCWD, folder, &error);

	assert_true(walk_content(
		content, settings, &walk, &paths, &scratch, &report, &error));
	report_sort(&report);
	for (size_t i = 0; i < walk.count; i++)
		text_addf(&found, "%s(%s) ", walk.files[i].path,
			walk.files[i].collection->label);
	for (size_t i = 0; i < report.count; i++)
		text_addf(&found, "%s: %s\n", report.problems[i].file,
			report.problems[i].message);
	assert_string_equal(found.bytes, expected);
	text_release(&found);
	arena_release(&paths);
	arena_release(&scratch);
	report_release(&report);
	(void)close(content);
}

static void test_order(void **state)
{
	const char *folder = *state;

	folder_put(folder, "a/b.md", "");
	folder_put(folder, "a.md", "");
	folder_put(folder, "a-b/c.md", "");
	folder_put(folder, "Z.md", "");
	folder_put(folder, "\xC3\xA9.md", "");
	folder_put(folder, ".git/config", "");
	assert_walked(
		folder, &plain, "Z.md() a-b/c.md() a.md() a/b.md() \xC3\xA9.md() ");
}

static void test_foreign_indexes_are_told_of_once(void **state)
{
	static const char *const every[] = {"**/_index.md", NULL};
	struct settings settings = plain;
	const char *folder = *state;

	folder_put(folder, "_index.md", "");
	folder_put(folder, "a/_index.md", "");
	folder_put(folder, "a/_other.md", "");
	assert_walked(folder, &settings,
		"_index.md: not read, for its name begins with '_': here 'index.md' is "
		"the page of a folder\n");
	settings.tree.exclude = every;
	assert_walked(folder, &settings, "");
	settings.tree.exclude = none;
	settings.tree.front_matter_makes_pages = true;
	assert_walked(folder, &settings, "");
}

static void test_output_is_not_read(void **state)
{
	const char *folder = *state;

	folder_put(folder, "public/a.md", "");
	folder_put(folder, "a/public/b.md", "");
	folder_link(folder, "public", "other");
	assert_walked(folder, &plain, "a/public/b.md() ");
}

static void test_collections(void **state)
{
	static const struct collection collections[] = {
		{.label = "posts",
			.folder = "_posts",
			.any_depth = true,
			.name_dates = NAME_DATES_REQUIRED},
		{.label = "drafts",
			.folder = "_drafts",
			.any_depth = true,
			.drafts = true},
		{.label = "talks", .folder = "_talks"},
	};
	const char *folder = *state;
	struct settings settings = plain;

	settings.tree.collections = collections;
	settings.tree.collection_count = 3;
	folder_put(folder, "_posts/2024-03-01-a.md", "");
	folder_put(folder, "_posts/no-date.md", "");
	folder_put(folder, "work/_posts/sub/2024-03-01-b.md", "");
	folder_put(folder, "_talks/t.md", "");
	folder_put(folder, "work/_talks/t.md", "");
	folder_put(folder, "_drafts/d.md", "");
	assert_walked(folder, &settings,
		"_posts/2024-03-01-a.md(posts) _talks/t.md(talks) "
		"work/_posts/sub/2024-03-01-b.md(posts) ");
	settings.shown.drafts = true;
	assert_walked(folder, &settings,
		"_drafts/d.md(drafts) _posts/2024-03-01-a.md(posts) "
		"_talks/t.md(talks) work/_posts/sub/2024-03-01-b.md(posts) ");
}

/* `include` names a collection's folder. */
static void test_twice(void **state)
{
	static const struct collection talks = {.label = "talks", .folder = "_talks"};
	static const char *const include[] = {"_talks", NULL};
	struct settings settings = plain;

	settings.tree.patterns = PATTERNS_JEKYLL;
	settings.tree.collections = &talks;
	settings.tree.collection_count = 1;
	settings.tree.include = include;
	folder_put(*state, "_talks/a/b.md", "");
	assert_walked(*state, &settings, "_talks/a/b.md(talks) ");
	settings.compat = true;
	assert_walked(*state, &settings, "_talks/a/b.md(talks) _talks/a/b.md() ");
}

static void test_links(void **state)
{
	const char *folder = *state;

	folder_put(folder, "a/x.md", "");
	folder_link(folder, "..", "a/loop");
	folder_link(folder, "a", "b");
	folder_link(folder, "a/x.md", "y.md");
	folder_link(folder, "nowhere", "z.md");
	folder_link(folder, "self", "self");
	assert_walked(folder, &plain,
		"a/x.md() b/x.md() y.md() "
		"self: passed over: it cannot be looked at: Too many levels of "
		"symbolic links\n"
		"z.md: passed over: it cannot be looked at: No such file or "
		"directory\n");
}

/*
 * Eight folders, each with a link to every other: without a limit, the ways through
 * them are more than could ever be walked.
 */
static void test_many_links(void **state)
{
	enum { FOLDERS = 8 };
	struct arena arena = {0};
	struct report report = {0};
	struct error error = {0};
	struct walk walk;
	int content = folder_open(AT_FDCWD, *state, &error);

	for (int i = 0; i < FOLDERS; i++) {
		for (int j = 0; j < FOLDERS; j++) {
			char path[32];
			char target[32];

			(void)snprintf(path, sizeof(path), "d%d/l%d", i, j);
			(void)snprintf(target, sizeof(target), "../d%d", j);
			folder_link(*state, target, path);
		}
	}
	assert_true(
		walk_content(content, &plain, &walk, &arena, &arena, &report, &error));
	assert_int_equal(walk.count, 0);
	assert_true(report.warnings > 0);
	arena_release(&arena);
	report_release(&report);
	(void)close(content);
}

static void test_fifo(void **state)
{
	char path[PATH_SIZE];

	(void)snprintf(path, sizeof(path), "%s/fifo.md", (const char *)*state);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_walked(*state, &plain, "fifo.md: passed over: not a regular file\n");
}

static void test_depth(void **state)
{
	struct text path = text_limited(MIB);
	struct arena arena = {0};
	struct report report = {0};
	struct error error = {0};
	struct walk walk;
	int content = folder_open(AT_FDCWD, *state, &error);

	for (int i = 0; i <= WALK_DEPTH_LIMIT; i++)
		text_add(&path, "d/");
	text_add(&path, "a.md");
	folder_put(*state, path.bytes, "");
	assert_false(
		walk_content(content, &plain, &walk, &arena, &arena, &report, &error));
	assert_non_null(strstr(error.message, "more than 64 folders deep: 'd/d/"));
	text_release(&path);
	arena_release(&arena);
	report_release(&report);
	(void)close(content);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_order, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(test_foreign_indexes_are_told_of_once,
			folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_output_is_not_read, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_collections, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(test_twice, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(test_links, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_many_links, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(test_fifo, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(test_depth, folder_new, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
