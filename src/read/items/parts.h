/* SPDX-License-Identifier: MIT */
/* An item's text taken apart: what its parts are, and what finds them. */
#ifndef READ_ITEMS_PARTS_H
#define READ_ITEMS_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "read/items/text.h"
#include "read/names/names.h"

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

/* Find title, names and venue of the item at PLACE, one of PLACES. */
void find_parts(const struct item_text *text, const struct item_places *places,
	const struct item_place *place, struct item_parts *parts, struct arena *arena);

/* What finders share. */
struct item_reader {
	const struct item_text *text;
	struct item_parts *parts;
	struct arena *arena;
	enum day_order order;
	int year;                /* that headings around it state, or 0 */
	const struct map *known; /* people who wrote other items, or NULL */
	bool no_names;           /* do not look for names before the title */
};

struct span item_part(const struct item_reader *reader, size_t start, size_t end);

/*
 * lead.c: past numbers, labels, ornaments and a date that the title's line begins with.
 */
size_t skip_lead(const struct item_reader *reader, size_t start, size_t end);

/* True if a line is nothing but labels of links: `[PDF] [Code]`. */
bool is_links_only(const struct item_text *text, const struct text_line *line);

/* True if a line behind LINE can hold a title. */
bool title_may_follow(const struct item_reader *reader, size_t line);

/* True if the next line that could hold a title tells where something was shown. */
bool place_follows(const struct item_reader *reader, size_t line);

/* announced.c: where a title begins that is called so; START if none is. */
size_t announced_title(const struct item_reader *reader, size_t start, size_t end);
/* Likewise, behind a dated event: `PATHS 2023, [Fast paths](f)`. */
size_t title_behind_event(const struct item_reader *reader, size_t start, size_t end);

void set_names(struct item_reader *reader, const struct names *names, size_t start,
	size_t end);

/* True if the first of NAMES wrote other items. */
bool is_known_author(const struct item_reader *reader, const struct names *names);

/*
 * people_first.c: names that LINE begins with at START: where what follows begins;
 * START if none.
 */
size_t names_before_title(
	struct item_reader *reader, size_t line, size_t start, size_t end);

/*
 * people_none.c: true if NAMES, which LINE has from START on, are a title or a part of
 * one; what follows them begins at AFTER.
 */
bool are_title(struct item_reader *reader, const struct names *names, size_t line,
	size_t start, size_t after, size_t end);

/* organisation.c: `Ur Council. (2020). Title`: who is no person, likewise. */
size_t organisation_before_title(struct item_reader *reader, size_t start, size_t end);

/* people_first.c: `Roe, Ann: Title`, NAMES being the one name, which ends at END. */
bool is_owner(const struct item_text *text, const struct names *names, size_t end);

/*
 * people.c: names on the title's line, on lines behind it, or in elements that say so.
 */
void find_names(struct item_reader *reader);

/* venue.c: where it was shown. */
void find_venue(struct item_reader *reader);

#endif
