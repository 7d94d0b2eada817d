/* SPDX-License-Identifier: MIT */
/* What an item of a data file says, and what it is called if it has no title. */
#ifndef READ_DATA_CONTENT_H
#define READ_DATA_CONTENT_H

#include "model/item.h"
#include "read/data/keys.h"
#include "read/data/reader.h"

void data_content(const struct data_reader *reader, const struct data_said *said,
	struct item *item);

/* How HTML begins, for want of a title; NULL if it says nothing. */
const char *data_beginning(const struct data_reader *reader, const char *html);

#endif
