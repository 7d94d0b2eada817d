/* SPDX-License-Identifier: MIT */
/* The tags post_url and link: pages by the names of their files. */
#include "render/world.h"

#include <string.h>

#include "base/path.h"

bool world_has(const struct page *page)
{
	switch ((enum exclusion)page->sitemap_exclusion) {
	case EXCLUDED_DRAFT:
	case EXCLUDED_FUTURE:
	case EXCLUDED_EXPIRED:
	case EXCLUDED_UNPUBLISHED:
	case EXCLUDED_OLD:
	case EXCLUDED_BROKEN:
		return false;
	default:
		return true;
	}
}

/*
 * `work/_posts/sub/2024-01-02-name.md` is known by what stands behind `_posts/`, and by
 * that with what stands before it.
 */
static void add_post(struct world *world, const struct page *page)
{
	static const char marker[] = "_posts/";
	struct span name = path_stem(span_of(page->source->path));
	size_t at = span_find_string(name, marker);
	struct span behind = span_after(name, at + strlen(marker));

	if (at == name.length)
		return;
	map_put(&world->posts, behind, (void *)(uintptr_t)page);
	map_put(&world->posts,
		span_of(arena_format(world->arena, "%.*s%.*s",
			SPAN_ARGUMENTS(span_first(name, at)), SPAN_ARGUMENTS(behind))),
		(void *)(uintptr_t)page);
}

/* Where no path is the name, the file's own name may be. */
static void add_post_by_name(struct world *world, const struct page *page)
{
	struct span path = path_stem(span_of(page->source->path));

	map_put(&world->posts, path_name(path), (void *)(uintptr_t)page);
}

static void list_posts(struct world *world)
{
	const struct site *site = world->site;

	world->has_posts = true;
	for (int by_name = 0; by_name < 2; by_name++)
		for (size_t i = 0; i < site->count; i++) {
			const struct page *page = &site->pages[i];

			if (strcmp(page->source->collection->label, "posts") != 0 ||
				!world_has(page))
				continue;
			if (by_name == 0)
				add_post(world, page);
			else
				add_post_by_name(world, page);
		}
}

const char *world_post_url(void *context, struct span name, struct arena *arena)
{
	struct world *world = context;
	const struct page *page;

	if (span_starts_with(name, "/"))
		name = span_after(name, 1);
	if (!world->has_posts)
		list_posts(world);
	page = map_get(&world->posts, name);
	if (page == NULL)
		page = map_get(&world->posts, path_name(name));
	return page == NULL ? NULL
	                    : page_path(world->site->settings, page_link(page), arena);
}

const char *world_link(void *context, struct span path, struct arena *arena)
{
	const struct world *world = context;
	size_t low = 0;
	size_t high = world->site->count;

	if (span_starts_with(path, "/"))
		path = span_after(path, 1);
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct page *page = &world->site->pages[middle];
		int order = span_compare(span_of(page->source->path), path);

		if (order == 0)
			return world_has(page) ? page_path(world->site->settings,
							 page_link(page), arena)
			                       : NULL;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
