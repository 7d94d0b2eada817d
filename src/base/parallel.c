/* SPDX-License-Identifier: MIT */
#include "base/parallel.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>

enum { BATCH = 16 }; /* things taken at once, so that the counter is no bottleneck */

struct job {
	atomic_size_t next;
	size_t count;
	parallel_work *work;
	void *context;
};

struct worker {
	struct job *job;
	size_t number;
	pthread_t thread;
	bool started;
};

static void *run(void *argument)
{
	struct worker *worker = argument;
	struct job *job = worker->job;

	for (;;) {
		size_t start = atomic_fetch_add(&job->next, BATCH);
		size_t end = start + BATCH < job->count ? start + BATCH : job->count;

		if (start >= job->count)
			return NULL;
		for (size_t i = start; i < end; i++)
			job->work(job->context, worker->number, i);
	}
}

/* A thread that cannot be started leaves its share to the others. */
void parallel_for(size_t count, size_t threads, parallel_work *work, void *context)
{
	struct job job = {.count = count, .work = work, .context = context};
	struct worker workers[PARALLEL_LIMIT] = {0};

	if (threads > PARALLEL_LIMIT)
		threads = PARALLEL_LIMIT;
	for (size_t i = 0; i < threads || i == 0; i++) {
		workers[i].job = &job;
		workers[i].number = i;
	}
	for (size_t i = 1; i < threads; i++)
		workers[i].started =
			pthread_create(&workers[i].thread, NULL, run, &workers[i]) == 0;
	(void)run(&workers[0]);
	for (size_t i = 1; i < threads; i++)
		if (workers[i].started)
			(void)pthread_join(workers[i].thread, NULL);
}

size_t parallel_processors(void)
{
	cpu_set_t set;
	int count = 1;

	if (sched_getaffinity(0, sizeof(set), &set) == 0)
		count = CPU_COUNT(&set);
	return count > PARALLEL_LIMIT ? PARALLEL_LIMIT : (size_t)count;
}
