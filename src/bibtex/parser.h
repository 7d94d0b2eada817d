/* SPDX-License-Identifier: MIT */
/*
 * One entry of a .bib file, read by btparse, as JSON.
 *
 * btparse keeps what @string defines for the whole process, prints what is wrong to
 * standard error, and may call exit: see bibtex/main.c for what is done about it.
 */
#ifndef BIBTEX_PARSER_H
#define BIBTEX_PARSER_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/text.h"
#include "bibtex/entries.h"

/* Get btparse ready: months are words, and its messages go to a file in memory. */
bool parser_start(void);

/*
 * Append ENTRY to OUT as a line of JSON, and behind it one for each problem found.  A
 * broken entry is a problem alone; a macro or a preamble is nothing.
 */
void parser_add(const struct bib_entry *entry, struct text *out, struct arena *scratch);

#endif
