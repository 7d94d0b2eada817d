/* SPDX-License-Identifier: MIT */
/* What one sitemap says, however many files it takes. */
#ifndef MODEL_URLSET_H
#define MODEL_URLSET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "model/translations.h"
#include "model/video.h"

struct definition;
struct page;

/* sitemaps.org, "Sitemaps XML format" and "Using Sitemap index files". */
enum {
	SITEMAP_URL_LIMIT = 50000,
	SITEMAP_BYTE_LIMIT = 52428800,
	SITEMAP_LOC_LIMIT = 2047,   /* characters of one URL */
	SITEMAP_IMAGE_LIMIT = 1000, /* images of one URL (Google, image sitemaps) */
	SITEMAP_NEWS_LIMIT = 1000,  /* articles (Google, news sitemaps) … */
	SITEMAP_NEWS_HOURS = 48,    /* … and how old they may be */
};

/* What few URLs have. */
struct urlset_details {
	const char *change_frequency;            /* weekly; NULL: nothing is said */
	const char *priority;                    /* 0.8; NULL likewise */
	const struct translations *translations; /* NULL: there are none */
	struct videos videos;   /* texts that are ready to be written */
	const char *news_title; /* NULL: it is no news */
	int64_t news_date;
};

struct urlset_url {
	const char *url;           /* absolute, ASCII */
	int64_t updated;           /* DATE_NONE: no lastmod is written */
	const char *const *images; /* absolute URLs, NULL-terminated; NULL for none */
	const struct urlset_details *details; /* NULL: it has none */
	const struct page *page; /* what it was made of; NULL: nothing of the content */
};

/* Some of the URLs, which get files of their own. */
struct urlset_part {
	const char *path; /* `/sitemap-posts.xml` */
	const char *url;
	size_t first; /* among those of the urlset */
	size_t count;
};

struct urlset {
	const struct definition *definition; /* NULL: nobody asked for it */
	const char *format;                  /* a name in the table of formats */
	const char *path;              /* from the output folder: `/sitemap.xml` */
	const char *url;               /* of the file at that path */
	const struct urlset_url *urls; /* in no part twice */
	size_t count;
	const struct urlset_part *parts; /* what the index at its path is over; NULL:
	                                    all URLs are in the file at its path */
	size_t part_count;
	size_t file_urls;       /* of one file; 0: SITEMAP_URL_LIMIT */
	bool images;            /* render adds those in the content */
	bool gzip;              /* a `.gz` beside each file */
	bool robots;            /* robots.txt names it */
	const char *stylesheet; /* as its documents refer to it; NULL: none */
	const char *news_name;  /* of the publication; NULL if this is no news */
	const char *news_language;
};

/* How many URLs one of its files may have. */
size_t urlset_file_limit(const struct urlset *urlset);

/* `/a/sitemap.xml` and `2` are `/a/sitemap-2.xml`; the same of a URL. */
const char *urlset_beside(const char *path, const char *suffix, struct arena *arena);

#endif
