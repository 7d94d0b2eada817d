/* SPDX-License-Identifier: MIT */
/*
 * The same work for each of many things, on several threads.
 *
 * Work on thing INDEX must touch only what belongs to that thing and to its worker.
 * What comes out is the same for every number of threads, as long as results are put
 * where the index says and are gone through in the order of the index.
 */
#ifndef BASE_PARALLEL_H
#define BASE_PARALLEL_H

#include <stddef.h>

enum { PARALLEL_LIMIT = 64 }; /* threads */

/* CONTEXT is the caller's; WORKER is below the number of threads. */
typedef void parallel_work(void *context, size_t worker, size_t index);

/* Do WORK for 0 to COUNT - 1 on THREADS threads (1: on the caller's own), and wait. */
void parallel_for(size_t count, size_t threads, parallel_work *work, void *context);

/* How many processors this process may use, at most PARALLEL_LIMIT. */
size_t parallel_processors(void);

#endif
