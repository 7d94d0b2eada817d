/* SPDX-License-Identifier: MIT */
/*
 * One file of the content: what it is called, what its front matter says, where its
 * body begins.  Bodies are not kept: those few that reach a feed are read again.
 */
#ifndef MODEL_SOURCE_H
#define MODEL_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/span.h"
#include "model/extras.h"
#include "model/person.h"
#include "model/settings.h"
#include "model/video.h"

enum {
	SOURCE_HEAD = 4096,              /* bytes that are read of each file at first */
	FRONT_MATTER_LIMIT = 256 * 1024, /* bytes of front matter */
	SOURCE_COUNT_LIMIT = 10000000,   /* files */
};

/*
 * The keys of front matter that bear on URLs, dates, membership and metadata.  What is
 * not said is NULL, and a date of the year 0.  Lists are NULL-terminated.
 */
struct front_matter {
	const char *title;
	struct date_parts date;
	struct date_parts updated; /* last_modified_at, updated, lastmod */
	struct date_parts from;    /* publish_date: not listed before … */
	struct date_parts until;   /* … nor from expiry_date on */
	const char *permalink;     /* permalink, url */
	const char *slug;
	const char *description; /* description, summary */
	const char *excerpt;
	const char *id; /* id, guid */
	const char *canonical_url;
	const char *redirect_to;
	const char *robots;
	const char *image;
	const char *language;        /* lang, language */
	const char *translation_key; /* what its translations have, too */
	struct videos videos;
	const char *change_frequency; /* sitemap: {changefreq: weekly} */
	const char *priority;         /* sitemap: {priority: 0.8} */
	const char *const *tags;
	const char *const *categories;
	const char *category;         /* the one of `category`, if that is a text */
	const struct people *authors; /* author, authors */
	const struct extras *extras;  /* what feeds alone show; or NULL */
	unsigned date_line;           /* where they stand in the file */
	unsigned permalink_line;
	unsigned id_line;
	unsigned translation_line;
	bool permalink_from_defaults;
	bool draft;
	bool unpublished;  /* published: false */
	bool no_sitemap;   /* sitemap: false */
	bool no_feed;      /* feed: false */
	bool summary_only; /* feed: {excerpt_only: true} */
	bool noindex;      /* noindex: true */
	bool hidden;       /* hidden: true: pagination passes it over */
};

enum source_kind {
	SOURCE_MARKDOWN,
	SOURCE_HTML,   /* with front matter */
	SOURCE_OTHER,  /* with front matter, but neither: XML, JSON, CSS … */
	SOURCE_STATIC, /* no page: copied as it is */
};

struct source {
	const char *path; /* below the content folder: bytes, as the disk has them */
	const struct collection *collection;
	enum source_kind kind;
	bool broken;        /* its front matter cannot be read */
	unsigned body_line; /* the body's first line in the file, from 1 */
	uint32_t body_offset;
	int64_t size;
	int64_t modified;
	const char *heading; /* the body's first, without markup; NULL if a title is
	                        given */
	const char *hash;    /* of what it says, where the ledger wants it; else NULL */
	struct value *default_values; /* front matter that the settings give it,
	                                       as a map; NULL: none */
	struct front_matter front;
};

struct sources {
	struct source *items; /* by path, byte by byte */
	size_t count;
};

/*
 * The date that a file's name begins with (`2024-03-01-title.md`, `24-3-1-title.md`),
 * and what follows it up to the extension, which there must be.  False if it begins
 * with none; a DATE of the year 0 if no calendar has that day.  Two digits are a year
 * from 1969 to 2068.
 */
bool source_name_date(const char *path, struct date_parts *date, struct span *title);

/* The source at PATH; NULL if there is none. */
const struct source *sources_find(const struct sources *sources, const char *path);

#endif
