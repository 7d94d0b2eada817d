/* SPDX-License-Identifier: MIT */
/*
 * What the keys of data files mean.
 *
 * Each of our keys has names that people use for it; a definition's `fields` says what
 * a file calls it otherwise.  The case of letters does not matter.
 */
#ifndef READ_DATA_KEYS_H
#define READ_DATA_KEYS_H

#include <stdbool.h>

#include "base/error.h"
#include "base/value.h"

enum data_key {
	DATA_TITLE,
	DATA_AUTHORS,
	DATA_DATE,
	DATA_YEAR,
	DATA_MONTH,
	DATA_DAY,
	DATA_VENUE,
	DATA_SUMMARY,
	DATA_CONTENT,
	DATA_LINK,
	DATA_PDF,
	DATA_KEYWORDS,
	DATA_TYPE,
	DATA_KEY,
	DATA_DOI,
	DATA_EPRINT,
	DATA_PUBLISHER,
	DATA_VOLUME,
	DATA_NUMBER,
	DATA_PAGES,
	DATA_ISSN,
	DATA_ISBN,
	DATA_KEY_COUNT,
};

/* Further links: what their key says is their text. */
struct data_link_key {
	const char *names;
	const char *label;
};
const struct data_link_key *data_link_keys(size_t *count);

/* An error unless FIELDS, which may be NULL, is a map of keys that there are to texts.
 */
bool data_keys_check(const struct value *fields, struct error *error);

/* What MAP says of KEY, as FIELDS call it; NULL if it says nothing. */
const struct value *data_get(
	const struct value *map, const struct value *fields, enum data_key key);

/* The first of those WANTED (`code|github`) that MAP has. */
const struct value *data_get_named(const struct value *map, const char *wanted);

#endif
