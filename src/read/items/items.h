/* SPDX-License-Identifier: MIT */
/*
 * Items listed on a page, from the page's tree to struct item.
 *
 * A section of the tree is cut into places, one an item (split.c); the text of a
 * place is laid out in lines as a browser shows them, with what is bold, linked … kept
 * beside it (text.c); out of the lines come title, authors, venue and period
 * (title.c, parts.c), and links (links.c).
 */
#ifndef READ_ITEMS_ITEMS_H
#define READ_ITEMS_ITEMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/map.h"
#include "base/memory.h"
#include "base/span.h"
#include "model/item.h"
#include "read/names/names.h"
#include "read/period/period.h"
#include "syntax/html.h"

enum {
	ITEM_TEXT_LIMIT = 64 * 1024, /* bytes of one item that are looked at */
	ITEM_COUNT_LIMIT = 10000,    /* items of one section */
	ITEM_LINK_LIMIT = 200,       /* links of one item */
	ITEM_LINE_LIMIT = 500,       /* lines of one item */
};

/* Where one item stands in the tree. */
struct item_place {
	struct html_node **nodes; /* siblings, in order */
	size_t count;
	const struct html_node *header; /* of a table, its row of headings; else NULL */
	struct period period;           /* that headings around it state */
};

struct item_places {
	struct item_place *items;
	size_t count;
	size_t room;
	enum day_order order;    /* of the dates in all of them */
	const struct map *known; /* people who wrote others; NULL if not known yet */
	bool cut;                /* there were more than ITEM_COUNT_LIMIT */
};

/* What a stretch of a page consists of, as far as items go. */
enum block_kind {
	BLOCK_PARAGRAPH,
	BLOCK_HEADING,
	BLOCK_LIST,
	BLOCK_DEFINITIONS,
	BLOCK_TABLE,
	BLOCK_GROUP, /* one of several elements of one tag and class; a stray entry */
};

struct block {
	enum block_kind kind;
	int level;                /* of a heading */
	struct html_node **nodes; /* more than one for loose text */
	size_t count;
	size_t room;
};

struct blocks {
	struct block *items;
	size_t count;
	size_t room;
};

/* A stretch of a page: NODES one after another, headings among them. */
struct page_range {
	struct html_node **nodes;
	size_t count;
	size_t room;
	struct period period; /* that the heading above it states */
};

/*
 * blocks.c: unwrap RANGE to the blocks that it consists of; PAGE tells what is
 * repeated.
 */
void find_blocks(const struct html_node *page, const struct page_range *range,
	struct blocks *blocks, struct arena *arena);

/* 1 to 6; 0 for what is no heading. */
int heading_level(const struct html_node *node);
/* What NODES contain as text, in ARENA. */
struct span nodes_text(
	struct html_node *const *nodes, size_t count, struct arena *arena);

/* entries.c: add the entries of a list, of definitions, of a table. */
void add_entries(const struct block *block, const struct period *period,
	struct item_places *places, struct arena *arena);
/* False if NODES are none, or if there are too many places. */
bool add_place(struct item_places *places, struct html_node *const *nodes, size_t count,
	const struct period *period, struct arena *arena);

/* paragraphs.c: add the items that stand in paragraphs. */
void add_paragraph(const struct block *block, const struct period *period,
	struct item_places *places, struct arena *arena);

/* paragraph_kinds.c: true if a paragraph's first line is names and what they wrote. */
bool is_citation(const struct block *block, struct arena *arena);

/* paragraph_kinds.c: true if a paragraph is one bold line; if it is a sentence and no
 * more.
 */
bool is_bold_line(const struct block *block, struct arena *arena);
bool is_description(const struct block *block, struct arena *arena);

/* split.c: the items of RANGE.  WHOLE says that all deeper headings belong to it. */
void split_items(const struct html_node *page, const struct page_range *range,
	bool whole, struct item_places *places, struct arena *arena);

/* Stands for a blank that is a line end in the source, though none on the page. */
#define TEXT_SOFT_BREAK '\r'

/* A copy of SPAN with blanks for line ends of both kinds. */
const char *copy_in_line(struct span span, struct arena *arena);

/* What a line is, where an element's class or a table's head tells. */
enum line_role {
	LINE_PLAIN,
	LINE_TITLE,
	LINE_AUTHORS,
	LINE_VENUE,
	LINE_DATE,
	LINE_BADGE,
	LINE_HIDDEN,
};

/*
 * roles.c: what a class attribute, or a heading of a table, says of what it stands on.
 */
enum line_role line_role_of_class(const char *class_attribute);
enum line_role line_role_of_heading(struct span heading);

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

/* text.c: lay out the text of PLACE. */
void lay_out_text(
	const struct item_place *place, struct item_text *text, struct arena *arena);

/* The run that holds offset AT; NULL at the end. */
const struct text_run *text_run_at(const struct item_text *text, size_t at);
struct span text_part(const struct item_text *text, size_t start, size_t end);

/* Where an item's parts stand in its text. */
struct item_parts {
	size_t title_start; /* equal if no title was found */
	size_t title_end;
	size_t title_line;
	size_t tail_start;  /* behind the title on its line */
	struct period lead; /* a date that the line begins with: `17/07/2017: …` */
	struct names names;
	size_t names_start; /* equal if there are none */
	size_t names_end;
	struct span venue;
};

/* parts.c: find title, names and venue of the item at PLACE, one of PLACES. */
void find_parts(const struct item_text *text, const struct item_places *places,
	const struct item_place *place, struct item_parts *parts, struct arena *arena);

/* title.c: where a title ends that begins at START of a line, which ends at END. */
struct title_end {
	size_t start; /* of the title itself: quotes are no part of it */
	size_t end;
	size_t after; /* where what follows begins */
};
struct title_end find_title_end(const struct item_text *text, size_t start, size_t end,
	bool after_names, struct arena *arena);

/* links.c: true for `paper`, `[PDF]`, `publisher link (DOI)`, `here`. */
bool is_link_label(struct span text);
/* True if all words of TEXT, in brackets without a link, are such labels. */
bool is_label_in_brackets(struct span text);

/* The main link and the others. */
void choose_links(const struct item_text *text, const struct item_parts *parts,
	struct item *item, struct arena *arena);

/*
 * make.c: all items at PLACES; those without authors are read again, now that names are
 * known.
 */
struct item *make_items(struct item_places *places, size_t *count, struct arena *arena);

#endif
