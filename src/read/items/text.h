/* SPDX-License-Identifier: MIT */
/*
 * The text of an item in lines, as a browser shows them, with what is bold, linked …
 * kept beside it.
 */
#ifndef READ_ITEMS_TEXT_H
#define READ_ITEMS_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/span.h"
#include "read/items/places.h"
#include "read/items/roles.h"

enum {
	ITEM_TEXT_LIMIT = 64 * 1024, /* bytes of one item that are looked at */
	ITEM_LINK_LIMIT = 200,       /* links of one item */
	ITEM_LINE_LIMIT = 500,       /* lines of one item */
};

/* Stands for a blank that is a line end in the source, though none on the page. */
#define TEXT_SOFT_BREAK '\r'

enum text_style {
	STYLE_BOLD = 1,
	STYLE_ITALIC = 2,
	STYLE_LINK = 4,
	STYLE_CODE = 8,
	STYLE_UNDERLINED = 16,
	STYLE_BADGE = 32,
};

/* A stretch of text in one style; of one link if it has HREF. */
struct text_run {
	size_t start;
	size_t end;
	unsigned style;
	const char *href;
};

struct text_line {
	size_t start; /* no blanks at its ends */
	size_t end;
	enum line_role role;
	bool nested; /* in a list of the item's own */
};

struct text_link {
	size_t start; /* in the text; empty for a picture */
	size_t end;
	const char *href;
	const char *label;
};

struct item_text {
	struct span bytes; /* lines parted by line feeds, white space folded */
	struct text_line *lines;
	size_t line_count;
	struct text_run *runs; /* in order, without gaps */
	size_t run_count;
	struct text_link *links; /* in order; none without a target */
	size_t link_count;
};

/* Lay out the text of PLACE. */
void lay_out_text(
	const struct item_place *place, struct item_text *text, struct arena *arena);

/* The run that holds offset AT; NULL at the end. */
const struct text_run *text_run_at(const struct item_text *text, size_t at);

/* The first link that starts at offset AT; NULL if none does. */
const struct text_link *text_link_at(const struct item_text *text, size_t at);

struct span text_part(const struct item_text *text, size_t start, size_t end);

/* A copy of SPAN with blanks for line ends of both kinds. */
const char *copy_in_line(struct span span, struct arena *arena);

#endif
