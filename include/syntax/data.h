/* SPDX-License-Identifier: MIT */
/*
 * Files of data, whose names tell what they are: `.csv`, `.json`, `.tsv`, `.yaml` and
 * `.yml`.
 */
#ifndef SYNTAX_DATA_H
#define SYNTAX_DATA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/value.h"

/*
 * The length of the ending, with its dot, that makes NAME one of data; 0: it is none.
 */
size_t data_ending(struct span name);

/*
 * Read TEXT, valid UTF-8, as the ending of NAME says; a byte order mark is passed over.
 * What comes out stands in ARENA alone.
 */
bool data_read(struct span name, struct span text, struct value **value,
	struct arena *arena, struct error *error);

#endif
