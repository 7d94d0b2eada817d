/* SPDX-License-Identifier: MIT */
/* A section being split: what the files share that tell its items from the rest. */
#ifndef READ_ITEMS_SPLIT_H
#define READ_ITEMS_SPLIT_H

#include <stdbool.h>
#include <stddef.h>

#include "read/items/blocks.h"
#include "read/items/places.h"

/*
 * The items of RANGE, of a page that repeats GROUPS.  WHOLE says that all deeper
 * headings belong to it.
 */
void split_items(const struct item_groups *groups, const struct page_range *range,
	bool whole, struct item_places *places, struct arena *arena);

struct splitting {
	const struct page_range *range;
	struct item_places *places;
	struct arena *arena;
	struct period period; /* that headings state for what stands below them */
};

/* own_blocks.c: true for lists, tables and groups. */
bool is_entries(const struct block *block);
struct span block_text(const struct block *block, struct arena *arena);
/* True if BLOCK is a PERIOD and few words. */
bool block_dates(const struct block *block, enum day_order order, struct period *period,
	struct arena *arena);
/* True if a heading has words enough to be an item's title. */
bool is_title_heading(const struct block *block, struct arena *arena);
/* Take out what deeper headings hold that are no part of the section. */
void keep_own_blocks(struct blocks *blocks, const struct splitting *splitting);

/* titled.c: true if block INDEX is a heading of few words right before another one. */
bool only_heads(
	const struct blocks *blocks, size_t index, const struct splitting *splitting);
/*
 * True if the headings of a section are the titles of its items: of one without LISTS,
 * or if each has a description before them.
 */
bool headings_are_titles(
	const struct blocks *blocks, bool lists, const struct splitting *splitting);
/* True if groups, no two alike, stand below each of headings that can be titles. */
bool each_heads_group(const struct blocks *blocks, const struct splitting *splitting);
/* labelled.c: true if lists below all headings have entries of one label. */
bool lists_share_label(const struct blocks *blocks, const struct splitting *splitting);
/* True if all bold lines among paragraphs, two or more, are described behind them. */
bool bold_lines_are_titles(
	const struct blocks *blocks, const struct splitting *splitting);

#endif
