/* SPDX-License-Identifier: MIT */
/* What a stretch of a page consists of, as far as items go. */
#ifndef READ_ITEMS_BLOCKS_H
#define READ_ITEMS_BLOCKS_H

#include <stddef.h>

#include "base/memory.h"
#include "base/span.h"
#include "model/item.h"
#include "read/items/groups.h"
#include "syntax/html.h"

enum block_kind {
	BLOCK_PARAGRAPH,
	BLOCK_HEADING,
	BLOCK_LIST,
	BLOCK_DEFINITIONS,
	BLOCK_TABLE,
	BLOCK_GROUP, /* one of several elements of one tag and class; a stray entry */
};

struct block {
	enum block_kind kind;
	int level;                /* of a heading */
	struct html_node **nodes; /* more than one for loose text */
	size_t count;
	size_t room;
};

struct blocks {
	struct block *items;
	size_t count;
	size_t room;
};

/* A stretch of a page: NODES one after another, headings among them. */
struct page_range {
	struct html_node **nodes;
	size_t count;
	size_t room;
	struct period period; /* that the heading above it states */
};

/* Unwrap RANGE to the blocks that it consists of; GROUPS are what its page repeats. */
void find_blocks(const struct item_groups *groups, const struct page_range *range,
	struct blocks *blocks, struct arena *arena);

/* 1 to 6; 0 for what is no heading. */
int heading_level(const struct html_node *node);

/* What NODES contain as text, in ARENA. */
struct span nodes_text(
	struct html_node *const *nodes, size_t count, struct arena *arena);

#endif
