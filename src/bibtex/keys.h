/* SPDX-License-Identifier: MIT */
/*
 * Keys of entries, as exporters and people write them, for btparse, which wants names.
 *
 * BibTeX's keys may hold what btparse's may not (`o'neil2020`).  And an export may have
 * no key at all (`@book{,`, `@book{title = …`), a key of several words, or no comma
 * behind it: BibTeX drops such an entry, but a feed needs no key to show a work.
 */
#ifndef BIBTEX_KEYS_H
#define BIBTEX_KEYS_H

#include "base/memory.h"

struct bib_key {
	char *text;          /* the entry, with a key that btparse takes */
	const char *key;     /* as it is written; NULL if there is none */
	const char *problem; /* what is wrong with it; NULL if nothing */
};

/* TEXT is an entry that wants a key, from its @ on, and may be changed. */
struct bib_key key_prepare(char *text, struct arena *scratch);

#endif
