/* SPDX-License-Identifier: MIT */
/* Which blocks below a heading are its section's. */
#include "read/items/split.h"
#include "read/words/words.h"

enum {
	HEADING_WORDS = 3, /* besides a period, in a heading that only dates */
	LABEL_WORDS = 1,   /* the same for a paragraph */
	TITLE_WORDS = 4,   /* of a heading that may be an item's title */
	PROSE_WORDS = 6,   /* of a paragraph that introduces lists */
};

bool is_entries(const struct block *block)
{
	return block->kind != BLOCK_PARAGRAPH && block->kind != BLOCK_HEADING;
}

struct span block_text(const struct block *block, struct arena *arena)
{
	return nodes_text(block->nodes, block->count, arena);
}

bool block_dates(const struct block *block, enum day_order order, struct period *period,
	struct arena *arena)
{
	size_t words = block->kind == BLOCK_HEADING ? HEADING_WORDS : LABEL_WORDS;

	return period_is_all(block_text(block, arena), words, order, period);
}

/* A sentence that leads over to what follows. */
static bool introduces(const struct block *block, struct arena *arena)
{
	struct span text = block_text(block, arena);

	return count_words(text, 1) == 0 ||
	       (count_words(text, PROSE_WORDS) >= PROSE_WORDS &&
		       html_find(block->nodes[0], "br") == NULL &&
		       (span_ends_with(text, ".") || span_ends_with(text, ":") ||
			       span_ends_with(text, "!")));
}

bool is_title_heading(const struct block *block, struct arena *arena)
{
	return count_words(block_text(block, arena), TITLE_WORDS) >= TITLE_WORDS;
}

/*
 * How many of the blocks are the section's: all, or those before the first deeper
 * heading that states no period and is no part of it.  What stands directly under the
 * section's own heading decides, unless that only introduces lists.
 */
static size_t own_blocks(const struct blocks *blocks, const struct splitting *splitting)
{
	bool listed = false;
	bool prose = false;
	bool items = false;
	size_t direct = 0;

	while (direct < blocks->count && blocks->items[direct].kind != BLOCK_HEADING) {
		const struct block *block = &blocks->items[direct++];

		listed = listed || is_entries(block);
		prose = prose || (block->kind == BLOCK_PARAGRAPH &&
					 !introduces(block, splitting->arena));
	}
	for (size_t i = direct; i < blocks->count; i++)
		items = items || is_entries(&blocks->items[i]) ||
		        (blocks->items[i].kind == BLOCK_HEADING &&
				is_title_heading(&blocks->items[i], splitting->arena));
	return listed || prose || (direct > 0 && !items) ? direct : blocks->count;
}

/* Paragraphs that only introduce do not count where other headings hold the items. */
static bool belongs(const struct block *heading, const struct splitting *splitting)
{
	struct period period;

	return block_dates(
		heading, splitting->places->order, &period, splitting->arena);
}

void keep_own_blocks(struct blocks *blocks, const struct splitting *splitting)
{
	size_t direct = own_blocks(blocks, splitting);
	size_t kept = direct;
	int dropped = 0; /* the level of the heading that is left out */

	if (direct == blocks->count)
		return;
	for (size_t i = direct; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_HEADING &&
			(dropped == 0 || block->level <= dropped))
			dropped = belongs(block, splitting) ? 0 : block->level;
		if (dropped == 0)
			blocks->items[kept++] = *block;
	}
	blocks->count = kept;
}
