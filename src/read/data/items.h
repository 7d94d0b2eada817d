/* SPDX-License-Identifier: MIT */
/* One item of a data file. */
#ifndef READ_DATA_ITEMS_H
#define READ_DATA_ITEMS_H

#include <stdbool.h>

#include "model/item.h"
#include "read/data/keys.h"
#include "read/data/reader.h"

/* The list that an item stands in, and what it is called there. */
struct data_context {
	struct span name;     /* the list's; empty for none, or if that is its year */
	struct period period; /* that the list's name states */
	struct span key;      /* the item's, where the list is a map; else empty */
};

/* False if nothing could be its title. */
bool data_item_make(const struct data_reader *reader, const struct data_said *said,
	const struct data_context *context, struct item *item);

#endif
