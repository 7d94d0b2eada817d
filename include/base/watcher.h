/* SPDX-License-Identifier: MIT */
/*
 * Notices when something changes in trees of folders (inotify(7)).
 *
 * Each look goes through the trees anew and watches what is there by then.  So nothing
 * need be known of what was made, moved or lost since the last one, and when the kernel
 * drops events that is only one more change.  Look first, then read: what changes from
 * then on is noticed.
 *
 *	watcher_start(&watcher);
 *	do {
 *		watcher_look(&watcher, &trees);
 *		... read the folders ...
 *	} while (watcher_wait(&watcher, wake, 1000) != WATCH_WOKEN);
 *	watcher_end(&watcher);
 *
 * Where the kernel has no watches left, trees are compared every WATCH_POLL
 * milliseconds instead: names, sizes and times of all files.
 *
 * Files whose names begin with . or # or end in ~ are passed over: drafts, locks and
 * copies of editors.  Links are followed; each folder is gone into once.  A tree that
 * is missing is noticed when it is made, one behind a link when that leads elsewhere.
 */
#ifndef BASE_WATCHER_H
#define BASE_WATCHER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#include "base/memory.h"

enum { WATCH_POLL = 2000 }; /* milliseconds */

struct watched_tree {
	const char *path;
	bool deep; /* the folders in it too; else only what lies in itself */
};

/* What to watch.  It must hold until the next look. */
struct watched_trees {
	const struct watched_tree *items; /* deep ones first */
	size_t count;
	/* True if the folder PATH, found in a tree, is not to be gone into. */
	bool (*skips)(const void *context, const char *path, const struct stat *facts);
	const void *context;
	/* The folder of this name, in the one that SILENT_IN is of, may come and go. */
	const char *silent; /* NULL: none may */
	struct stat silent_in;
};

struct watcher {
	int events; /* of inotify; -1: trees are compared */
	struct arena arena;
	int *folders; /* the watches of the last look, in order; in the arena */
	size_t count;
	int silent; /* the one of them that a silent folder may come to be in, or -1 */
	const struct watched_trees *trees;
	uint64_t sum;  /* of all names, sizes and times, when they are compared */
	int64_t start; /* when they were last */
};

enum watch_event {
	WATCH_NOTHING, /* the time is over */
	WATCH_CHANGED,
	WATCH_WOKEN, /* the caller's descriptor is readable */
};

void watcher_start(struct watcher *watcher);

/*
 * Watch what is in TREES now.  True if other folders are watched than before: no event
 * says that one was mounted over another, or came in with one above it.
 */
bool watcher_look(struct watcher *watcher, const struct watched_trees *trees);

/* True if trees are compared, for want of watches. */
bool watcher_compares(const struct watcher *watcher);

/* Wait MILLISECONDS at most for a change, or until WAKE, a descriptor, is readable. */
enum watch_event watcher_wait(struct watcher *watcher, int wake, int64_t milliseconds);

void watcher_end(struct watcher *watcher);

/* Milliseconds of a clock that nobody sets. */
int64_t watcher_clock(void);

#endif
