/* SPDX-License-Identifier: MIT */
/* What stands between names in lists of them, and marks that hang on them. */
#ifndef READ_NAMES_MARKS_H
#define READ_NAMES_MARKS_H

#include <stddef.h>

#include "base/span.h"

/* The length of a mark (`*`, `†`, `1,2`, `\(^\ast\)`) at TEXT's start, else 0. */
size_t name_mark(struct span text);

/* NAME without the marks behind it: `Ada Roe*†`. */
struct span name_unmarked(struct span name);

enum name_separator {
	SEPARATOR_NONE,
	SEPARATOR_COMMA,
	SEPARATOR_MAJOR, /* a semicolon, a bullet */
	SEPARATOR_DASH,  /* between blanks */
	SEPARATOR_AND,
};

/* The separator at TEXT's start and its length, blanks around it included. */
enum name_separator name_separator_read(struct span text, size_t *length);

/* The length of `et al.` or `and others` at TEXT's start, else 0. */
size_t name_others(struct span text);

#endif
