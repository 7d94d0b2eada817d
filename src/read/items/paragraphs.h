/* SPDX-License-Identifier: MIT */
/* What a paragraph is, as far as items go: in paragraph_kinds.c. */
#ifndef READ_ITEMS_PARAGRAPHS_H
#define READ_ITEMS_PARAGRAPHS_H

#include <stdbool.h>
#include <stddef.h>

#include "read/items/items.h"

/* Nodes one after another. */
struct stretch {
	struct html_node **nodes;
	size_t count;
};

void lay_out_stretch(
	struct stretch stretch, struct item_text *text, struct arena *arena);

/* True if a line reads as names; EACH tells that every line is a citation by itself. */
bool holds_names(const struct item_text *text, bool *each, struct arena *arena);
/*
 * True if the first of several lines is bold or in italics, and no other begins like
 * it: their title.
 */
bool is_headed(const struct item_text *text);
/* `**Dissertation:**`: what comes next is called so. */
bool is_caption(const struct item_text *text);

#endif
