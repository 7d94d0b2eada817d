/* SPDX-License-Identifier: MIT */
/* A page's body as a tree, and the headings in it. */
#ifndef READ_ITEMS_PAGE_TREE_H
#define READ_ITEMS_PAGE_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/span.h"
#include "model/settings.h"
#include "model/source.h"
#include "read/items/blocks.h"
#include "read/items/groups.h"
#include "syntax/html.h"

struct page_heading {
	struct html_node *node;
	int level;
	struct span text;        /* without markup */
	struct span plain;       /* and without links, ornaments and what closes it */
	struct span folded_text; /* both as names are compared with them */
	struct span folded_plain;
	const char *id; /* as kramdown makes it; "" for none */
};

struct page_tree {
	const struct source *source;
	struct span body; /* as it is written */
	struct html_node *root;
	struct page_heading *headings; /* in order */
	size_t heading_count;
	struct item_groups groups; /* that stand on it */
};

/* True for a file that may hold sections: Markdown or HTML. */
bool page_tree_is_possible(
	const struct settings *settings, const struct source *source);

/* Read the page of SOURCE below CONTENT; it is to be released in any case. */
bool page_tree_read(int content, const struct settings *settings,
	const struct source *source, struct page_tree *tree, struct arena *arena,
	struct error *error);

void page_tree_release(struct page_tree *tree);

/*
 * The heading that NAME means: one that is it, else one that begins so.  NULL and an
 * error that names headings if there is none, or more than one.
 */
const struct page_heading *page_tree_heading(const struct page_tree *tree,
	struct span name, struct arena *arena, struct error *error);

/* page_heading.c: TEXT with straight quotes, one kind of dash, single blanks. */
struct span heading_folded(struct span text, struct arena *arena);

/* What stands below HEADING, up to the next of its level; all for NULL. */
void page_tree_range(const struct page_tree *tree, const struct page_heading *heading,
	struct page_range *range, struct arena *arena);

#endif
