/* SPDX-License-Identifier: MIT */
/* What stands among items and is none. */
#ifndef READ_ITEMS_NOISE_H
#define READ_ITEMS_NOISE_H

#include <stdbool.h>

#include "base/span.h"
#include "read/items/text.h"

/* True if TEXT explains marks of other items, or tells of the page itself. */
bool is_no_item(struct span text);

/* True if TEXT is nothing but a short link to a place on the page: `back to top`. */
bool leads_back(const struct item_text *text);

/*
 * True if a paragraph only leads over to items, or away: `Below is a list …`; or if it
 * tells what the item before it is about.
 */
bool is_prose(struct span text);

#endif
