/* SPDX-License-Identifier: MIT */
/* Headings, their ids, and tables of contents. */
#ifndef SYNTAX_KRAMDOWN_HEADINGS_H
#define SYNTAX_KRAMDOWN_HEADINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "base/text.h"

struct kramdown;

/* The text of `## text ##`: false if LINE is no such heading. */
bool heading_read(struct span line, struct span *text);

/* The id of a heading with this TEXT; of several one `-1`, `-2` … */
struct span heading_new_id(struct kramdown *doc, struct span text);

/* A heading as it was written. */
struct heading {
	int level;
	struct span id;
	size_t offset; /* in the HTML, at or before its tag */
};

/* contents.c: put the list of HEADINGS, `ul` or `ol`, into HTML at OFFSET. */
void contents_insert(struct kramdown *doc, const struct heading *headings, size_t count,
	const char *tag, size_t offset, struct text *html);

#endif
