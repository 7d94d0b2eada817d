/* SPDX-License-Identifier: MIT */
/*
 * Markdown shows `SOSP'19` as `SOSP’19`.  Titles and names are plain text: they keep
 * the quotes that their page is written with.
 */
#ifndef READ_ITEMS_AS_WRITTEN_H
#define READ_ITEMS_AS_WRITTEN_H

#include <stddef.h>

#include "base/memory.h"
#include "base/span.h"
#include "model/item.h"

/*
 * TEXT with those curly quotes made straight that are straight in SOURCE.  BUDGET is
 * how many bytes may be searched; what is searched is taken off it.
 */
const char *as_written(
	const char *text, struct span source, size_t *budget, struct arena *arena);

/* The titles and names of COUNT items of a page whose source is SOURCE. */
void write_as_source(
	struct item *items, size_t count, struct span source, struct arena *arena);

#endif
