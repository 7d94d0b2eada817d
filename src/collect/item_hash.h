/* SPDX-License-Identifier: MIT */
/* What an item says, as a hash that changes when a reader would see a change. */
#ifndef COLLECT_ITEM_HASH_H
#define COLLECT_ITEM_HASH_H

#include "base/memory.h"
#include "model/item.h"

/*
 * Of title, authors, sorted links, a summary in data, and text with its white space
 * folded.
 */
const char *item_hash(const struct item *item, struct arena *arena);

#endif
