/* SPDX-License-Identifier: MIT */
#include "render.h"

#include "base/map.h"
#include "base/parallel.h"
#include "render/images.h"
#include "render/render_page.h"
#include "render/renderer.h"
#include "render/shorten.h"

/* Every page that is an entry somewhere, once for each place of its content. */
struct work {
	struct rendering *renderings;
	size_t count;
	size_t room;
	struct map by_key;
	struct rendering **again; /* those that turn out to want a summary */
	size_t again_count;
	size_t again_room;
	struct renderer workers[PARALLEL_LIMIT];
};

static bool shows_anything(const struct feed *feed)
{
	return feed->definition->content != CONTENT_NONE;
}

/* Pages by address: with `compat` two may have one id. */
static struct span key_of(
	const struct feed *feed, const struct page *page, struct arena *arena)
{
	const char *selector = feed->definition->selector;

	return span_of(arena_format(
		arena, "%p\n%s", (const void *)page, selector == NULL ? "" : selector));
}

/* The rendering of PAGE for FEED: a new one, or that of another feed. */
static struct rendering *rendering_for(struct work *work, const struct feed *feed,
	const struct page *page, struct arena *arena)
{
	struct span key = key_of(feed, page, arena);
	size_t place = (size_t)map_get(&work->by_key, key);

	if (place > 0)
		return &work->renderings[place - 1];
	work->renderings = arena_grow(arena, work->renderings, work->count, &work->room,
		sizeof(*work->renderings));
	work->renderings[work->count] = (struct rendering){
		.page = page, .selector = feed->definition->selector};
	/* One more than the index: NULL means that it is not there. */
	map_set(&work->by_key, key, (void *)(work->count + 1));
	return &work->renderings[work->count++];
}

/* Where a work was published is no part of its abstract. */
static bool says_more(const struct page *page)
{
	return page->item != NULL && page->item->data != NULL &&
	       page->item->data->summary != NULL;
}

static void list_page(struct work *work, const struct feed *feed,
	const struct page *page, struct arena *arena)
{
	struct rendering *rendering = rendering_for(work, feed, page, arena);

	if (feed->definition->content != CONTENT_FULL || says_more(page))
		rendering->wants_summary = true;
}

static void list_pages(
	struct work *work, const struct outputs *outputs, struct arena *arena)
{
	for (size_t i = 0; i < outputs->feed_count; i++) {
		const struct feed *feed = &outputs->feeds[i];

		for (size_t j = 0; shows_anything(feed) && j < feed->entry_count; j++)
			list_page(work, feed, feed->entries[j].page, arena);
	}
}

static void render_one(void *context, size_t worker, size_t index)
{
	struct work *work = context;

	render_page(&work->workers[worker], &work->renderings[index]);
}

static void fill_entry(struct entry *entry, const struct rendering *rendering,
	enum feed_content content)
{
	const struct source *source = rendering->page->source;

	if (content != CONTENT_SUMMARY && !source->front.summary_only)
		entry->html = rendering->html;
	/* What cannot be rendered is at least summed up. */
	if (content != CONTENT_FULL || entry->html == NULL ||
		says_more(rendering->page)) {
		entry->summary = rendering->summary;
		entry->raw_summary = rendering->raw_summary;
	}
	entry->image = rendering->image;
}

/* What was made for the entry of FEED at INDEX. */
static struct rendering *rendering_of(
	struct work *work, const struct feed *feed, size_t index, struct arena *arena)
{
	struct span key = key_of(feed, feed->entries[index].page, arena);

	return &work->renderings[(size_t)map_get(&work->by_key, key) - 1];
}

static void fill_feed(struct work *work, const struct feed *feed, struct arena *arena)
{
	for (size_t i = 0; shows_anything(feed) && i < feed->entry_count; i++)
		fill_entry(&feed->entries[i], rendering_of(work, feed, i, arena),
			feed->definition->content);
}

/* Jekyll's feeds are as long as they are. */
static size_t size_limit(const struct site *site, const struct definition *definition)
{
	if (definition->max_size > 0)
		return definition->max_size;
	return site->settings->compat ? SIZE_MAX : FEED_SIZE_USUAL;
}

/*
 * True for an entry that had content before it was shortened, and has no summary yet.
 */
static bool lacks_summary(const struct entry *entry, const struct rendering *rendering)
{
	return entry->html == NULL && entry->summary == NULL && rendering->html != NULL;
}

static void list_shortened(
	struct work *work, const struct feed *feed, struct arena *arena)
{
	for (size_t i = 0; shows_anything(feed) && i < feed->entry_count; i++) {
		struct rendering *rendering = rendering_of(work, feed, i, arena);

		if (!lacks_summary(&feed->entries[i], rendering) ||
			rendering->wants_summary)
			continue;
		rendering->wants_summary = true;
		work->again = arena_grow(arena, work->again, work->again_count,
			&work->again_room, sizeof(*work->again));
		work->again[work->again_count++] = rendering;
	}
}

static void render_again(void *context, size_t worker, size_t index)
{
	struct work *work = context;

	render_page(&work->workers[worker], work->again[index]);
}

static void fill_shortened(
	struct work *work, const struct feed *feed, struct arena *arena)
{
	for (size_t i = 0; shows_anything(feed) && i < feed->entry_count; i++) {
		const struct rendering *rendering = rendering_of(work, feed, i, arena);

		if (lacks_summary(&feed->entries[i], rendering))
			feed->entries[i].summary = rendering->summary;
	}
}

/* Shorten what is too long.  Summaries are made only where they are wanted. */
static void shorten_feeds(struct work *work, const struct site *site,
	const struct outputs *outputs, size_t threads, struct arena *arena,
	struct report *report)
{
	for (size_t i = 0; i < outputs->feed_count; i++) {
		const struct feed *feed = &outputs->feeds[i];

		shorten_feed(feed, size_limit(site, feed->definition), arena, report);
		list_shortened(work, feed, arena);
	}
	if (work->again_count > 0)
		parallel_for(work->again_count, threads, render_again, work);
	for (size_t i = 0; i < outputs->feed_count; i++)
		fill_shortened(work, &outputs->feeds[i], arena);
}

static void release_worker(struct renderer *worker, struct arena *arena)
{
	arena_join(arena, &worker->arena);
	arena_release(&worker->scratch);
	if (worker->world != NULL)
		world_release(worker->world);
	arena_release(&worker->held);
	/* What it has said of pages that it made twice, it said before. */
	report_release(&worker->report);
}

void render_outputs(const struct site *site, struct outputs *outputs, size_t threads,
	struct arena *arena, struct report *report)
{
	struct work work = {0};

	list_pages(&work, outputs, arena);
	for (size_t i = 0; i < PARALLEL_LIMIT; i++)
		work.workers[i].site = site;
	parallel_for(work.count, threads, render_one, &work);
	list_images(work.workers, outputs, threads, arena);
	for (size_t i = 0; i < PARALLEL_LIMIT; i++)
		report_join(report, &work.workers[i].report);
	for (size_t i = 0; i < outputs->feed_count; i++)
		fill_feed(&work, &outputs->feeds[i], arena);
	shorten_feeds(&work, site, outputs, threads, arena, report);
	for (size_t i = 0; i < PARALLEL_LIMIT; i++)
		release_worker(&work.workers[i], arena);
	map_release(&work.by_key);
}
