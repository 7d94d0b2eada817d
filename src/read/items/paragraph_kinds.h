/* SPDX-License-Identifier: MIT */
/* What a paragraph is, as far as items go. */
#ifndef READ_ITEMS_PARAGRAPH_KINDS_H
#define READ_ITEMS_PARAGRAPH_KINDS_H

#include <stdbool.h>
#include <stddef.h>

#include "read/items/blocks.h"
#include "read/items/text.h"

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

/* True if a paragraph's first line is names and what they wrote. */
bool is_citation(const struct block *block, struct arena *arena);

/* True if a paragraph is one bold line. */
bool is_bold_line(const struct block *block, struct arena *arena);

/* True if it is a sentence and no more. */
bool is_description(const struct block *block, struct arena *arena);

#endif
