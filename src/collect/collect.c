/* SPDX-License-Identifier: MIT */
#include "collect.h"

#include "base/parallel.h"
#include "collect/dates.h"
#include "collect/duplicates.h"
#include "collect/ids.h"
#include "collect/items.h"
#include "collect/location.h"
#include "collect/membership.h"
#include "collect/newest.h"
#include "collect/titles.h"

static const char *const nothing[] = {NULL};

struct worker {
	struct arena arena;
	struct arena scratch;
	struct text path;
	struct report report;
};

struct collector {
	const struct settings *settings;
	const struct sources *sources;
	struct templates templates;
	struct page *pages;
	int64_t now;
	struct worker workers[PARALLEL_LIMIT];
};

static void take_front_matter(struct page *page, const struct source *source)
{
	const struct front_matter *front = &source->front;

	*page = (struct page){
		.source = source,
		.categories = front->categories == NULL ? nothing : front->categories,
		.tags = front->tags == NULL ? nothing : front->tags,
		.authors = front->authors,
		.language = front->language,
	};
}

/* Each step needs what those before it found. */
static void collect_page(void *context, size_t number, size_t index)
{
	struct collector *collector = context;
	struct worker *worker = &collector->workers[number];
	struct subject subject = {
		.settings = collector->settings,
		.source = &collector->sources->items[index],
		.name = name_of(&collector->sources->items[index]),
		.page = &collector->pages[index],
		.now = collector->now,
		.arena = &worker->arena,
		.scratch = &worker->scratch,
		.report = &worker->report,
	};

	take_front_matter(subject.page, subject.source);
	date_page(&subject);
	date_update(&subject);
	locate_page(&collector->templates, &subject, &worker->path);
	identify_page(&collector->templates, &subject);
	title_page(&subject);
	judge_page(&subject);
	arena_reset(&worker->scratch);
}

static void join_worker(
	struct worker *worker, struct arena *arena, struct report *report)
{
	arena_join(arena, &worker->arena);
	arena_release(&worker->scratch);
	text_release(&worker->path);
	report_join(report, &worker->report);
	report_release(&worker->report);
}

static void collect_pages(struct collector *collector, size_t threads,
	struct arena *arena, struct report *report)
{
	if (threads > PARALLEL_LIMIT)
		threads = PARALLEL_LIMIT;
	if (threads == 0)
		threads = 1;
	for (size_t i = 0; i < threads; i++)
		collector->workers[i].path = text_limited(URL_PATH_LIMIT);
	parallel_for(collector->sources->count, threads, collect_page, collector);
	for (size_t i = 0; i < threads; i++)
		join_worker(&collector->workers[i], arena, report);
}

void collect_site(const struct settings *settings, const struct sources *sources,
	const struct sections *sections, int64_t now, size_t threads, struct site *site,
	struct arena *arena, struct report *report)
{
	struct collector collector = {
		.settings = settings,
		.sources = sources,
		.pages = arena_many(arena, sources->count, struct page),
		.now = now,
	};
	struct claims claims = {0};

	templates_read(settings, &collector.templates, arena, report);
	collect_pages(&collector, threads, arena, report);
	*site = (struct site){
		.settings = settings,
		.content = -1,
		.now = now,
		.pages = collector.pages,
		.count = sources->count,
	};
	keep_newest(site);
	claim_all(site, &claims, arena, report);
	collect_items(site, sections, &claims, arena, report);
	claims_release(&claims);
}
