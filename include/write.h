/* SPDX-License-Identifier: MIT */
/*
 * Stage 5: write.  Feeds and sitemaps become documents in memory.
 *
 * A format is a row in a table (model/format.h) and one file.  Writers know no files
 * and no clock, and may rely on what model/feed.h says of texts and URLs.
 *
 * What cannot be said is left out: in formats that want dates, entries without one and
 * feeds without an `updated`; a sitemap without a URL.
 */
#ifndef WRITE_H
#define WRITE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"
#include "model/document.h"
#include "model/outputs.h"
#include "model/urlset.h"

/*
 * All documents of OUTPUTS but robots.txt, which depends on what is there
 * (write_robots).  The files of a sitemap come before the index that names them.  Fails
 * if two documents would have one path, or if one would be longer than DOCUMENT_LIMIT.
 */
bool write_documents(const struct outputs *outputs, struct documents *documents,
	struct error *error);

/*
 * robots.txt (RFC 9309) with a Sitemap line for each urlset that asks for one and has a
 * document; nothing if there is none.
 */
void write_robots(const struct urlset *urlsets, size_t count, struct text *robots);

/*
 * One `<link rel="alternate">` a feed that has a document, for the head of a site's
 * pages: what one can subscribe to, so not its archives.
 */
void write_links(const struct outputs *outputs, struct text *html);

#endif
