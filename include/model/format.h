/* SPDX-License-Identifier: MIT */
/*
 * The formats that documents have.  Adding one is a row here, a file in src/write, and
 * its row in the table of writers there.
 */
#ifndef MODEL_FORMAT_H
#define MODEL_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

struct format {
	const char *name;       /* what definitions write under `formats`: `atom` */
	const char *extension;  /* of a path that nobody gave: `.xml` */
	const char *media_type; /* `application/atom+xml` */
	bool is_sitemap;
	bool lists_feeds; /* and has no entries of its own */
	bool has_index;   /* with `per`, one at its path over a file for each value */
	bool wants_dates; /* entries without a date are left out */
	const char *help; /* a line for the manual */
};

/* The row of NAME; NULL if there is none. */
const struct format *format_named(const char *name);

/* All of them, by name. */
const struct format *formats_all(size_t *count);

#endif
