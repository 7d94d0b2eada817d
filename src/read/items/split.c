/* SPDX-License-Identifier: MIT */
/* Which blocks of a section are its items. */
#include "read/items/split.h"

#include "read/items/entries.h"
#include "read/items/paragraph_kinds.h"
#include "read/items/paragraphs.h"
#include "read/items/text.h"

/* The period of HEADING, or of the section, holds from here on. */
static bool enter_heading(struct splitting *splitting, const struct block *heading)
{
	struct period period;

	if (block_dates(heading, splitting->places->order, &period, splitting->arena)) {
		splitting->period = period;
		return true;
	}
	if (heading->level <= 2 || !period_is_stated(&splitting->period))
		splitting->period = splitting->range->period;
	return false;
}

static void split_by_headings(struct splitting *splitting, const struct blocks *blocks)
{
	struct html_node *nodes[ITEM_LINE_LIMIT];
	size_t count = 0;

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_HEADING) {
			(void)add_place(splitting->places, nodes, count,
				&splitting->period, splitting->arena);
			count = 0;
			if (!enter_heading(splitting, block) &&
				!only_heads(blocks, i, splitting))
				nodes[count++] = block->nodes[0];
		} else if (count > 0) {
			for (size_t n = 0; n < block->count && count < ITEM_LINE_LIMIT;
				n++)
				nodes[count++] = block->nodes[n];
		}
	}
	(void)add_place(
		splitting->places, nodes, count, &splitting->period, splitting->arena);
}

/* Bold lines, each with the paragraphs behind it. */
static void split_by_bold_lines(
	struct splitting *splitting, const struct blocks *blocks)
{
	struct html_node *nodes[ITEM_LINE_LIMIT];
	size_t count = 0;

	for (size_t i = 0; i <= blocks->count; i++) {
		const struct block *block = &blocks->items[i];
		bool ends = i == blocks->count || block->kind == BLOCK_HEADING ||
		            is_bold_line(block, splitting->arena);

		if (ends) {
			(void)add_place(splitting->places, nodes, count,
				&splitting->period, splitting->arena);
			count = 0;
		}
		if (i == blocks->count)
			break;
		if (block->kind == BLOCK_HEADING)
			(void)enter_heading(splitting, block);
		for (size_t n = 0;
			block->kind == BLOCK_PARAGRAPH && (ends || count > 0) &&
			n < block->count && count < ITEM_LINE_LIMIT;
			n++)
			nodes[count++] = block->nodes[n];
	}
}

static void split_by_blocks(
	struct splitting *splitting, const struct blocks *blocks, bool lists)
{
	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];
		struct period period;

		if (block->kind == BLOCK_HEADING)
			(void)enter_heading(splitting, block);
		else if (is_entries(block))
			add_entries(block, &splitting->period, splitting->places,
				splitting->arena);
		else if (block_dates(block, splitting->places->order, &period,
				 splitting->arena))
			splitting->period = period;
		else if (!lists)
			add_paragraph(block, &splitting->period, splitting->places,
				splitting->arena);
	}
}

void split_items(const struct item_groups *groups, const struct page_range *range,
	bool whole, struct item_places *places, struct arena *arena)
{
	struct blocks blocks = {0};
	struct splitting splitting = {range, places, arena, range->period};
	bool lists = false;

	places->order = period_day_order(nodes_text(range->nodes, range->count, arena));
	find_blocks(groups, range, &blocks, arena);
	if (!whole)
		keep_own_blocks(&blocks, &splitting);
	for (size_t i = 0; i < blocks.count; i++)
		lists = lists || is_entries(&blocks.items[i]);
	if (each_heads_group(&blocks, &splitting) ||
		lists_share_label(&blocks, &splitting) ||
		(!(lists && whole) && headings_are_titles(&blocks, lists, &splitting)))
		split_by_headings(&splitting, &blocks);
	else if (!lists && bold_lines_are_titles(&blocks, &splitting))
		split_by_bold_lines(&splitting, &blocks);
	else
		split_by_blocks(&splitting, &blocks, lists);
}
