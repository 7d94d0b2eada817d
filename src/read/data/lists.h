/* SPDX-License-Identifier: MIT */
/*
 * Items of data files, from values to struct item.
 *
 * A file is a list of maps, each an item, or a map of such lists: what a list is called
 * is the year of the items in it, or their type.  A map of maps is a list whose items
 * have keys.  A map that says little but holds a list of maps is a group of items.
 */
#ifndef READ_DATA_LISTS_H
#define READ_DATA_LISTS_H

#include <stddef.h>

#include "model/item.h"
#include "read/data/reader.h"

/* The items of ROOT.  What is none is reported and left out. */
struct item *data_items(
	const struct data_reader *reader, const struct value *root, size_t *count);

#endif
