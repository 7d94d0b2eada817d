/* SPDX-License-Identifier: MIT */
/* Items that stand in paragraphs: one each, one a line, or parted by empty lines. */
#ifndef READ_ITEMS_PARAGRAPHS_H
#define READ_ITEMS_PARAGRAPHS_H

#include "read/items/blocks.h"
#include "read/items/places.h"

/* Add the items of BLOCK, around which headings state PERIOD. */
void add_paragraph(const struct block *block, const struct period *period,
	struct item_places *places, struct arena *arena);

#endif
