/* SPDX-License-Identifier: MIT */
/*
 * Items listed on a page, from places in its tree to struct item.
 *
 * A section of the tree is cut into places, one an item (split.h); the text of a place
 * is laid out in lines (text.h); out of the lines come title, authors, venue and period
 * (parts.h), and links (links.h).
 */
#ifndef READ_ITEMS_MAKE_H
#define READ_ITEMS_MAKE_H

#include <stddef.h>

#include "base/memory.h"
#include "model/item.h"
#include "read/items/places.h"

/* All items at PLACES; those without authors are read again, now that names are known.
 */
struct item *make_items(struct item_places *places, size_t *count, struct arena *arena);

#endif
