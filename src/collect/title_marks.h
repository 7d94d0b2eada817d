/* SPDX-License-Identifier: MIT */
/*
 * Markdown in a line of text: which of its bytes are only marks.
 *
 * Code spans, emphasis, links and backslashes, in the way that CommonMark means them in
 * a title; what is not closed is text.
 */
#ifndef COLLECT_TITLE_MARKS_H
#define COLLECT_TITLE_MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/span.h"

enum title_mark {
	MARK_NONE,
	MARK_DROPPED, /* a mark: no text */
	MARK_LITERAL, /* text as it is, whatever it looks like */
};

struct title_marks {
	unsigned char *marks; /* one a byte; NULL: there is no Markdown */
};

/* The marks of TEXT in ARENA; none if it is no MARKDOWN. */
void title_marks_find(struct span text, bool markdown, struct title_marks *marks,
	struct arena *arena);

enum title_mark title_marks_at(const struct title_marks *marks, size_t at);

#endif
