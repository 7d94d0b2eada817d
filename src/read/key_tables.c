/* SPDX-License-Identifier: MIT */
#include "read.h"
#include "read/definitions/definition.h"
#include "read/front_matter/front_matter.h"
#include "read/keys/keys.h"
#include "read/settings/jekyll.h"
#include "read/settings/native.h"

const struct key *read_keys(enum key_table table, size_t *count, struct arena *arena)
{
	static void (*const adders[])(struct keys *) = {
		[KEYS_SETTINGS] = native_keys,
		[KEYS_JEKYLL] = jekyll_keys,
		[KEYS_FRONT_MATTER] = front_matter_keys,
		[KEYS_DEFINITIONS] = definition_keys,
	};
	struct keys keys = {.arena = arena};

	adders[table](&keys);
	*count = keys.count;
	return keys.items;
}
