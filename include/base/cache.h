/* SPDX-License-Identifier: MIT */
/*
 * Files that only make the next run faster, in `feedmill` below $XDG_CACHE_HOME, else
 * below ~/.cache; without either there are none.
 *
 * Any of them may vanish at any time.  What cannot be read, or is not as it was
 * written, counts as missing, and what cannot be written is not: neither is anybody's
 * problem.  Nobody may trust a file here for anything but time.
 */
#ifndef BASE_CACHE_H
#define BASE_CACHE_H

#include <stdbool.h>

#include "base/span.h"
#include "base/text.h"

/* What was kept under NAME, a file's name, into the empty TEXT. */
bool cache_read(const char *name, struct text *text);

/* Keep BYTES, in place of what was there. */
void cache_write(const char *name, struct span bytes);

#endif
