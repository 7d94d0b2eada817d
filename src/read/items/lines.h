/* SPDX-License-Identifier: MIT */
/* Which lines of a page's source the items of a section stand on. */
#ifndef READ_ITEMS_LINES_H
#define READ_ITEMS_LINES_H

#include <stddef.h>

#include "model/item.h"
#include "read/items/page_tree.h"

/*
 * Set line and place of COUNT items that stand below HEADING of TREE, in order; NULL:
 * below none.
 */
void number_lines(const struct page_tree *tree, const struct page_heading *heading,
	struct item *items, size_t count);

#endif
