/* SPDX-License-Identifier: MIT */
/* What one file of feeds/ asks for: one feed, one family of feeds, or one sitemap. */
#ifndef MODEL_DEFINITION_H
#define MODEL_DEFINITION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/value.h"
#include "model/person.h"
#include "model/podcast.h"

/* One line of `from:`. */
enum from_kind {
	FROM_FOLDER,     /* `thoughts/`: every page below it */
	FROM_GLOB,       /* `notes` with wildcards; also the path of one page */
	FROM_SECTION,    /* `about.md#Heading` */
	FROM_COLLECTION, /* a collection by its label; native sites write its folder */
	FROM_DATA,       /* `publications.bib`, `talks.yaml`: a file of data */
};

struct from {
	enum from_kind kind;
	const char *path;    /* a folder without its /, a glob, a page, a label */
	const char *heading; /* of a section; "" for the whole page; of data what
	                        `fields` say, in words: `title=name,` */
	unsigned line;       /* 0: the settings ask for it without saying so */
};

enum feed_content {
	CONTENT_FULL,
	CONTENT_SUMMARY, /* the summary alone */
	CONTENT_BOTH,
	CONTENT_NONE,
};

enum feed_order {
	ORDER_NEWEST,  /* by date */
	ORDER_UPDATED, /* by last change */
	ORDER_TITLE,
	ORDER_PAGE, /* as the sources have them */
};

/* What `per:` makes one feed for each value of. */
enum per {
	PER_NONE,
	PER_TAG,
	PER_CATEGORY,
	PER_AUTHOR,
	PER_COLLECTION,
	PER_LANGUAGE,
	PER_YEAR,
};

/* What each of them is called in definitions, and as a place in paths: `{tag}`. */
extern const char *const per_names[]; /* ends in NULL */

/* One line of `formats:`. */
struct target {
	const char *format; /* a name in the table of formats (write.h) */
	const char *path; /* from the output folder, begins with /; may hold `{tag}` */
	unsigned line;
};

/* `where:`: an entry must fit each list that is not NULL, by one of its words. */
struct where {
	const char *const *tag;
	const char *const *category;
	const char *const *author;
	const char *const *language;
	const char *const *collection;
	const char *const *path; /* globs */
	const char *const *type; /* of bibliographies and data: `article` */
	const char *const *keyword;
	const char *const *year;
};

/* How often a feed changes (RSS 1.0, mod_syndication). */
enum update_period {
	UPDATES_NOT_SAID,
	UPDATES_HOURLY,
	UPDATES_DAILY,
	UPDATES_WEEKLY,
	UPDATES_MONTHLY,
	UPDATES_YEARLY,
};

extern const char *const update_periods[]; /* in words; ends in NULL */

/* What a feed says of itself beside its title.  NULL, 0 or nobody: nothing. */
struct channel {
	const char *rights;
	const char *license;     /* a URL */
	const char *const *hubs; /* URLs (WebSub), NULL-terminated */
	size_t ttl;              /* minutes */
	enum update_period update_period;
	size_t update_frequency;       /* times in a period; 0: once */
	struct people managing_editor; /* one at most, like the next; with `email` */
	struct people webmaster;
	bool no_prism; /* prism: false */
};

/* What categories and tags are: Atom's `scheme` and `label`. */
struct taxonomy {
	const char *category_scheme; /* a URL; NULL: nobody said, like the next */
	const char *tag_scheme;
	const struct value *labels; /* a map of words to what people read; or NULL */
};

enum { ARCHIVE_LIMIT = 10000 }; /* archive documents of one feed */

/* `archive`: RFC 5005 section 4. */
struct feed_archive {
	const struct target *targets; /* one for each of the definition's, with `{n}` in
	                                 its path; NULL: there are no archives */
	size_t entries;               /* of one document */
};

#define NEWEST_ALL SIZE_MAX

/* Below what readers take at most: 15 MiB and more. */
#define FEED_SIZE_USUAL ((size_t)10 * 1024 * 1024)

/* How far back, from the newest entry; all zero: no limit. */
struct age {
	int years;
	int months;
	int days;
};

/* Where the stylesheet is published that feedmill has in it: `stylesheet: true`. */
#define STYLESHEET_PATH "/feedmill.css"

struct definition {
	const char *file; /* `feeds/publications.yaml`; NULL for a default one */
	const char *name; /* `publications` */
	const struct value *values; /* all that the file says; NULL for a default one */
	const char *title;
	const char *description;
	const struct from *from; /* none: every dated page */
	size_t from_count;
	const struct value *fields; /* what data files call our keys; or NULL */
	struct where where;
	size_t newest; /* NEWEST_ALL: all */
	struct age within;
	struct feed_archive archive;
	enum feed_content content;
	size_t max_size; /* bytes of a document, or nearly; 0: FEED_SIZE_USUAL */
	unsigned max_size_line;
	const char *selector; /* of built pages' content: `main`, `.class`, `#id` */
	enum feed_order order;
	enum per per;
	const char *const *per_only;   /* values that get a feed; NULL: all */
	const char *const *per_except; /* values that get none; NULL: all do */
	/*
	 * In paths alone, `{tag}` is the value as it is, unless it has more in it than
	 * letters, digits and _: then its slug, or with --compat no feed.
	 */
	bool plain_values;
	const struct target *targets;
	size_t target_count;
	const char *language;
	struct people authors;
	struct channel channel;
	struct taxonomy taxonomy;
	struct podcast podcast;
	const char *icon;
	const char *logo;
	const char *stylesheet; /* NULL: the settings'; "": none */

	/* Sitemaps only. */
	const char *const *exclude;    /* globs over paths of files and of URLs */
	const char *const *extensions; /* static files that are listed: html, pdf … */
	size_t urls;                   /* of one file; 0: SITEMAP_URL_LIMIT */
	bool images;
	bool videos;
	bool news;
	const char *news_name;        /* of the publication; NULL: the site's title */
	const char *news_language;    /* NULL: the site's */
	bool no_alternates;           /* alternates: false */
	const char *change_frequency; /* of pages that say none; NULL: none */
	const char *priority;         /* likewise */
	bool gzip;
	bool no_robots; /* robots: false */
};

struct definitions {
	const struct definition *items; /* by the names of their files */
	size_t count;
	bool incomplete; /* there are more, which could not be read */
};

/* The line of KEY in its file; 0 if it is not there. */
unsigned definition_line(const struct definition *definition, const char *key);

/* True if one of its targets is a sitemap: it then makes nothing else. */
bool definition_is_sitemap(const struct definition *definition);

/* The same for a list of feeds. */
bool definition_lists_feeds(const struct definition *definition);

/* True if one of its targets leaves out entries that have no date. */
bool definition_wants_dates(const struct definition *definition);

#endif
