/* SPDX-License-Identifier: MIT */
/* The lines of a document: lines.c, and what each is: classify.c. */
#ifndef SYNTAX_KRAMDOWN_LINES_H
#define SYNTAX_KRAMDOWN_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"

struct kramdown;

enum line_kind {
	LINE_TEXT,
	LINE_BLANK,
	LINE_CODE, /* in a code block, fences too: nobody looks into it */
	LINE_MARK, /* a mark that is a block */
};

struct line {
	struct span text; /* without its end */
	enum line_kind kind;
};

struct lines {
	struct line *items;
	size_t count;
	size_t room;
};

/* MARKDOWN becomes the lines of DOC. */
void kramdown_split(struct kramdown *doc, struct span markdown);

/* Say anew of each line but marks what it is. */
void kramdown_classify(struct kramdown *doc);

void lines_add(struct kramdown *doc, struct lines *lines, struct line line);

/* The pass is done: what it wrote is what the next one reads. */
void kramdown_turn(struct kramdown *doc);

/* What LINE stands in: its blanks and the `>` of quotes. */
struct span line_container(struct span line);
/* What LINE says behind that. */
struct span line_body(struct span line);
/* True for `===` or `---`: to kramdown, what is above is a heading. */
bool line_is_underline(struct span body);
/* The columns of white space at its start. */
size_t line_indent(struct span line);
/* Without up to COLUMNS of them. */
struct span line_unindented(struct span line, size_t columns);
/* The length of the marker `- `, `12. ` … at its start; 0 if it begins no item. */
size_t line_item_marker(struct span line);
/* How many backticks or tildes, three at least, BODY begins with; else 0. */
size_t line_fence_length(struct span body);
/* True for "``` ruby app.rb": that is text to kramdown. */
bool line_fence_says_more(struct span body);
/* True if no paragraph reaches into line INDEX. */
bool line_after_boundary(const struct kramdown *doc, size_t index);
/* The last line that ends a comment; 0 for none. */
size_t lines_last_comment_end(const struct kramdown *doc);
/*
 * How many lines the comment has that line INDEX begins, LAST_END at most; 0 if it is
 * none that stands by itself.
 */
size_t line_comment(const struct kramdown *doc, size_t index, size_t last_end);
/* True if a block that ends before line INDEX is complete there. */
bool line_before_boundary(const struct kramdown *doc, size_t index);

#endif
