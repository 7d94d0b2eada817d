/* SPDX-License-Identifier: MIT */
/* Titles as people write them, with markup, to plain text. */
#ifndef COLLECT_TITLE_TEXT_H
#define COLLECT_TITLE_TEXT_H

#include "base/memory.h"

/* Bytes: longer titles keep their Markdown, longer tags are text. */
enum { TITLE_MARKUP_LIMIT = 1024 };

enum title_markup {
	TITLE_HTML,     /* tags and entities */
	TITLE_ANY_TAG,  /* the same, but all from a < to a > is a tag */
	TITLE_MARKDOWN, /* and code, emphasis, links */
};

/*
 * TEXT without its markup and with white space folded; TEXT itself where nothing
 * changes.  `<Co>` and `a < b` are no tags, `snake_case` and `2 * 3` no emphasis.
 */
const char *title_text(const char *text, enum title_markup markup, struct arena *arena,
	struct arena *scratch);

#endif
