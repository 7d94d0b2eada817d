/* SPDX-License-Identifier: MIT */
/*
 * Permalinks: templates such as `/:categories/:year/:title/`, and the names that some
 * of them have (`date`, `pretty` …).
 *
 * A template is read once for each collection and filled in for each page.
 */
#ifndef COLLECT_PERMALINK_H
#define COLLECT_PERMALINK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/text.h"
#include "collect/placeholders.h"
#include "collect/subject.h"

enum { URL_PATH_LIMIT = 32 * 1024 }; /* bytes of one URL's path */

struct permalink_piece {
	struct span literal; /* as written; empty if a placeholder stands here */
	const struct placeholder *placeholder;
};

struct permalink {
	struct permalink_piece *pieces;
	size_t count;
	bool dated; /* it shows a date */
};

/*
 * Read a TEMPLATE, which must outlive what comes out.  An unknown placeholder is an
 * error, but in Jekyll's pages (OWNER_PAGE) it is text.
 */
bool permalink_read(struct span template, enum template_owner owner,
	struct permalink *permalink, struct arena *arena, struct error *error);

/*
 * What the template gives for SUBJECT, in place of what PATH holds: a path that begins
 * with /, without `..`, `./` and `//`, in Jekyll's way.  DATE is of the year 0 if there
 * is none.
 */
void permalink_fill(const struct permalink *permalink, const struct subject *subject,
	const struct date_parts *date, struct text *path);

/* The template of every page of COLLECTION that has no permalink of its own. */
const char *permalink_of_collection(const struct settings *settings,
	const struct collection *collection, struct arena *arena);

/* Rewrite PATH without `..`, `./` and `//`, in Jekyll's way. */
void permalink_clean(struct text *path);
/* The same, but for `//` alone. */
void permalink_squeeze(struct text *path);

#endif
