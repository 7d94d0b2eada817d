/* SPDX-License-Identifier: MIT */
#include "base/watcher.h"

#include <limits.h>
#include <poll.h>
#include <string.h>
#include <sys/inotify.h>
#include <time.h>
#include <unistd.h>

#include "base/array.h"
#include "base/watcher_scan.h"

enum { BUFFER_SIZE = 64 * 1024, MILLION = 1000 * 1000 };

int64_t watcher_clock(void)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / MILLION;
}

void watcher_start(struct watcher *watcher)
{
	*watcher = (struct watcher){
		.events = inotify_init1(IN_NONBLOCK | IN_CLOEXEC),
	};
}

static int compare_watches(const void *left, const void *right)
{
	int a = *(const int *)left;
	int b = *(const int *)right;

	return (a > b) - (a < b);
}

/* Folders that were watched and are none of ours any more. */
static void drop_others(const struct watcher *watcher, const struct scan *scan)
{
	size_t kept = 0;

	for (size_t i = 0; i < watcher->count; i++) {
		while (kept < scan->count && scan->watches[kept] < watcher->folders[i])
			kept++;
		if (kept == scan->count || scan->watches[kept] != watcher->folders[i])
			(void)inotify_rm_watch(watcher->events, watcher->folders[i]);
	}
}

static bool has_others(const struct watcher *watcher, const struct scan *scan)
{
	return watcher->count != scan->count ||
	       (scan->count > 0 && memcmp(watcher->folders, scan->watches,
					   scan->count * sizeof(*scan->watches)) != 0);
}

/* True if they are others than before. */
static bool keep_watches(
	struct watcher *watcher, const struct scan *scan, const struct arena *arena)
{
	bool others;

	array_sort(scan->watches, scan->count, sizeof(*scan->watches), compare_watches);
	others = has_others(watcher, scan);
	drop_others(watcher, scan);
	watcher->folders = scan->watches;
	watcher->count = scan->count;
	watcher->silent = scan->silent;
	arena_release(&watcher->arena);
	watcher->arena = *arena;
	return others;
}

static void stop_watching(struct watcher *watcher)
{
	if (watcher->events >= 0)
		(void)close(watcher->events);
	watcher->events = -1;
	watcher->count = 0;
	arena_release(&watcher->arena);
}

static uint64_t sum_of(struct watcher *watcher)
{
	struct arena none = {0};

	watcher->start = watcher_clock();
	return scan_trees(watcher->trees, -1, &none).sum;
}

bool watcher_look(struct watcher *watcher, const struct watched_trees *trees)
{
	struct arena arena = {0};
	struct scan scan;

	watcher->trees = trees;
	if (watcher->events >= 0) {
		scan = scan_trees(trees, watcher->events, &arena);
		if (!scan.full)
			return keep_watches(watcher, &scan, &arena);
		arena_release(&arena);
		stop_watching(watcher);
	}
	watcher->sum = sum_of(watcher);
	return false;
}

bool watcher_compares(const struct watcher *watcher)
{
	return watcher->events < 0;
}

/* IN_IGNORED ends a watch: what ended it is an event of its own. */
static bool matters(const struct watcher *watcher, const struct inotify_event *event)
{
	bool is_folder = (event->mask & IN_ISDIR) != 0;

	if ((event->mask & IN_IGNORED) != 0)
		return false;
	if (is_folder && event->len > 0 && event->wd == watcher->silent &&
		strcmp(event->name, watcher->trees->silent) == 0)
		return false;
	return event->len == 0 || is_folder || !scan_passes_over(event->name);
}

static bool read_events(const struct watcher *watcher)
{
	_Alignas(struct inotify_event) char buffer[BUFFER_SIZE];
	bool changed = false;
	ssize_t got;

	while ((got = read(watcher->events, buffer, sizeof(buffer))) > 0) {
		for (const char *at = buffer; at < buffer + got;) {
			const struct inotify_event *event = (const void *)at;

			changed = matters(watcher, event) || changed;
			at += sizeof(*event) + event->len;
		}
	}
	return changed;
}

/* Until when a comparison is not due, seen from now. */
static int64_t until_poll(const struct watcher *watcher)
{
	int64_t wait = watcher->start + WATCH_POLL - watcher_clock();

	return wait > 0 ? wait : 0;
}

static bool compare_trees(struct watcher *watcher)
{
	uint64_t before = watcher->sum;

	if (until_poll(watcher) > 0)
		return false;
	watcher->sum = sum_of(watcher);
	return watcher->sum != before;
}

/* Wait once; what came may not matter. */
static enum watch_event wait_once(
	struct watcher *watcher, int wake, int64_t milliseconds)
{
	struct pollfd fds[] = {
		{.fd = wake, .events = POLLIN},
		{.fd = watcher->events, .events = POLLIN}, /* -1 is passed over */
	};
	bool compares = watcher_compares(watcher);

	if (compares && until_poll(watcher) < milliseconds)
		milliseconds = until_poll(watcher);
	if (milliseconds > INT_MAX)
		milliseconds = INT_MAX;
	(void)poll(fds, 2, (int)milliseconds);
	if (fds[0].revents != 0)
		return WATCH_WOKEN;
	if (compares ? compare_trees(watcher) : read_events(watcher))
		return WATCH_CHANGED;
	return WATCH_NOTHING;
}

enum watch_event watcher_wait(struct watcher *watcher, int wake, int64_t milliseconds)
{
	int64_t end = watcher_clock() + milliseconds;
	enum watch_event event;

	do {
		int64_t left = end - watcher_clock();

		event = wait_once(watcher, wake, left > 0 ? left : 0);
	} while (event == WATCH_NOTHING && watcher_clock() < end);
	return event;
}

void watcher_end(struct watcher *watcher)
{
	stop_watching(watcher);
}
