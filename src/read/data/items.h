/* SPDX-License-Identifier: MIT */
/*
 * Items of data files, from values to struct item.
 *
 * A file is a list of maps, each an item, or a map of such lists: what a list is called
 * is the year of the items in it, or their type.  A map of maps is a list whose items
 * have keys.  A map that says little but holds a list of maps is a group of items.
 */
#ifndef READ_DATA_ITEMS_H
#define READ_DATA_ITEMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/report.h"
#include "base/value.h"
#include "model/item.h"
#include "model/source.h"
#include "read/data/keys.h"
#include "read/period/period.h"

enum {
	DATA_ITEM_LIMIT = 100000,           /* items of one file, groups among them */
	DATA_DEPTH_LIMIT = 4,               /* groups in groups */
	DATA_PAIR_LIMIT = 16 * 1000 * 1000, /* keys with values in all of them */
};

/* A data file that is read. */
struct data_reader {
	int content; /* the folder, to look for files in */
	const struct source *source;
	const char *file;           /* as reports name it */
	const struct value *fields; /* what a definition calls its keys; NULL */
	const char *language;       /* the site's; NULL if it is not known */
	enum day_order order;       /* of `1/9/16` in this file */
	bool is_bibliography;
	const struct scholar_query *query; /* which entries of a bibliography; NULL */
	struct arena *arena;
	struct report *report;
};

/* The items of ROOT.  What is none is reported and left out. */
struct item *data_items(
	const struct data_reader *reader, const struct value *root, size_t *count);

/* The list that an item stands in, and what it is called there. */
struct data_context {
	struct span name;     /* the list's; empty for none, or if that is its year */
	struct period period; /* that the list's name states */
	struct span key;      /* the item's, where the list is a map; else empty */
};

/* items.c: one item; false if nothing could be its title. */
bool data_item_make(const struct data_reader *reader, const struct data_said *said,
	const struct data_context *context, struct item *item);

/* dates.c: what an item states; STATED, by the list that it stands in, if nothing. */
struct period data_period(const struct data_reader *reader,
	const struct data_said *said, const struct period *stated);
/* A text such as `2024`, `2024-03`, `2024-03-01/2024-03-05`, `March 2024`. */
bool data_period_read(struct span text, enum day_order order, struct period *period);

/* date_forms.c: `{date-parts: [[2024, 5, 1]]}`, `{year: 2024, month: 5}`. */
bool data_period_of_map(const struct value *value, struct period *period);
/* Which the days of a file are, as its dates show. */
enum day_order data_day_order(const struct data_names *names, const struct value *root);

/*
 * values.c: VALUE without BibTeX's braces, and in the site's language; NULL for
 * nothing.
 */
const struct value *data_value(
	const struct data_reader *reader, const struct value *value);

/* True of a map of languages: `{en: Nets, de: Netze}`. */
bool data_is_translated(const struct value *value);

/* plain.c: TEXT in one line, without markup; what it links to first, or NULL. */
const char *data_plain(const struct data_reader *reader, struct span text);
const char *data_first_link(const struct data_reader *reader, struct span text);

/* links.c: the item's link and others, and its file. */
void data_links(const struct data_reader *reader, const struct data_said *said,
	struct item *item, struct item_data *data);

/* content.c: its content; how that begins, for want of a title, or NULL. */
void data_content(const struct data_reader *reader, const struct data_said *said,
	struct item *item);
const char *data_beginning(const struct data_reader *reader, const char *html);

/* texts.c: NULL-terminated lists, perhaps empty. */
const char *const *data_authors(
	const struct data_reader *reader, const struct data_said *said);
const char *const *data_keywords(
	const struct data_reader *reader, const struct data_said *said);

#endif
