/* SPDX-License-Identifier: MIT */
/*
 * A document as one text, to find elements of HTML in it that span lines.
 *
 * What stands in a quote is looked for in lines without their `>`, and reaches no
 * further than the quote; all else has its lines as they are.
 */
#ifndef SYNTAX_KRAMDOWN_HTML_SOURCE_H
#define SYNTAX_KRAMDOWN_HTML_SOURCE_H

#include "syntax/kramdown/kramdown.h"

struct html_join {
	struct text text;
	size_t *starts; /* of each line, and behind the last */
	const char *last_comment_end;
};

struct html_source {
	struct html_join
		whole; /* what an element outside quotes holds: all its lines */
	struct html_join inner; /* lines in quotes without the `>` */
	bool asks;              /* somewhere, an element asks for Markdown in it */
	bool *quoted;           /* whether each line stands in a quote */
	size_t quote_end;       /* the line at which the quote at hand ends */
};

struct html_source html_source_of(const struct kramdown *doc);
void html_source_release(struct html_source *source);

/* The text that line INDEX is looked at in. */
const struct html_join *html_source_at(const struct html_source *source, size_t index);

/*
 * Where in it an element ends at the latest that begins in line INDEX.  To be asked of
 * lines in their order.
 */
size_t html_source_reach(
	struct html_source *source, const struct kramdown *doc, size_t index);

#endif
