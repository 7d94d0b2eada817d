/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/parallel.h"
#include "read.h"
#include "read/sources/source.h"
#include "read/sources/walk.h"

struct all_sources {
	const struct walk *walk;
	struct source *items; /* one a file; without a path if it could not be read */
	struct source_reader *readers; /* one a thread */
};

static void read_one(void *context, size_t worker, size_t index)
{
	struct all_sources *all = context;

	if (!source_read(&all->readers[worker], &all->walk->files[index],
		    &all->items[index]))
		all->items[index].path = NULL;
}

static void start_readers(int content, const struct settings *settings, size_t threads,
	struct source_reader *readers)
{
	for (size_t i = 0; i < threads; i++)
		readers[i] = (struct source_reader){
			.content = content,
			.settings = settings,
			.head = text_limited(FRONT_MATTER_LIMIT),
		};
}

static void end_readers(struct source_reader *readers, size_t threads,
	struct arena *arena, struct report *report)
{
	for (size_t i = 0; i < threads; i++) {
		arena_join(arena, &readers[i].kept);
		report_join(report, &readers[i].report);
		arena_release(&readers[i].scratch);
		text_release(&readers[i].head);
	}
}

/* What the walk found twice is two pages, but only one file that is copied as it is. */
static bool is_again(const struct source *source, const struct source *before)
{
	return source->kind == SOURCE_STATIC && source->path == before->path;
}

/* Without those that could not be read. */
static void close_gaps(struct sources *sources)
{
	size_t kept = 0;

	for (size_t i = 0; i < sources->count; i++) {
		const struct source *source = &sources->items[i];

		if (source->path != NULL &&
			(kept == 0 || !is_again(source, &sources->items[kept - 1])))
			sources->items[kept++] = *source;
	}
	sources->count = kept;
}

static void read_all(int content, const struct settings *settings, size_t threads,
	struct all_sources *all, struct arena *arena, struct report *report)
{
	struct source_reader readers[PARALLEL_LIMIT];

	if (threads > PARALLEL_LIMIT)
		threads = PARALLEL_LIMIT;
	start_readers(content, settings, threads, readers);
	all->readers = readers;
	parallel_for(all->walk->count, threads, read_one, all);
	end_readers(readers, threads, arena, report);
}

bool read_sources(int content, const struct settings *settings, size_t threads,
	struct sources *sources, struct arena *arena, struct report *report,
	struct error *error)
{
	struct arena scratch = {0};
	struct walk walk;
	struct all_sources all = {.walk = &walk};
	bool walked =
		walk_content(content, settings, &walk, arena, &scratch, report, error);

	*sources = (struct sources){0};
	if (walked) {
		all.items = arena_many(arena, walk.count, struct source);
		read_all(content, settings, threads == 0 ? 1 : threads, &all, arena,
			report);
		sources->items = all.items;
		sources->count = walk.count;
		close_gaps(sources);
	}
	arena_release(&scratch);
	return walked;
}
