/* SPDX-License-Identifier: MIT */
/*
 * A .bib file cut into its entries, so that a broken one costs no other.
 *
 * An entry reaches from its @ to the bracket that closes it.  One that is never closed
 * ends where a line begins with the next (`@article{`): left alone, it would swallow
 * the rest of the file.  What stands between entries is nobody's: BibTeX ignores it,
 * and an empty front matter at the top of a file is part of it.
 */
#ifndef BIBTEX_ENTRIES_H
#define BIBTEX_ENTRIES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/span.h"

enum { BIBTEX_ENTRY_LIMIT = 1000000 }; /* entries of one file */

struct bib_entry {
	struct span text;
	unsigned line;
	bool is_macro; /* @string */
	bool has_key;  /* it is no @string or @preamble */
	bool is_open;  /* never closed */
};

struct bib_entries {
	struct bib_entry *items;
	size_t count;
	size_t room;
};

void bib_split(struct span file, struct bib_entries *entries, struct arena *arena);

#endif
