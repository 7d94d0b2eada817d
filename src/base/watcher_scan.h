/* SPDX-License-Identifier: MIT */
/* One way through all the trees of a watcher. */
#ifndef BASE_WATCHER_SCAN_H
#define BASE_WATCHER_SCAN_H

#include "base/watcher.h"

struct scan {
	int events; /* watches are added to it; -1: files are summed up */
	int *watches;
	size_t count;
	int silent; /* as of a watcher */
	bool full;  /* the kernel has no watches left: the rest was not gone through */
	uint64_t sum;
};

/* WATCHES stand in ARENA. */
struct scan scan_trees(
	const struct watched_trees *trees, int events, struct arena *arena);

/* True if no file of that NAME is anybody's content. */
bool scan_passes_over(const char *name);

#endif
