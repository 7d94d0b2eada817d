/* SPDX-License-Identifier: MIT */
/* Footnotes. */
#ifndef SYNTAX_KRAMDOWN_NOTES_H
#define SYNTAX_KRAMDOWN_NOTES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "syntax/kramdown/lines.h"

/* A footnote: its lines, then where cmark put it. */
struct note {
	struct span name;
	struct lines lines;
	struct span html;
	size_t number;     /* in order of first reference, from 1; 0 while unknown */
	size_t references; /* how many so far */
};

/* The name in a `[^name]` that TEXT begins with. */
bool note_name(struct span text, struct span *name);

#endif
