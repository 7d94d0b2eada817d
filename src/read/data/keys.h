/* SPDX-License-Identifier: MIT */
/*
 * What the keys of data files mean.
 *
 * Each of our keys has names that people use for it; a definition's `fields` says what
 * a file calls it otherwise.  The case of letters does not matter, and a blank or a
 * hyphen is a _: `Start date` is `start_date`.
 *
 *	const struct data_names *names = data_names_of(fields, false, arena);
 *
 *	data_said(names, map, &said);
 *	title = said.values[DATA_TITLE];
 */
#ifndef READ_DATA_KEYS_H
#define READ_DATA_KEYS_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/value.h"

enum data_key {
	DATA_TITLE,
	DATA_AUTHORS,
	DATA_DATE,
	DATA_YEAR,
	DATA_MONTH,
	DATA_DAY,
	DATA_TERM, /* `Spring`, `Fall 2024` */
	DATA_VENUE,
	DATA_SUMMARY,
	DATA_CONTENT,
	DATA_LINK,
	DATA_PDF, /* the work itself */
	DATA_LINKS,
	DATA_KEYWORDS,
	DATA_TYPE,
	DATA_KEY,
	DATA_DOI,
	DATA_EPRINT,
	DATA_ARCHIVE, /* of the eprint */
	DATA_CONTAINER,
	DATA_PUBLISHER,
	DATA_VOLUME,
	DATA_NUMBER,
	DATA_PAGES,
	DATA_ISSN,
	DATA_ISBN,
	DATA_HOWPUBLISHED,
	/* Further links, whose key is their text. */
	DATA_CODE,
	DATA_DATASET,
	DATA_SLIDES,
	DATA_VIDEO,
	DATA_POSTER,
	DATA_SUPPLEMENT,
	DATA_BLOG,
	DATA_HTML,
	DATA_WEBSITE,
	DATA_KEY_COUNT,
};

/* What a further link is called; NULL for other keys. */
const char *data_link_label(enum data_key key);

/*
 * An error unless FIELDS, which may be NULL, is a map of keys that there are to texts.
 */
bool data_keys_check(const struct value *fields, struct error *error);

struct data_names;

/* The names of all keys in a file, of which FIELDS, which may be NULL, says some. */
const struct data_names *data_names_of(
	const struct value *fields, bool is_bibliography, struct arena *arena);

/* True if NAME is one that KEY has. */
bool data_names_mean(const struct data_names *all, struct span name, enum data_key key);

/* What a map says of each key; NULL where it says nothing. */
struct data_said {
	const struct value *values[DATA_KEY_COUNT];
	unsigned line;
};

void data_said(
	const struct data_names *all, const struct value *map, struct data_said *said);

/* The first of those WANTED (`first|given`) that MAP has. */
const struct value *data_get_named(const struct value *map, const char *wanted);

#endif
