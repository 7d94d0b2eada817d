/* SPDX-License-Identifier: MIT */
/*
 * Something listed on a page under a heading: a paper, a talk, a course, a thought.
 *
 * What a person who reads the page sees of it, in parts.  feedmill(5), "Items listed on
 * a page", has the rules by which they are found.
 */
#ifndef MODEL_ITEM_H
#define MODEL_ITEM_H

#include "base/date.h"
#include "model/source.h"

#include <stdbool.h>
#include <stddef.h>

struct item_link {
	const char *href;  /* as written */
	const char *label; /* its text; "" for a picture without one */
};

/* A stretch of time that an item states: a day, a month, a season, a year. */
struct period {
	struct date_parts first; /* its first day; of the year 0: none is stated */
	struct date_parts last;  /* its last day */
	bool exact;              /* a day was written */
};

struct item {
	const struct source *source; /* the page that it stands on */
	const char *heading;         /* what it stands under; "" for none */
	const char *heading_id;      /* as kramdown makes it; "" for none */
	unsigned line;               /* in the file; 0 if it is not known */
	const char *title;           /* plain text, never empty */
	const char *const *authors;  /* NULL-terminated, in order; perhaps empty */
	const char *venue;           /* the line or run that says where; NULL */
	const char *link;            /* its main link as written; NULL if it has none */
	const char *link_label;      /* that link's text; NULL if it has none */
	const struct item_link *related; /* its other links, once each */
	size_t related_count;
	struct period period;
	const char *html; /* all that it says: raw, to be cleaned */
};

/* The items of one `page.md#Heading`. */
struct section {
	const char *path;         /* of the page */
	const char *heading;      /* what a definition writes after # */
	const struct item *items; /* in the order of the page */
	size_t count;
};

struct sections {
	const struct section *items;
	size_t count;
};

#endif
