/* SPDX-License-Identifier: MIT */
/* What writes each format, one a file. */
#ifndef WRITE_WRITERS_H
#define WRITE_WRITERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"
#include "model/document.h"
#include "model/feed.h"
#include "model/outputs.h"
#include "model/urlset.h"

bool write_atom(const struct feed *feed, struct text *text, struct error *error);
bool write_json(const struct feed *feed, struct text *text, struct error *error);
/* False if there is nothing to list. */
bool opml_has_feeds(const struct outputs *outputs);
bool write_opml(const struct feed_list *list, const struct outputs *outputs,
	struct text *text, struct error *error);
bool write_rss(const struct feed *feed, struct text *text, struct error *error);

/*
 * A sitemap is one document at its path while it fits sitemaps.org's limits; else there
 * are `NAME-1.xml`, `NAME-2.xml` … beside it, and at its path the index that names
 * them.  Of one in parts each is at its own path, or likewise beside that, and the
 * index names all.  URLs longer than SITEMAP_LOC_LIMIT are left out.
 */
bool write_sitemap(
	const struct urlset *urlset, struct documents *documents, struct error *error);

/*
 * The same as plain text, which has no index: what does not fit is in `NAME-2.txt`,
 * `NAME-3.txt` …
 */
bool write_sitemap_text(
	const struct urlset *urlset, struct documents *documents, struct error *error);

/* The file that begins with the URL at FIRST: where it ends … */
size_t sitemap_text_end(const struct urlset *urlset, size_t first);
/* … and its path or URL, counted from 1. */
const char *sitemap_text_name(const char *path, size_t number, struct arena *arena);

/* A path or a URL with NUMBER behind it, before its extension. */
const char *sitemap_numbered(const char *path, size_t number, struct arena *arena);

/* FILES has the URL and the newest lastmod of each file of a sitemap. */
bool write_sitemap_index(
	const struct urlset *files, struct text *text, struct error *error);

/* The stylesheet that people see feeds and sitemaps with: stylesheet.css. */
void write_stylesheet(struct text *css);

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
