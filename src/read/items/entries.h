/* SPDX-License-Identifier: MIT */
/* The entries of lists, definitions and tables. */
#ifndef READ_ITEMS_ENTRIES_H
#define READ_ITEMS_ENTRIES_H

#include "read/items/blocks.h"
#include "read/items/places.h"

/* Add those of BLOCK, around which headings state PERIOD. */
void add_entries(const struct block *block, const struct period *period,
	struct item_places *places, struct arena *arena);

#endif
