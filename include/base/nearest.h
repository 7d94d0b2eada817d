/* SPDX-License-Identifier: MIT */
/* What somebody may have meant who wrote a word that is not known. */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include <stdbool.h>

#include "base/span.h"

enum { NEAREST_LENGTH = 40 }; /* longer words are like nothing */

/*
 * How many letters must be added, left out, changed, or swapped with their neighbour to
 * make B of A; NEAREST_LENGTH if one of them is longer than that.
 */
size_t nearest_distance(struct span a, struct span b);

/* True if DISTANCE is that of a slip of the finger in WORD: one letter in three. */
bool nearest_is_slip(struct span word, size_t distance);

#endif
