/* SPDX-License-Identifier: MIT */
#include "read.h"
#include "read/items/page_tree.h"
#include "read/items/places.h"
#include "read/items/split.h"

enum { LISTING_PAGES = 500 }; /* that are looked at */

/* True if a list stands in what is directly below a heading. */
static bool holds_list(const struct page_tree *tree, const struct page_range *range,
	struct arena *arena)
{
	struct blocks blocks = {0};

	find_blocks(&tree->groups, range, &blocks, arena);
	for (size_t i = 0; i < blocks.count; i++) {
		if (blocks.items[i].kind == BLOCK_HEADING)
			return false;
		if (blocks.items[i].kind != BLOCK_PARAGRAPH)
			return true;
	}
	return false;
}

static size_t count_items(const struct page_tree *tree,
	const struct page_heading *heading, struct arena *arena)
{
	struct item_places places = {0};
	struct page_range range;

	page_tree_range(tree, heading, &range, arena);
	if (!holds_list(tree, &range, arena))
		return 0;
	split_items(&tree->groups, &range, false, &places, arena);
	return places.count;
}

static size_t list_page(const struct page_tree *tree, struct listing *listings,
	size_t limit, struct arena *arena, struct arena *scratch)
{
	size_t count = 0;

	for (size_t i = 0; i < tree->heading_count && count < limit; i++) {
		const struct page_heading *heading = &tree->headings[i];
		size_t items = count_items(tree, heading, scratch);

		if (items > 0)
			listings[count++] = (struct listing){
				.path = tree->source->path,
				.heading = arena_bytes(arena, heading->text.bytes,
					heading->text.length),
				.items = items,
			};
	}
	return count;
}

size_t read_listings(int content, const struct settings *settings,
	const struct sources *sources, struct listing *listings, size_t limit,
	struct arena *arena)
{
	struct arena scratch = {0};
	size_t count = 0;
	size_t pages = 0;

	for (size_t i = 0; i < sources->count && count < limit && pages < LISTING_PAGES;
		i++) {
		const struct source *source = &sources->items[i];
		struct page_tree tree;
		struct error ignored;

		if (source->kind == SOURCE_STATIC ||
			!page_tree_is_possible(settings, source))
			continue;
		pages++;
		if (page_tree_read(
			    content, settings, source, &tree, &scratch, &ignored))
			count += list_page(&tree, listings + count, limit - count,
				arena, &scratch);
		page_tree_release(&tree);
		arena_reset(&scratch);
	}
	arena_release(&scratch);
	return count;
}
