/* SPDX-License-Identifier: MIT */
/* The keys of all tables, for help: each reader adds its own. */
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

void native_keys(struct keys *keys);
void jekyll_keys(struct keys *keys);
void front_matter_keys(struct keys *keys);
void definition_keys(struct keys *keys);

#endif
