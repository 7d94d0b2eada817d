/* SPDX-License-Identifier: MIT */
/*
 * Fields that hold names, split by btparse.
 *
 * A name comes out in the order in which it is said: `Ludwig van Beethoven Jr`;
 * `others` as `et al.`.  BibLaTeX's `given=Hans, family=Harman` is known.
 */
#ifndef BIBTEX_NAMES_H
#define BIBTEX_NAMES_H

#include <stdbool.h>

#include "syntax/json.h"

bool names_hold(const char *field);

/* Add TEXT, which changes, as the list KEY. */
void names_add(struct json_out *json, const char *key, char *text, unsigned line);

#endif
