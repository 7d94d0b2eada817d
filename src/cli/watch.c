/* SPDX-License-Identifier: MIT */
/* `feedmill watch`: a build whenever something of the site has changed. */
#include <stdio.h>
#include <unistd.h>

#include "base/service.h"
#include "base/watcher.h"
#include "cli/build.h"
#include "cli/command.h"
#include "cli/print_report.h"
#include "cli/stop.h"
#include "cli/watched_site.h"

/* Milliseconds. */
enum {
	SECOND = 1000,
	QUIET = 100,                /* without a change before a build */
	LONGEST = 10 * SECOND,      /* of changes without a build: a large checkout */
	AGAIN = 10 * SECOND,        /* until the next try, when the machine refused */
	ROUTINE = 60 * 60 * SECOND, /* pages of the future come due by themselves */
};

struct watch {
	struct options options;
	struct watcher watcher;
	struct watched_site site;
	int stop;          /* readable when a signal came */
	int64_t beat;      /* between two signs of life; 0: none are wanted */
	int64_t next_beat; /* on the watcher's clock */
	bool compares;     /* that it does was said */
	bool reloads;      /* the manager asked for a build, and waits */
};

static void show_life(struct watch *watch)
{
	if (watch->beat == 0 || watcher_clock() < watch->next_beat)
		return;
	service_tell("WATCHDOG=1");
	watch->next_beat = watcher_clock() + watch->beat;
}

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

static const char *state_after(enum status status)
{
	switch (status) {
	case STATUS_DONE:
		return "STATUS=all is published";
	case STATUS_CONTENT:
		return "STATUS=published, but for content that is wrong";
	default:
		return "STATUS=not published; what was before stays";
	}
}

/* Systemd shows it beside what was logged. */
static void tell_end_of_build(struct watch *watch, enum status status)
{
	service_tell(state_after(status));
	if (watch->reloads)
		service_tell("READY=1");
	watch->reloads = false;
}

/* The watches come first: what changes during the build makes another. */
static enum status build(struct watch *watch)
{
	enum status status;

	watched_site_update(&watch->site, &watch->options);
	watcher_look(&watch->watcher, &watch->site.trees);
	say_that_it_compares(watch);
	show_life(watch);
	stop_at_once(true);
	status = build_site(&watch->options, publishing);
	stop_at_once(false);
	(void)fflush(stdout);
	tell_end_of_build(watch, status);
	return status;
}

/* When to build again if nothing changes. */
static int64_t next_build(enum status status)
{
	bool refused = status == STATUS_MACHINE || status == STATUS_BUSY;

	return watcher_clock() + (refused ? AGAIN : ROUTINE);
}

static int64_t least(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

/* False: the end has come.  Else the manager wants a build, and hears that it begins.
 */
static bool begin_reload(struct watch *watch)
{
	if (stop_wanted())
		return false;
	service_tell_reloading();
	watch->reloads = true;
	return true;
}

/* Changes that follow each other closely are one.  False: the end has come. */
static bool wait_for_change(struct watch *watch, int64_t due)
{
	int64_t latest = 0; /* when changes must be over; 0: there was none */

	for (;;) {
		int64_t now = watcher_clock();
		int64_t until = due;

		if (now >= due)
			return true;
		show_life(watch);
		if (watch->beat > 0)
			until = least(due, watch->next_beat);
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

/* A run that waits for another one shows no life. */
static void limit_waiting(struct watch *watch)
{
	unsigned limit = (unsigned)(least(watch->beat, UINT16_MAX * SECOND) / SECOND);

	if (watch->beat > 0 && watch->options.wait > limit)
		watch->options.wait = limit;
}

static enum status run_watch(const struct options *options)
{
	struct watch watch = {.options = *options, .beat = service_beat()};
	struct error error = {0};
	enum status status;

	watch.stop = stop_catch(service_managed(), &error);
	if (watch.stop < 0) {
		print_failure(NULL, &error, stderr);
		return STATUS_MACHINE;
	}
	limit_waiting(&watch);
	watcher_start(&watch.watcher);
	status = build(&watch);
	if (status != STATUS_USAGE) {
		service_tell("READY=1");
		while (wait_for_change(&watch, next_build(status)))
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
