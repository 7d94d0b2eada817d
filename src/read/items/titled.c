/* SPDX-License-Identifier: MIT */
/* Where headings or bold lines are the titles of what stands below them. */
#include <string.h>

#include "read/items/paragraph_kinds.h"
#include "read/items/split.h"
#include "read/words/words.h"

enum {
	DESCRIPTION_WORDS = 25, /* of paragraphs that tell what an item is about */
	BRIEF_SHARE = 2,        /* titles of some length for one of few words */
};

/* A heading that is a link to what it is about. */
static bool is_linked_heading(const struct block *block)
{
	const struct html_node *first = block->nodes[0]->first;

	return first != NULL && first->next == NULL && html_is(first, "a") &&
	       html_attribute(first, "href") != NULL;
}

bool only_heads(
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

/* True if heading INDEX, which dates nothing, can head an item of its own. */
static bool may_head_item(const struct blocks *blocks, size_t index, bool lists,
	const struct splitting *splitting)
{
	bool title = is_title_heading(&blocks->items[index], splitting->arena);

	return (!(lists || !title) || is_described(blocks, index, splitting)) &&
	       !holds_citations(blocks, index, splitting);
}

/* Where years are headings too, titles of few words go with those of more. */
bool headings_are_titles(
	const struct blocks *blocks, bool lists, const struct splitting *splitting)
{
	size_t titles = 0;
	size_t brief = 0;
	bool dated = false;

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];
		struct period period;

		if (block->kind != BLOCK_HEADING)
			continue;
		if (block_dates(block, splitting->places->order, &period,
			    splitting->arena)) {
			dated = true;
		} else if (only_heads(blocks, i, splitting)) {
			continue;
		} else if (!is_title_heading(block, splitting->arena) &&
			   !is_linked_heading(block)) {
			brief++;
		} else if (may_head_item(blocks, i, lists, splitting)) {
			titles++;
		} else {
			return false;
		}
	}
	return titles > 0 &&
	       (brief == 0 || (dated && !lists && BRIEF_SHARE * brief <= titles));
}

/* True if ONE, unless it is NULL, is a group of OTHER's class. */
static bool is_same_kind(const struct block *one, const struct block *other)
{
	const char *class_one;
	const char *class_other = html_attribute(other->nodes[0], "class");

	if (one == NULL)
		return false;
	class_one = html_attribute(one->nodes[0], "class");
	return class_one == NULL || class_other == NULL ||
	       strcmp(class_one, class_other) == 0;
}

bool each_heads_group(const struct blocks *blocks, const struct splitting *splitting)
{
	size_t titles = 0;
	const struct block *group = NULL; /* below the last one */

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_GROUP && titles > 0) {
			if (is_same_kind(group, block))
				return false;
			group = block;
		} else if (block->kind == BLOCK_HEADING) {
			if ((titles > 0 && group == NULL) ||
				!is_title_heading(block, splitting->arena))
				return false;
			titles++;
			group = NULL;
		} else if (is_entries(block)) {
			return false;
		}
	}
	return titles > 1 && group != NULL;
}

bool bold_lines_are_titles(
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
