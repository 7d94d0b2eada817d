/* SPDX-License-Identifier: MIT */
/* What an item is looked for as in the history of its file. */
#ifndef READ_GIT_TELLING_H
#define READ_GIT_TELLING_H

#include "base/memory.h"
#include "model/item.h"

/*
 * The title of ITEM; if that is so short that other lines may have its letters, with
 * what the item says beside it.
 */
const char *telling_text(const struct item *item, struct arena *arena);

#endif
