/* SPDX-License-Identifier: MIT */
/*
 * Something listed on a page under a heading, or in a data file or a bibliography: a
 * paper, a talk, a course, a thought.
 *
 * What a person who reads the page sees of it, in parts.  feedmill(5), "Items listed on
 * a page", has the rules by which they are found.
 */
#ifndef MODEL_ITEM_H
#define MODEL_ITEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "model/source.h"

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

/* What libraries want to know of a work.  All is plain text; NULL: not said. */
struct imprint {
	const char *type;      /* `article`, as the file has it */
	const char *doi;       /* `10.1000/182`, in lower case */
	const char *container; /* the journal, the proceedings, the book */
	const char *publisher;
	const char *volume;
	const char *number;
	const char *pages;
	const char *issn;
	const char *isbn;
};

/* What only the items of data files and bibliographies have. */
struct item_data {
	const char *key;             /* as the file has it; NULL */
	const char *summary;         /* plain text; NULL */
	const char *const *keywords; /* NULL-terminated */
	const char *file;            /* of the work itself, a PDF; NULL */
	int64_t file_size;           /* -1: not known, since it lies elsewhere */
	struct imprint imprint;      /* of data files, what they say of it */
	bool from_bibliography;
};

struct item {
	const struct source *source; /* the page that it stands on, or the data file */
	const char *heading;         /* what it stands under; "" for none */
	const char *heading_id;      /* as kramdown makes it; "" for none */
	unsigned line;               /* in the file; 0 if it is not known */
	unsigned place; /* of a page's: that line, or the one of the item before it */
	const char *title;          /* plain text, never empty */
	const char *const *authors; /* NULL-terminated, in order; perhaps empty */
	const char *venue;          /* the line or run that says where; NULL */
	const char *link;           /* its main link as written; NULL if it has none */
	const char *link_label;     /* that link's text; NULL if it has none */
	const struct item_link *related; /* its other links, once each */
	size_t related_count;
	struct period period;
	const char *html; /* all that it says: raw, to be cleaned; perhaps "" */
	const char *text; /* that, where it is plain text, HTML being ""; NULL */
	const struct item_data *data; /* NULL: it stands on a page */
};

/* The items of one `page.md#Heading`, or of one data file. */
struct section {
	const char *path;         /* of the page or file, as a definition has it */
	const char *heading;      /* what a definition writes after #; of a data file
	                             what its `fields` say */
	const struct item *items; /* in the order of the page */
	size_t count;
};

struct sections {
	const struct section *items;
	size_t count;
};

#endif
