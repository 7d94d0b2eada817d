/* SPDX-License-Identifier: MIT */
/* One URL of a sitemap with all that extensions say of it. */
#ifndef WRITE_SITEMAP_URL_H
#define WRITE_SITEMAP_URL_H

#include "base/text.h"
#include "model/urlset.h"
#include "write/xml_out.h"

/* The namespaces that COUNT URLs need, as attributes of the element around them. */
void sitemap_declare(struct xml_out *out, const struct urlset_url *urls, size_t count);

/* One line: `<url>…</url>`. */
void sitemap_add_url(
	struct text *xml, const struct urlset *urlset, const struct urlset_url *url);

/* False for a URL that is too long to be listed. */
bool sitemap_takes(const char *url);

#endif
