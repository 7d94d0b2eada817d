/* SPDX-License-Identifier: MIT */
/* `feedmill watch`: a build whenever something of the site has changed. */
#include <stdio.h>
#include <unistd.h>

#include "base/service.h"
#include "base/watcher.h"
#include "cli/build.h"
#include "cli/command.h"
#include "cli/manager.h"
#include "cli/print_report.h"
#include "cli/stop.h"
#include "cli/watched_site.h"

/* Milliseconds. */
enum {
	SECOND = 1000,
	QUIET = 100,                /* without a change before a build */
	LONGEST = 10 * SECOND,      /* of changes without a build: a large checkout */
	AGAIN = 10 * SECOND,        /* until the next try, if the machine refused */
	SELDOM = 600 * SECOND,      /* the longest that a try waits: each doubles it */
	ROUTINE = 60 * 60 * SECOND, /* pages of the future come due by themselves */
};

struct watch {
	struct options options;
	struct watcher watcher;
	struct watched_site site;
	struct manager manager;
	int stop;          /* readable when a signal came */
	int64_t again;     /* until the next try, if the machine refuses now */
	int64_t next_look; /* for a site that may be away; far off if it is there */
	bool compares;     /* that it does was said */
};

static void say_that_it_compares(struct watch *watch)
{
	struct report report = {0};

	if (watch->compares || !watcher_compares(&watch->watcher))
		return;
	watch->compares = true;
	report_add(&report, REPORT_WARNING, NULL, 0,
		"the system watches no more folders (fs.inotify.max_user_watches, "
		"max_user_instances): looking every %d seconds instead",
		WATCH_POLL / SECOND);
	print_report(&report, watch->options.verbosity, stderr);
	report_release(&report);
}

static void publishing(void)
{
	stop_at_once(false);
}

/* The watches come first: what changes during the build makes another. */
static enum status build(struct watch *watch)
{
	enum status status;

	watched_site_update(&watch->site, &watch->options);
	(void)watcher_look(&watch->watcher, &watch->site.trees);
	say_that_it_compares(watch);
	manager_show_life(&watch->manager);
	stop_at_once(true);
	status = build_site(&watch->options, publishing);
	stop_at_once(false);
	(void)fflush(stdout);
	manager_tell_status(&watch->manager, status);
	watch->next_look = status == STATUS_USAGE || status == STATUS_REFUSED
	                           ? watcher_clock() + AGAIN
	                           : INT64_MAX;
	return status;
}

static int64_t least(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

/* When to build again if nothing changes.  Each try that is refused says so. */
static int64_t next_build(struct watch *watch, enum status status)
{
	int64_t again = watch->again;

	if (status != STATUS_MACHINE && status != STATUS_BUSY) {
		watch->again = AGAIN;
		return watcher_clock() + ROUTINE;
	}
	watch->again = least(2 * again, SELDOM);
	return watcher_clock() + again;
}

/* False: the end has come.  Else the manager wants a build, and is told of it. */
static bool begin_reload(struct watch *watch)
{
	if (stop_wanted())
		return false;
	manager_reload(&watch->manager);
	return true;
}

/* True if there are other folders, at a time when it is worth to look for them. */
static bool sees_others(struct watch *watch)
{
	if (watcher_clock() < watch->next_look)
		return false;
	watch->next_look = watcher_clock() + AGAIN;
	return watcher_look(&watch->watcher, &watch->site.trees);
}

/* Changes that follow each other closely are one.  False: the end has come. */
static bool wait_for_change(struct watch *watch, int64_t due)
{
	int64_t latest = 0; /* when changes must be over; 0: there was none */

	for (;;) {
		int64_t now = watcher_clock();
		int64_t until;

		if (now >= due || sees_others(watch))
			return true;
		manager_show_life(&watch->manager);
		until = least(due, least(watch->manager.next_beat, watch->next_look));
		switch (watcher_wait(&watch->watcher, watch->stop, until - now)) {
		case WATCH_WOKEN:
			return begin_reload(watch);
		case WATCH_NOTHING:
			break;
		case WATCH_CHANGED:
			now = watcher_clock();
			if (latest == 0)
				latest = now + LONGEST;
			due = least(now + QUIET, latest);
		}
	}
}

static enum status run_watch(const struct options *options)
{
	struct watch watch = {.options = *options, .again = AGAIN};
	struct error error = {0};
	enum status status;

	watch.stop = stop_catch(service_managed(), &error);
	if (watch.stop < 0) {
		print_failure(NULL, &error, stderr);
		return STATUS_MACHINE;
	}
	manager_start(&watch.manager, &watch.options);
	watcher_start(&watch.watcher);
	status = build(&watch);
	if (status != STATUS_USAGE) {
		service_tell("READY=1");
		while (wait_for_change(&watch, next_build(&watch, status)))
			status = build(&watch);
		service_tell("STOPPING=1");
		status = STATUS_DONE;
	}
	watcher_end(&watch.watcher);
	watched_site_release(&watch.site);
	(void)close(watch.stop);
	return status;
}

static const char *const watch_options[] = {"directory", "output", "config", "jobs",
	"rendered", "compat", "wait", "strict", "status", "quiet", "verbose", NULL};

const struct command watch_command = {
	.name = "watch",
	.help = "build whenever something changes, until SIGTERM or SIGINT",
	.options = watch_options,
	.publishes = true,
	.run = run_watch,
};
