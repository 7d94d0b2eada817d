/* SPDX-License-Identifier: MIT */
/*
 * A hash map from byte strings to pointers (uthash, with XXH3 as its hash).
 *
 * Keys are borrowed: they must outlive the map.  There is no way to walk it, so that
 * no output can depend on the order of a hash: keep a list beside it.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/span.h"

struct map_entry;

/* {0} is an empty one. */
struct map {
	struct arena arena;
	struct map_entry *entries;
};

/* What KEY stands for; NULL if it is not there. */
void *map_get(const struct map *map, struct span key);

/*
 * Put VALUE, not NULL, under KEY unless something is there: what is there afterwards.
 */
void *map_put(struct map *map, struct span key, void *value);

/* Put VALUE, not NULL, under KEY; false if something is there, which stays. */
bool map_add(struct map *map, struct span key, void *value);

/* Put VALUE under KEY, whatever is there. */
void map_set(struct map *map, struct span key, void *value);

void map_release(struct map *map);

#endif
