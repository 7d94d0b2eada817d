/* SPDX-License-Identifier: MIT */
/*
 * The tree of an HTML document, built from what a parser reports.
 *
 * Starts and ends come properly nested.  The builder puts right where things hang: what
 * closes a paragraph or a link does so (with its formatting opened again behind it),
 * void elements hold nothing, nothing lies deeper than HTML_DEPTH_LIMIT, text outside
 * of the body moves into it.
 */
#ifndef SYNTAX_HTML_BUILDER_H
#define SYNTAX_HTML_BUILDER_H

#include <stddef.h>

#include "base/memory.h"
#include "base/span.h"
#include "base/text.h"
#include "syntax/html.h"

enum { HTML_OPEN_LIMIT = 256 }; /* elements that are open at a time */

/* An element that the parser has open. */
struct html_open {
	const char *name;
	struct html_node *node; /* NULL if it is closed in the tree already */
	struct html_node *into; /* where its contents go */
	size_t depth;           /* of INTO */
};

struct html_builder {
	struct arena *arena;
	struct html_node *html;
	struct html_node *head;
	struct html_node *body;
	struct html_open open[HTML_OPEN_LIMIT];
	size_t open_count;
	struct text text; /* of the text node that is being read */
	unsigned text_line;
};

void html_builder_start(struct html_builder *builder, struct arena *arena);

/* The next element begins.  At most HTML_OPEN_LIMIT may be open. */
void html_builder_open(struct html_builder *builder, const char *name,
	struct html_attribute *attributes, unsigned line);
void html_builder_text(struct html_builder *builder, struct span text, unsigned line);
/* The element that began last and has not ended, ends. */
void html_builder_close(struct html_builder *builder);

/* All that is open ends. */
void html_builder_close_all(struct html_builder *builder);

/* The same, and head and body are hung on html. */
void html_builder_finish(struct html_builder *builder);

#endif
