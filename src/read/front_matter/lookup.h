/* SPDX-License-Identifier: MIT */
/*
 * The keys of a page, looked up by all tables of front matter.
 *
 * Most pages have few of ours: what theirs begin with tells of most that they are not
 * there.
 */
#ifndef READ_FRONT_MATTER_LOOKUP_H
#define READ_FRONT_MATTER_LOOKUP_H

#include <stdint.h>

#include "base/value.h"

struct front_lookup {
	const struct value *map;
	uint32_t initials; /* a bit for each letter that keys of MAP begin with */
};

struct front_lookup front_lookup_in(const struct value *map);

/* What the map has under KEY; NULL if it has no such key. */
const struct value *front_look_up(const struct front_lookup *lookup, const char *key);

#endif
