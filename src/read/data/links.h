/* SPDX-License-Identifier: MIT */
/* What an item of a data file links to. */
#ifndef READ_DATA_LINKS_H
#define READ_DATA_LINKS_H

#include "model/item.h"
#include "read/data/keys.h"
#include "read/data/reader.h"

/* The item's link and others, and its file. */
void data_links(const struct data_reader *reader, const struct data_said *said,
	struct item *item, struct item_data *data);

#endif
