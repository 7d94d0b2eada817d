/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/watcher.h"
#include "folder.h"

enum {
	SOON = 1000,
	AT_ONCE = 50,
	QUEUE_LENGTH = 16384, /* fs.inotify.max_queued_events */
};

static bool skips(const void *context, const char *path, const struct stat *facts)
{
	const char *slash = strrchr(path, '/');

	(void)context;
	(void)facts;
	return strcmp(slash, "/skipped") == 0;
}

/* A watcher of a folder with `a`, `in/b` and `skipped/c`. */
struct watched {
	const char *folder;
	struct watched_tree tree;
	struct watched_trees trees;
	struct watcher watcher;
};

static void start(struct watched *watched, void **state)
{
	*watched = (struct watched){.folder = *state, .tree = {*state, true}};
	watched->trees = (struct watched_trees){
		.items = &watched->tree, .count = 1, .skips = skips};
	folder_put(*state, "a", "1");
	folder_put(*state, "in/b", "1");
	folder_put(*state, "skipped/c", "1");
	watcher_start(&watched->watcher);
	watcher_look(&watched->watcher, &watched->trees);
}

static enum watch_event after_writing(struct watched *watched, const char *path)
{
	folder_put(watched->folder, path, "2");
	return watcher_wait(&watched->watcher, -1, AT_ONCE);
}

static const struct written {
	const char *path;
	enum watch_event event;
} writings[] = {
	{"a", WATCH_CHANGED},
	{"new", WATCH_CHANGED},
	{"in/b", WATCH_CHANGED},
	{"skipped/c", WATCH_NOTHING},
	{".draft", WATCH_NOTHING},
	{"#lock", WATCH_NOTHING},
	{"copy~", WATCH_NOTHING},
	{"in/.hidden", WATCH_NOTHING},
};

static void test_writing(void **state)
{
	struct watched watched;

	start(&watched, state);
	for (size_t i = 0; i < COUNT(writings); i++) {
		print_message("  %s\n", writings[i].path);
		assert_int_equal(
			after_writing(&watched, writings[i].path), writings[i].event);
	}
	watcher_end(&watched.watcher);
}

static void test_new_and_lost_folders(void **state)
{
	struct watched watched;
	char from[PATH_SIZE];
	char to[PATH_SIZE];

	start(&watched, state);
	assert_int_equal(after_writing(&watched, "new/d"), WATCH_CHANGED);
	watcher_look(&watched.watcher, &watched.trees);
	assert_int_equal(after_writing(&watched, "new/d"), WATCH_CHANGED);

	folder_path(*state, "new", from);
	folder_path(*state, "skipped/new", to);
	assert_int_equal(rename(from, to), 0);
	assert_int_equal(watcher_wait(&watched.watcher, -1, AT_ONCE), WATCH_CHANGED);
	watcher_look(&watched.watcher, &watched.trees);
	/* What the watch of a lost folder still said is told once. */
	(void)watcher_wait(&watched.watcher, -1, AT_ONCE);
	assert_int_equal(after_writing(&watched, "skipped/new/d"), WATCH_NOTHING);
	watcher_end(&watched.watcher);
}

static void test_a_silent_folder(void **state)
{
	struct watched watched;
	char path[PATH_SIZE];

	start(&watched, state);
	watched.trees.silent = "out";
	assert_int_equal(stat(*state, &watched.trees.silent_in), 0);
	watcher_look(&watched.watcher, &watched.trees);
	folder_path(*state, "out", path);
	assert_int_equal(mkdir(path, 0700), 0);
	assert_int_equal(rmdir(path), 0);
	assert_int_equal(watcher_wait(&watched.watcher, -1, AT_ONCE), WATCH_NOTHING);
	folder_path(*state, "in/out", path);
	assert_int_equal(mkdir(path, 0700), 0);
	assert_int_equal(watcher_wait(&watched.watcher, -1, AT_ONCE), WATCH_CHANGED);
	assert_int_equal(after_writing(&watched, "out.md"), WATCH_CHANGED);
	watcher_end(&watched.watcher);
}

static void test_links_that_lead_back(void **state)
{
	struct watched watched;

	folder_link(*state, "..", "in/back");
	folder_link(*state, "nowhere", "in/broken");
	start(&watched, state);
	assert_int_equal(watched.watcher.count, 2);
	watcher_end(&watched.watcher);
}

/* A watcher of WAY in FOLDER. */
static void start_on(struct watched *watched, const char *folder, const char *way)
{
	static char path[PATH_SIZE];

	folder_path(folder, way, path);
	*watched = (struct watched){.folder = folder, .tree = {path, true}};
	watched->trees = (struct watched_trees){
		.items = &watched->tree, .count = 1, .skips = skips};
	watcher_start(&watched->watcher);
	watcher_look(&watched->watcher, &watched->trees);
}

static void test_a_tree_that_is_made(void **state)
{
	struct watched watched;

	folder_put(*state, "a", "1");
	start_on(&watched, *state, "later/on");
	assert_int_equal(after_writing(&watched, "later/on/b"), WATCH_CHANGED);
	watcher_look(&watched.watcher, &watched.trees);
	assert_int_equal(after_writing(&watched, "a"), WATCH_NOTHING);
	assert_int_equal(after_writing(&watched, "later/on/b"), WATCH_CHANGED);
	watcher_end(&watched.watcher);
}

/* As deployments switch releases: a link is renamed over another. */
static void test_a_link_on_the_way(void **state)
{
	struct watched watched;
	char from[PATH_SIZE];
	char to[PATH_SIZE];

	folder_put(*state, "one/site/a", "1");
	folder_put(*state, "two/site/a", "1");
	folder_link(*state, "one", "current");
	folder_link(*state, "two", "next");
	start_on(&watched, *state, "current/site");
	folder_path(*state, "next", from);
	folder_path(*state, "current", to);
	assert_int_equal(rename(from, to), 0);
	assert_int_equal(watcher_wait(&watched.watcher, -1, AT_ONCE), WATCH_CHANGED);
	watcher_look(&watched.watcher, &watched.trees);
	(void)watcher_wait(&watched.watcher, -1, AT_ONCE);
	assert_int_equal(after_writing(&watched, "two/site/a"), WATCH_CHANGED);
	assert_int_equal(after_writing(&watched, "one/site/a"), WATCH_NOTHING);
	watcher_end(&watched.watcher);
}

/* As with a mount, no event tells: but a look does. */
static void test_other_folders(void **state)
{
	struct watched watched;
	char from[PATH_SIZE];
	char to[PATH_SIZE];

	folder_put(*state, "one/deep/site/a", "1");
	folder_put(*state, "two/deep/site/a", "1");
	start_on(&watched, *state, "one/deep/site");
	assert_false(watcher_look(&watched.watcher, &watched.trees));
	folder_path(*state, "one", from);
	folder_path(*state, "old", to);
	assert_int_equal(rename(from, to), 0);
	folder_path(*state, "two", from);
	folder_path(*state, "one", to);
	assert_int_equal(rename(from, to), 0);
	assert_int_equal(watcher_wait(&watched.watcher, -1, AT_ONCE), WATCH_NOTHING);
	assert_true(watcher_look(&watched.watcher, &watched.trees));
	assert_false(watcher_look(&watched.watcher, &watched.trees));
	watcher_end(&watched.watcher);
}

static void test_comparing(void **state)
{
	struct watched watched;

	start(&watched, state);
	assert_false(watcher_compares(&watched.watcher));
	watcher_end(&watched.watcher); /* as if there were no watches */
	watcher_look(&watched.watcher, &watched.trees);
	assert_true(watcher_compares(&watched.watcher));
	folder_put(*state, "in/.hidden", "2");
	folder_put(*state, "skipped/c", "2");
	assert_int_equal(watcher_wait(&watched.watcher, -1, WATCH_POLL + AT_ONCE),
		WATCH_NOTHING);
	folder_put(*state, "in/b", "2");
	assert_int_equal(watcher_wait(&watched.watcher, -1, WATCH_POLL + AT_ONCE),
		WATCH_CHANGED);
	watcher_end(&watched.watcher);
}

/* Of files that are passed over, but who knows what else the kernel dropped. */
static void test_lost_events(void **state)
{
	struct watched watched;

	start(&watched, state);
	for (int i = 0; i < QUEUE_LENGTH / 2; i++) {
		char path[PATH_SIZE];

		folder_put(*state, ".draft", "2");
		folder_path(*state, ".draft", path);
		assert_int_equal(unlink(path), 0);
	}
	assert_int_equal(watcher_wait(&watched.watcher, -1, AT_ONCE), WATCH_CHANGED);
	watcher_end(&watched.watcher);
}

static void test_waking(void **state)
{
	struct watched watched;
	int ends[2];

	start(&watched, state);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "!", 1), 1);
	assert_int_equal(watcher_wait(&watched.watcher, ends[0], SOON), WATCH_WOKEN);
	(void)close(ends[0]);
	(void)close(ends[1]);
	watcher_end(&watched.watcher);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_new, folder_remove)
	const struct CMUnitTest tests[] = {
		IN_FOLDER(test_writing),
		IN_FOLDER(test_new_and_lost_folders),
		IN_FOLDER(test_a_silent_folder),
		IN_FOLDER(test_links_that_lead_back),
		IN_FOLDER(test_a_tree_that_is_made),
		IN_FOLDER(test_a_link_on_the_way),
		IN_FOLDER(test_other_folders),
		IN_FOLDER(test_comparing),
		IN_FOLDER(test_lost_events),
		IN_FOLDER(test_waking),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
