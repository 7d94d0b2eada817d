/* SPDX-License-Identifier: MIT */
/* The links of an item, and what people call them. */
#ifndef READ_ITEMS_LINKS_H
#define READ_ITEMS_LINKS_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/span.h"
#include "model/item.h"
#include "read/items/parts.h"

/* True for `paper`, `[PDF]`, `publisher link (DOI)`, `here`. */
bool is_link_label(struct span text);

/* True if all words of TEXT, in brackets without a link, are such labels. */
bool is_label_in_brackets(struct span text);

/* The main link and the others. */
void choose_links(const struct item_text *text, const struct item_parts *parts,
	struct item *item, struct arena *arena);

#endif
