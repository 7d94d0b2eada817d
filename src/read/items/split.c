/* SPDX-License-Identifier: MIT */
/* Which blocks of a section are its items. */
#include "read/items/items.h"
#include "read/words/words.h"

enum {
	HEADING_WORDS = 3,      /* besides a period, in a heading that only dates */
	LABEL_WORDS = 1,        /* the same for a paragraph */
	TITLE_WORDS = 4,        /* of a heading that may be an item's title */
	PROSE_WORDS = 6,        /* of a paragraph that introduces lists */
	DESCRIPTION_WORDS = 25, /* of paragraphs that tell what an item is about */
};

/* A section being split. */
struct splitting {
	const struct page_range *range;
	struct item_places *places;
	struct arena *arena;
	struct period period; /* that headings state for what stands below them */
};

static bool is_entries(const struct block *block)
{
	return block->kind != BLOCK_PARAGRAPH && block->kind != BLOCK_HEADING;
}

static struct span block_text(const struct block *block, struct arena *arena)
{
	return nodes_text(block->nodes, block->count, arena);
}

static bool dates(const struct block *block, enum day_order order,
	struct period *period, struct arena *arena)
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

static bool is_title_heading(const struct block *block, struct arena *arena)
{
	return count_words(block_text(block, arena), TITLE_WORDS) >= TITLE_WORDS;
}

/* A heading that is a link to what it is about. */
static bool is_linked_heading(const struct block *block)
{
	const struct html_node *first = block->nodes[0]->first;

	return first != NULL && first->next == NULL && html_is(first, "a") &&
	       html_attribute(first, "href") != NULL;
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

	return dates(heading, splitting->places->order, &period, splitting->arena);
}

/* Take out what deeper headings hold that are no part of the section. */
static void keep_own(struct blocks *blocks, const struct splitting *splitting)
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

/* True if block INDEX is a heading of few words right before another heading. */
static bool only_heads(
	const struct blocks *blocks, size_t index, const struct splitting *splitting)
{
	return index + 1 < blocks->count &&
	       blocks->items[index + 1].kind == BLOCK_HEADING &&
	       !is_title_heading(&blocks->items[index], splitting->arena);
}

/*
 * True if paragraphs of many words follow block INDEX: lists behind them are its own.
 */
static bool is_described(
	const struct blocks *blocks, size_t index, const struct splitting *splitting)
{
	size_t words = 0;

	for (size_t i = index + 1;
		i < blocks->count && blocks->items[i].kind == BLOCK_PARAGRAPH; i++)
		words += count_words(block_text(&blocks->items[i], splitting->arena),
			DESCRIPTION_WORDS);
	return words >= DESCRIPTION_WORDS;
}

/* True if two paragraphs below heading INDEX are items by themselves. */
static bool holds_citations(
	const struct blocks *blocks, size_t index, const struct splitting *splitting)
{
	size_t citations = 0;

	for (size_t i = index + 1; i < blocks->count && citations < 2 &&
				   blocks->items[i].kind == BLOCK_PARAGRAPH;
		i++)
		citations += is_citation(&blocks->items[i], splitting->arena);
	return citations == 2;
}

/*
 * True if the headings of a section are the titles of its items: of one without lists,
 * or if each has a description before them.
 */
static bool headings_are_titles(
	const struct blocks *blocks, bool lists, const struct splitting *splitting)
{
	size_t titles = 0;

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];
		struct period period;

		if (block->kind != BLOCK_HEADING || only_heads(blocks, i, splitting) ||
			dates(block, splitting->places->order, &period,
				splitting->arena))
			continue;
		bool title = is_title_heading(block, splitting->arena);

		if (!title && !is_linked_heading(block))
			return false;
		if ((lists || !title) && !is_described(blocks, i, splitting))
			return false;
		if (holds_citations(blocks, i, splitting))
			return false;
		titles++;
	}
	return titles > 0;
}

/* True if one group stands below each of several headings that can be titles. */
static bool each_heads_group(
	const struct blocks *blocks, const struct splitting *splitting)
{
	size_t titles = 0;
	size_t groups = 1; /* below the last one */

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_GROUP && titles > 0) {
			groups++;
		} else if (block->kind == BLOCK_HEADING) {
			if (groups != 1 || !is_title_heading(block, splitting->arena))
				return false;
			titles++;
			groups = 0;
		} else if (is_entries(block)) {
			return false;
		}
	}
	return titles > 1 && groups == 1;
}

/* The period of HEADING, or of the section, holds from here on. */
static bool enter_heading(struct splitting *splitting, const struct block *heading)
{
	struct period period;

	if (dates(heading, splitting->places->order, &period, splitting->arena)) {
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

/* True if all bold lines among paragraphs, two or more, are described behind them. */
static bool bold_lines_are_titles(
	const struct blocks *blocks, const struct splitting *splitting)
{
	size_t titles = 0;

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind != BLOCK_PARAGRAPH ||
			!is_bold_line(block, splitting->arena))
			continue;
		if (i + 1 == blocks->count || block[1].kind != BLOCK_PARAGRAPH ||
			!is_description(&block[1], splitting->arena))
			return false;
		titles++;
	}
	return titles > 1;
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
		else if (dates(block, splitting->places->order, &period,
				 splitting->arena))
			splitting->period = period;
		else if (!lists)
			add_paragraph(block, &splitting->period, splitting->places,
				splitting->arena);
	}
}

void split_items(const struct html_node *page, const struct page_range *range,
	bool whole, struct item_places *places, struct arena *arena)
{
	struct blocks blocks = {0};
	struct splitting splitting = {range, places, arena, range->period};
	bool lists = false;

	places->order = period_day_order(nodes_text(range->nodes, range->count, arena));
	find_blocks(page, range, &blocks, arena);
	if (!whole)
		keep_own(&blocks, &splitting);
	for (size_t i = 0; i < blocks.count; i++)
		lists = lists || is_entries(&blocks.items[i]);
	if (each_heads_group(&blocks, &splitting) ||
		(!(lists && whole) && headings_are_titles(&blocks, lists, &splitting)))
		split_by_headings(&splitting, &blocks);
	else if (!lists && bold_lines_are_titles(&blocks, &splitting))
		split_by_bold_lines(&splitting, &blocks);
	else
		split_by_blocks(&splitting, &blocks, lists);
}
