/* SPDX-License-Identifier: MIT */
#include "collect.h"

#include "base/parallel.h"
#include "base/strings.h"
#include "collect/dates.h"
#include "collect/duplicates.h"
#include "collect/generated.h"
#include "collect/ids.h"
#include "collect/items.h"
#include "collect/location.h"
#include "collect/membership.h"
#include "collect/newest.h"
#include "collect/remember.h"
#include "collect/titles.h"
#include "collect/translations.h"

struct worker {
	struct arena arena;
	struct arena scratch;
	struct text path;
	struct report report;
};

struct collector {
	const struct site_parts *parts;
	struct templates templates;
	struct page *pages;
	struct worker workers[PARALLEL_LIMIT];
};

static void take_front_matter(struct page *page, const struct source *source)
{
	const struct front_matter *front = &source->front;

	*page = (struct page){
		.source = source,
		.categories =
			front->categories == NULL ? strings_none : front->categories,
		.tags = front->tags == NULL ? strings_none : front->tags,
		.authors = front->authors,
		.language = front->language,
	};
}

static int64_t committed(const struct site_parts *parts, size_t index)
{
	if (parts->history == NULL || parts->history->changed == NULL)
		return DATE_NONE;
	return parts->history->changed[index];
}

/* Each step needs what those before it found. */
static void collect_page(void *context, size_t number, size_t index)
{
	struct collector *collector = context;
	struct worker *worker = &collector->workers[number];
	const struct source *source = &collector->parts->sources->items[index];
	struct subject subject = {
		.settings = collector->parts->settings,
		.source = source,
		.name = name_of(source),
		.page = &collector->pages[index],
		.now = collector->parts->now,
		.committed = committed(collector->parts, index),
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
	for (size_t i = 0; i < PARALLEL_LIMIT; i++)
		collector->workers[i].path = text_limited(URL_PATH_LIMIT);
	parallel_for(
		collector->parts->sources->count, threads, collect_page, collector);
	for (size_t i = 0; i < PARALLEL_LIMIT; i++)
		join_worker(&collector->workers[i], arena, report);
}

void collect_site(const struct site_parts *parts, size_t threads, struct site *site,
	struct arena *arena, struct report *report)
{
	struct collector collector = {
		.parts = parts,
		.pages = arena_many(arena, parts->sources->count, struct page),
	};
	struct claims claims = {0};

	templates_read(parts->settings, &collector.templates, arena, report);
	collect_pages(&collector, threads, arena, report);
	*site = (struct site){
		.settings = parts->settings,
		.ledger = parts->ledger,
		.content = -1,
		.now = parts->now,
		.pages = collector.pages,
		.count = parts->sources->count,
	};
	keep_newest(site);
	name_languages(site, arena);
	remember_pages(site, parts, arena);
	claim_all(site, &claims, arena, report);
	collect_items(site, parts, &claims, arena, report);
	generate_pages(site, &claims, arena);
	join_translations(site, arena, report);
	claims_release(&claims);
}
