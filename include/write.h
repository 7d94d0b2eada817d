/* SPDX-License-Identifier: MIT */
/*
 * Stage 5: write.  Feeds and sitemaps become documents in memory.
 *
 * A format is a row in a table and one file.  Writers know no files and no clock, and
 * may rely on what model/feed.h says of texts and URLs.
 */
#ifndef WRITE_H
#define WRITE_H

#include "base/error.h"
#include "base/text.h"
#include "model/document.h"
#include "model/feed.h"
#include "model/outputs.h"
#include "model/urlset.h"

#include <stdbool.h>
#include <stddef.h>

/* One kind of document.  It has write_feed or write_urlset, not both. */
struct format {
	const char *name;	/* what definitions write under `formats`: `atom` */
	const char *extension;	/* of a path that nobody gave: `.xml` */
	const char *media_type; /* `application/atom+xml` */
	const char *help;	/* one line for the manual */
	bool (*write_feed)(const struct feed *, struct text *, struct error *);
	bool (*write_urlset)(const struct urlset *, struct documents *, struct error *);
};

/* All formats, by name; COUNT is how many. */
const struct format *const *formats_all(size_t *count);
/* NULL if there is none of that name. */
const struct format *format_named(const char *name);

/*
 * All documents of OUTPUTS but robots.txt, which depends on what is there
 * (write_robots).
 */
bool write_documents(const struct outputs *outputs, struct documents *documents,
	struct error *error);

/* robots.txt (RFC 9309) with a Sitemap line for each urlset that asks for one. */
void write_robots(const struct urlset *urlsets, size_t count, struct text *robots);

/* One `<link rel="alternate">` a feed, for the head of a site's pages. */
void write_links(const struct outputs *outputs, struct text *html);

#endif
