/* SPDX-License-Identifier: MIT */
/* The text of an item while it is laid out: words come in, lines and runs come out. */
#ifndef READ_ITEMS_LAYOUT_H
#define READ_ITEMS_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "read/items/text.h"

struct text_layout {
	struct item_text *out;
	struct arena *arena;
	struct text bytes;
	size_t line_start;
	size_t line_room;
	size_t run_room;
	size_t link_room;
	enum line_role role;
	bool nested;
	bool blank; /* one is owed */
	bool soft;  /* the source has a line end there */
};

/* What surrounds a node. */
struct text_surroundings {
	unsigned style;
	const char *href;
};

/* Add words with white space folded; a blank at their end is owed to what follows. */
void layout_add_words(struct text_layout *layout, struct span text,
	const struct text_surroundings *around);

/* Add the blank that is owed, if any: what begins now is not a part of it. */
void layout_add_blank(
	struct text_layout *layout, const struct text_surroundings *around);

/* Add NODE, whose text begins at START and ends here, unless it leads nowhere. */
void layout_add_link(
	struct text_layout *layout, const struct html_node *node, size_t start);

/* End the line, if anything stands in it. */
void layout_end_line(struct text_layout *layout);

#endif
