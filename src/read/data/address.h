/* SPDX-License-Identifier: MIT */
/*
 * Addresses as people write them in data: `www.a.example/x`, `<https://a.example>`,
 * `<a href="…">…</a>`, `[text](https://a.example)`, `doi:10.1000/182`,
 * `https://a.example/a\_b`, several in one text.
 */
#ifndef READ_DATA_ADDRESS_H
#define READ_DATA_ADDRESS_H

#include "base/memory.h"
#include "base/span.h"

/* A URL, or a path as it is written; NULL if TEXT is none (`#`). */
const char *data_address(struct span text, struct arena *arena);

/* `https://doi.org/10.1000/182`, `doi:10.1000/182`: `10.1000/182`; NULL for others. */
const char *data_doi(struct span text, struct arena *arena);
const char *data_doi_url(const char *doi, struct arena *arena);

/* HOME, and behind it PATH, encoded: `https://doi.org/10.1000/a%20b`; or NULL. */
const char *data_path_url(const char *home, const char *path, struct arena *arena);

/*
 * Where a preprint is: `2401.01234v2`, `hep-th/9901001`, `arXiv:2401.01234`, or an id
 * of ARCHIVE (`jstor`), which may be empty.  NULL if nobody knows.
 */
const char *data_eprint_url(struct span id, struct span archive, struct arena *arena);

#endif
