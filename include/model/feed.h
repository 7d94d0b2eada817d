/* SPDX-License-Identifier: MIT */
/*
 * What one Atom, RSS or JSON document says.
 *
 * Select makes feeds and their entries; render fills in `summary`, `html` and `image`;
 * writers read.  Every text is clean (base/utf8.h), every URL absolute and ASCII, every
 * title and summary plain text.
 */
#ifndef MODEL_FEED_H
#define MODEL_FEED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "model/definition.h"
#include "model/page.h"
#include "model/person.h"

struct entry_link {
	const char *rel; /* Atom's: related, enclosure, via, alternate, license */
	const char *url;
	const char *title;    /* NULL if there is none */
	const char *type;     /* media type; NULL if it is not known */
	const char *language; /* of what it leads to; NULL if it is not known */
	int64_t length;       /* bytes; -1 if it is not known */
	int64_t duration;     /* seconds; -1 if it is not known */
};

/* A category or a tag. */
struct category {
	const char *term;   /* never empty */
	const char *scheme; /* what the term is one of, a URL; NULL: nobody said */
	const char *label;  /* what people read; NULL: the term */
};

/* The feed that an entry was copied from: RFC 4287 section 4.2.11. */
struct entry_source {
	const char *title;
	const char *url; /* of the feed */
	const char *id;  /* NULL if it is not known: Atom then has no `source` */
	int64_t updated; /* DATE_NONE: likewise */
};

struct entry {
	const struct page *page; /* what it was made of */
	const char *id;
	const char *url;   /* Atom's alternate, RSS's link */
	const char *place; /* JSON's url, Atom's via, where it is not URL; or NULL */
	const char *title;
	int64_t published;     /* DATE_NONE: only JSON Feed can say so */
	int64_t updated;       /* DATE_NONE: likewise */
	const char *language;  /* NULL: the feed's */
	struct people authors; /* at least one, but for --compat; `uri` absolute */
	struct people contributors;
	const struct category *categories; /* and then tags, each word once */
	size_t category_count;
	const struct entry_link *links; /* but the alternate and the via above */
	size_t link_count;
	const char *rights;       /* this and the next: NULL if there is none */
	const char *comments;     /* the URL of what people say of it */
	const char *external_url; /* what a page is about, elsewhere */
	const struct entry_source *source;     /* NULL: it is our own */
	const struct podcast_episode *episode; /* NULL: of no podcast */

	const char *summary;     /* plain text; NULL: none is shown */
	const char *raw_summary; /* the same as HTML, for html_texts; NULL likewise */
	const char *html;        /* clean; NULL: none is shown */
	const char *image;       /* NULL if there is none */
};

/* How a document hangs together with the others of its feed: RFC 5005. */
struct feed_history {
	bool complete;  /* section 2: there are no entries but these */
	size_t archive; /* section 4: the number of an archive document; 0: what one
	                   subscribes to */
	const char *current;  /* of an archive document: the URL of that */
	const char *previous; /* of the next older archive document; NULL: none */
	const char *next;     /* of an archive document: of the next newer one */
};

struct feed {
	const struct definition *definition;
	const char *format; /* a name in the table of formats */
	const char *path;   /* from the output folder, begins with / */
	const char *name;   /* of its definition, with the value of `per`: `tags:rye` */
	const char *id;     /* the same in all formats of a definition */
	const char *self_url; /* this document's */
	const char *home_url; /* the site's, or of the page that all entries are on */
	const char *title;
	const char *description; /* NULL if there is none */
	int64_t updated;         /* its newest entry's */
	const char *language;    /* NULL if it is not known */
	struct people authors;   /* at least one, but for --compat; `uri` absolute */
	struct feed_history history;
	struct channel channel;
	const struct podcast *podcast; /* NULL: it is none */
	struct taxonomy taxonomy;      /* its schemes absolute */
	const char *icon; /* this and the next two: NULL if there is none */
	const char *logo;
	const char *stylesheet; /* as its document refers to it */
	bool html_texts;        /* titles and summaries are said to be HTML */
	struct entry *entries;  /* shared by all formats of a definition */
	size_t entry_count;
};

/* True for the media types of sound and films, NULL being none. */
bool media_type_plays(const char *type);

/* What the ledger has the UUID of the podcast under that the feed NAME is. */
const char *feed_podcast_name(const char *name, struct arena *arena);

#endif
