/* SPDX-License-Identifier: MIT */
/*
 * Something with a canonical URL, or one item listed on a page.
 *
 * Pages with a date can become entries of feeds: whether one does is a choice (select),
 * not a property.  A page remembers which rule gave its URL, its dates and its id, and
 * why it was left out, for `feedmill list` and `explain`.
 */
#ifndef MODEL_PAGE_H
#define MODEL_PAGE_H

#include <stdint.h>

#include "model/item.h"
#include "model/ledger.h"
#include "model/person.h"
#include "model/source.h"
#include "model/translations.h"

enum url_origin {
	URL_FROM_PERMALINK,  /* front matter `permalink` or `url` */
	URL_FROM_DEFAULTS,   /* the same, from `defaults` */
	URL_FROM_COLLECTION, /* the collection's template */
	URL_FROM_SITE,       /* the site's template */
	URL_FROM_PATH,       /* its path, as it is */
	URL_FROM_PAGINATION, /* no file: `index.html`, its source, goes on there */
	URL_FROM_ARCHIVE,    /* no file: its source is where one would be */
	URL_FROM_LINK,       /* an item's own link */
	URL_FROM_PLACE,      /* an item's place on its page */
};

enum date_origin {
	DATE_FROM_NOWHERE,
	DATE_FROM_FRONT_MATTER,
	DATE_FROM_NAME,   /* the file's name */
	DATE_FROM_DATE,   /* `updated` is the page's own date */
	DATE_FROM_TEXT,   /* a day in an item's text */
	DATE_FROM_PERIOD, /* the first day of what an item states */
	DATE_FROM_GIT,
	DATE_FROM_LEDGER,
	DATE_FROM_MTIME,
	DATE_FROM_CLOCK,
};

enum id_origin {
	ID_FROM_FRONT_MATTER,
	ID_FROM_URL,
	ID_FROM_TITLE, /* an item: its page's URL, # and its title's slug */
	ID_FROM_KEY,   /* an item of a data file: its DOI or its key */
	ID_FROM_LEDGER,
};

/* Why a page is in no sitemap, or in no feed. */
enum exclusion {
	NOT_EXCLUDED,
	EXCLUDED_DRAFT,
	EXCLUDED_FUTURE,
	EXCLUDED_EXPIRED,     /* expiry_date */
	EXCLUDED_UNPUBLISHED, /* published: false */
	EXCLUDED_BY_PAGE,     /* sitemap: false, feed: false */
	EXCLUDED_NOINDEX,
	EXCLUDED_CANONICAL,  /* its canonical_url is another */
	EXCLUDED_REDIRECT,   /* redirect_to */
	EXCLUDED_COLLECTION, /* its collection is not published */
	EXCLUDED_KIND,       /* no HTML */
	EXCLUDED_ERROR_PAGE, /* 404.html */
	EXCLUDED_DUPLICATE,  /* another page has its URL or its id */
	EXCLUDED_BROKEN,     /* its front matter cannot be read */
	EXCLUDED_UNDATED,    /* feeds only */
	EXCLUDED_OLD,        /* newest_posts keeps others */
};

struct page {
	const struct source *source; /* the file it is, or stands on */
	const struct item *item;     /* NULL for a whole page */
	const char *url; /* canonical, in ASCII; for an item what its link shows */
	const char
		*index_url; /* compat: with its `index.html`; NULL: it ends without */
	const char *place; /* an item: its place on its page (`…#heading:~:text=…`) */
	const char *id; /* an absolute URI in ASCII, or what another tool published */
	const char *title;             /* plain text, never empty */
	int64_t date;                  /* DATE_NONE: it has none */
	int64_t updated;               /* its last change; DATE_NONE: not known */
	const char *const *categories; /* NULL-terminated, never NULL */
	const char *const *tags;       /* likewise */
	const struct people *authors;  /* NULL: the site's */
	const char *language;          /* NULL: the site's */
	const struct translations *translations; /* NULL: there are none */
	const struct ledger_entry *record;       /* NULL: it was not published before */
	const char *hash;                        /* of what it says; NULL: not known */
	const char *key;           /* an item: its DOI or the like; NULL or "": none */
	unsigned char url_origin;  /* enum url_origin */
	unsigned char date_origin; /* enum date_origin, like the next */
	unsigned char updated_origin;
	unsigned char id_origin;         /* enum id_origin */
	unsigned char sitemap_exclusion; /* enum exclusion, like the next */
	unsigned char feed_exclusion;
};

/* In words, as `list` and `explain` say it: "its date is in the future". */
const char *exclusion_text(enum exclusion exclusion);
const char *url_origin_text(enum url_origin origin);
const char *date_origin_text(enum date_origin origin);
const char *id_origin_text(enum id_origin origin);

/* Give PAGE its date, of which ORIGIN knows. */
void page_set_date(struct page *page, int64_t date, enum date_origin origin);

/* The same for its last change. */
void page_set_updated(struct page *page, int64_t updated, enum date_origin origin);

/* Its URL as others link to it: with its `index.html`, where it is written so. */
const char *page_link(const struct page *page);

/* The line of its file that an item is on; 0 for a whole page. */
unsigned page_line(const struct page *page);

/* -1, 0 or 1: newest first; ties by path, then by place on the page. */
int page_compare_newest(const struct page *a, const struct page *b);

#endif
