/* SPDX-License-Identifier: MIT */
/* Titles, names and venues of data files, which may hold Markdown or HTML. */
#ifndef READ_DATA_PLAIN_H
#define READ_DATA_PLAIN_H

#include "base/span.h"
#include "read/data/reader.h"

/* TEXT in one line, without markup. */
const char *data_plain(const struct data_reader *reader, struct span text);

/* What TEXT links to first, or NULL. */
const char *data_first_link(const struct data_reader *reader, struct span text);

#endif
