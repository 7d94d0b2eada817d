/* SPDX-License-Identifier: MIT */
/* What writes each format, one a file. */
#ifndef WRITE_WRITERS_H
#define WRITE_WRITERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"
#include "model/document.h"
#include "model/feed.h"
#include "model/urlset.h"

bool write_atom(const struct feed *feed, struct text *text, struct error *error);
bool write_json(const struct feed *feed, struct text *text, struct error *error);
bool write_rss(const struct feed *feed, struct text *text, struct error *error);

/*
 * A sitemap is one document at its path while it fits sitemaps.org's limits; else there
 * are `NAME-1.xml`, `NAME-2.xml` … beside it, and at its path the index that names
 * them. URLs longer than SITEMAP_LOC_LIMIT are left out.
 */
bool write_sitemap(
	const struct urlset *urlset, struct documents *documents, struct error *error);

/* FILES has the URL and the newest lastmod of each file of a sitemap. */
bool write_sitemap_index(
	const struct urlset *files, struct text *text, struct error *error);

#define SITEMAP_NAMESPACE "http://www.sitemaps.org/schemas/sitemap/0.9"

/* False if write_sitemap would write nothing. */
bool sitemap_has_urls(const struct urlset *urlset);

/*
 * A `.gz` beside each of the documents from FIRST on: for servers that send
 * precompressed files, and so the plain ones stay and are what indexes and robots.txt
 * name.
 */
bool add_gzip_documents(struct documents *documents, size_t first, struct error *error);

#endif
