/* SPDX-License-Identifier: MIT */
/* The keys of front matter that say something to feeds alone (model/extras.h). */
#ifndef READ_FRONT_MATTER_EXTRAS_H
#define READ_FRONT_MATTER_EXTRAS_H

#include "read/front_matter/front_matter.h"
#include "read/front_matter/lookup.h"
#include "read/keys/keys.h"

/*
 * Lay those that LOOKUP finds over what FRONT says.  Many of the words mean other
 * things to other people, so that values of another shape are mostly data and no
 * mistake.
 */
void front_extras_take(const struct front_reader *reader,
	const struct front_lookup *lookup, struct front_matter *front);

void front_extras_keys(struct keys *keys);

#endif
