/* SPDX-License-Identifier: MIT */
#include "render.h"

#include "base/map.h"
#include "base/parallel.h"
#include "render/parts.h"

/* Every page that is an entry somewhere, once for each place of its content. */
struct work {
	struct rendering *renderings;
	size_t count;
	size_t room;
	struct map by_key;
	struct renderer workers[PARALLEL_LIMIT];
};

static bool shows_anything(const struct feed *feed)
{
	return feed->definition->content != CONTENT_NONE;
}

static struct span key_of(
	const struct feed *feed, const struct page *page, struct arena *arena)
{
	const char *selector = feed->definition->selector;

	return span_of(selector == NULL
			       ? page->id
			       : arena_format(arena, "%s\n%s", page->id, selector));
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
		says_more(rendering->page))
		entry->summary = rendering->summary;
	entry->image = rendering->image;
}

static void fill_feed(struct work *work, const struct feed *feed, struct arena *arena)
{
	for (size_t i = 0; shows_anything(feed) && i < feed->entry_count; i++) {
		struct entry *entry = &feed->entries[i];
		size_t place = (size_t)map_get(
			&work->by_key, key_of(feed, entry->page, arena));

		fill_entry(
			entry, &work->renderings[place - 1], feed->definition->content);
	}
}

void render_outputs(const struct site *site, struct outputs *outputs, size_t threads,
	struct arena *arena, struct report *report)
{
	struct work work = {0};

	list_pages(&work, outputs, arena);
	for (size_t i = 0; i < PARALLEL_LIMIT; i++)
		work.workers[i].site = site;
	parallel_for(work.count, threads, render_one, &work);
	for (size_t i = 0; i < PARALLEL_LIMIT; i++) {
		arena_join(arena, &work.workers[i].arena);
		arena_release(&work.workers[i].scratch);
		if (work.workers[i].world != NULL)
			world_release(work.workers[i].world);
		arena_release(&work.workers[i].held);
		report_join(report, &work.workers[i].report);
	}
	for (size_t i = 0; i < outputs->feed_count; i++)
		fill_feed(&work, &outputs->feeds[i], arena);
	map_release(&work.by_key);
}
