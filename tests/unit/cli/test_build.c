/* SPDX-License-Identifier: MIT */
/* Many builds in one process, as `watch` makes them. */
#include <malloc.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "cli/build.h"
#include "cli/command.h"
#include "cli/watched_site.h"
#include "folder.h"

enum {
	BUILDS = 200,
	WARM = 100,  /* builds after which malloc's own caches are full */
	SLACK = 512, /* bytes: far less than one a build */
	CHANGES = 4, /* builds to a change */
	FOLDERS_WATCHED = 2,
};

static size_t open_files(void)
{
	size_t count = 0;

	for (int fd = 0; fd < 256; fd++)
		count += fcntl(fd, F_GETFD) >= 0;
	return count;
}

/* One build, of a page that differs every now and then. */
static void build(void **state, struct watched_site *site, struct watcher *watcher,
	const struct options *options, int number)
{
	char page[PATH_SIZE];

	(void)snprintf(page, sizeof(page), "---\ntitle: %04d\ndate: 2024-01-01\n---\n",
		number / CHANGES);
	folder_put(*state, "content/a.md", page);
	watched_site_update(site, options);
	watcher_look(watcher, &site->trees);
	assert_int_equal(build_site(options, NULL), STATUS_DONE);
}

static void test_many_builds_leave_nothing(void **state)
{
	const struct options options = {
		.command = &watch_command,
		.directory = *state,
		.jobs = 1,
	};
	struct watched_site site = {0};
	struct watcher watcher;
	size_t used = 0;
	size_t open = 0;

	folder_put(*state, "content/site.yaml", "url: https://www.example.org\n");
	watcher_start(&watcher);
	for (int i = 0; i < BUILDS; i++) {
		build(state, &site, &watcher, &options, i);
		if (i == WARM) {
			used = mallinfo2().uordblks;
			open = open_files();
		}
	}
	assert_true(mallinfo2().uordblks < used + SLACK);
	assert_int_equal(open_files(), open);
	assert_int_equal(watcher.count, FOLDERS_WATCHED); /* not public */
	watcher_end(&watcher);
	watched_site_release(&site);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			test_many_builds_leave_nothing, folder_new, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
