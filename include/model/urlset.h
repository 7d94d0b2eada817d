/* SPDX-License-Identifier: MIT */
/* What one sitemap says, however many files it takes. */
#ifndef MODEL_URLSET_H
#define MODEL_URLSET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* sitemaps.org, "Sitemaps XML format" and "Using Sitemap index files". */
enum {
	SITEMAP_URL_LIMIT = 50000,
	SITEMAP_BYTE_LIMIT = 52428800,
	SITEMAP_LOC_LIMIT = 2047,   /* characters of one URL */
	SITEMAP_IMAGE_LIMIT = 1000, /* images of one URL (Google, image sitemaps) */
};

struct urlset_url {
	const char *url;           /* absolute, ASCII */
	int64_t updated;           /* DATE_NONE: no lastmod is written */
	const char *const *images; /* absolute URLs, NULL-terminated; NULL for none */
};

struct urlset {
	const char *path;              /* from the output folder: `/sitemap.xml` */
	const char *url;               /* of the file at that path */
	const struct urlset_url *urls; /* no URL twice */
	size_t count;
	size_t file_urls;       /* of one file; 0: SITEMAP_URL_LIMIT */
	bool gzip;              /* a `.gz` beside each file */
	bool robots;            /* robots.txt names it */
	const char *stylesheet; /* NULL if there is none */
};

#endif
