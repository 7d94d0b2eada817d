/* SPDX-License-Identifier: MIT */
#include "read/front_matter/lookup.h"

#include <stddef.h>

static uint32_t initial(char c)
{
	return UINT32_C(1) << ((unsigned char)c % 32);
}

struct front_lookup front_lookup_in(const struct value *map)
{
	struct front_lookup lookup = {.map = map};

	for (size_t i = 0; map->kind == VALUE_MAP && i < map->map.count; i++)
		if (map->map.pairs[i].key.length > 0)
			lookup.initials |= initial(map->map.pairs[i].key.bytes[0]);
	return lookup;
}

const struct value *front_look_up(const struct front_lookup *lookup, const char *key)
{
	if ((lookup->initials & initial(key[0])) == 0)
		return NULL;
	return value_get(lookup->map, key);
}
