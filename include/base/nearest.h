/* SPDX-License-Identifier: MIT */
/*
 * What somebody may have meant who wrote a word that is not known.
 *
 *	struct nearest nearest = nearest_to(word);
 *
 *	for (size_t i = 0; i < count; i++)
 *		nearest_try(&nearest, span_of(words[i]));
 *	if (nearest_is_meant(&nearest))
 *		...
 */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include <stdbool.h>

#include "base/span.h"

enum { NEAREST_LENGTH = 40 }; /* longer words are like nothing */

/*
 * How many letters, small or capital, must be added, left out, changed, or swapped with
 * their neighbour to make B of A; NEAREST_LENGTH if one of them is longer than that.
 */
size_t nearest_distance(struct span a, struct span b);

struct nearest {
	struct span wanted;
	struct span word; /* the first of those that were tried that is nearest */
	size_t distance;
};

struct nearest nearest_to(struct span wanted);

void nearest_try(struct nearest *nearest, struct span word);

/* True if the word is a slip of the finger away: one letter in three. */
bool nearest_is_meant(const struct nearest *nearest);

#endif
