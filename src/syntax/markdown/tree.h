/* SPDX-License-Identifier: MIT */
/* What kramdown says of a tree and cmark does not. */
#ifndef SYNTAX_MARKDOWN_TREE_H
#define SYNTAX_MARKDOWN_TREE_H

#include <cmark.h>

#include "base/span.h"
#include "base/text.h"
#include "syntax/kramdown/kramdown.h"

/* Edit the tree of ROOT. */
void tree_edit(struct kramdown *doc, cmark_node *root);

/* The mark that NODE is; NULL if it is none. */
struct mark *tree_mark(struct kramdown *doc, cmark_node *node);

/* Append the text in NODE without markup. */
void tree_add_text(struct kramdown *doc, cmark_node *node, struct text *text);

static inline struct span tree_literal(cmark_node *node)
{
	return span_of(cmark_node_get_literal(node));
}

/* typography.c: give the text NODE its quotes and dashes. */
void tree_set_typography(const struct kramdown *doc, cmark_node *node);

#endif
