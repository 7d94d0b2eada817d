/* SPDX-License-Identifier: MIT */
/*
 * YAML 1.1 as Ruby's Psych reads it, since that is what front matter is written for:
 * yes/no/on/off are booleans, 012 is ten, 12:30 is sexagesimal, 2024-3-1 a date, and
 * what is quoted is a string.  Parsing is libyaml's, by events.
 *
 * Duplicate keys: the last wins.  Merge keys (<<) override keys written before them.
 * Anchors and aliases are references, so a few lines cannot become gigabytes.  Only the
 * first document of a stream is read.
 */
#ifndef SYNTAX_YAML_H
#define SYNTAX_YAML_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/value.h"

enum {
	YAML_DEPTH_LIMIT = VALUE_DEPTH_LIMIT, /* lists and maps inside one another */
	YAML_NODE_LIMIT = 1000000,            /* values in one document */
};

/*
 * Read TEXT, valid UTF-8, whose first line is FIRST_LINE of its file, into values that
 * stand in ARENA (strings are copied).  An empty text is VALUE_NULL.  The error's line
 * is where the mistake begins: an unclosed quote's own line, not the file's end.
 */
bool yaml_read(struct span text, unsigned first_line, struct value **value,
	struct arena *arena, struct error *error);

/* What a plain scalar means: fills VALUE's kind and number.  Its text is set by now. */
void yaml_resolve_scalar(struct value *value, struct arena *arena);

#endif
