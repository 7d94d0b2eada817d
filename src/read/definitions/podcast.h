/* SPDX-License-Identifier: MIT */
/* `podcast` in a definition: what directories want to know, and refuse it without. */
#ifndef READ_DEFINITIONS_PODCAST_H
#define READ_DEFINITIONS_PODCAST_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/value.h"
#include "model/definition.h"
#include "read/keys/fields.h"

/* The rows of `podcast`, which fill in a struct podcast_map. */
struct podcast_map {
	struct podcast podcast; /* the first member: rows count from its start */
	const struct value *category;
	const struct value *funding;
};

enum { PODCAST_FIELD_COUNT = 13 };
extern const struct field podcast_fields[PODCAST_FIELD_COUNT];

/*
 * What VALUE, that of `podcast` or NULL, asks for, into DEFINITION, whose targets are
 * known.  KEYS is what the rows made of it.  The first thing that lacks is the error.
 */
bool definition_read_podcast(const struct value *value, const struct podcast_map *keys,
	struct definition *definition, struct arena *arena, struct error *error);

#endif
