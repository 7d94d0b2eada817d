/* SPDX-License-Identifier: MIT */
/* The keys of a table, for help (read_keys): whoever has a table adds its rows. */
#ifndef READ_KEYS_KEYS_H
#define READ_KEYS_KEYS_H

#include <stddef.h>

#include "read.h"
#include "read/keys/fields.h"

struct keys {
	struct key *items;
	size_t count;
	size_t room;
	struct arena *arena;
};

void keys_add(
	struct keys *keys, const char *inside, const char *names, const char *help);

/* Rows, and what rows of theirs have inside. */
void keys_add_fields(
	struct keys *keys, const char *inside, const struct field *rows, size_t count);

#endif
