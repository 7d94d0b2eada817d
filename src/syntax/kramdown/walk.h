/* SPDX-License-Identifier: MIT */
/*
 * What is known while the text of paragraphs is walked: one walk goes over a run of
 * text lines.
 */
#ifndef SYNTAX_KRAMDOWN_WALK_H
#define SYNTAX_KRAMDOWN_WALK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"

enum { KRAMDOWN_TAGS_LIMIT = 64 }; /* tags in one another within a line; then all end */

/* Stars or underscores that begin or end emphasis. */
struct delimiter {
	const char *at;
	size_t length; /* 1 or 2 */
	bool opens;
};

struct walk {
	const char *start;            /* of the run */
	const char *last_comment_end; /* see html_comment */
	const char *item_end;      /* where the item or heading ends that is walked */
	const char *no_strike_end; /* the end of a run in which no `~~` closes */
	const char *no_tag_end;    /* of a block in which an element never ends */
	size_t open_brackets;
	bool in_label; /* the last of them stands right behind a closed one */
	const char *emphasis_end;     /* up to where it is known what emphasises … */
	struct delimiter *delimiters; /* … there, in order */
	size_t delimiter_count;
	size_t delimiter_room;
	size_t next_delimiter;
	struct span open_tags[KRAMDOWN_TAGS_LIMIT]; /* names, the innermost last */
	size_t open_tag_count;
};

#endif
