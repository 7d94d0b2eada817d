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

#include <stddef.h>
#include <stdint.h>

#include "model/definition.h"
#include "model/page.h"
#include "model/person.h"

struct entry_link {
	const char *rel; /* Atom's: related, enclosure, via */
	const char *url;
	const char *title; /* NULL if there is none */
	const char *type;  /* media type; NULL if it is not known */
	int64_t length;    /* bytes; -1 if it is not known */
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
	const char *const
		*categories; /* NULL-terminated: categories, then tags, once each */
	const struct entry_link *links;
	size_t link_count;

	const char *summary; /* plain text; NULL: none is shown */
	bool bare_summary;   /* text even where html_texts says that it is HTML */
	const char *html;    /* clean; NULL: none is shown */
	const char *image;   /* NULL if there is none */
};

struct feed {
	const struct definition *definition;
	const char *format; /* a name in the table of formats */
	const char *path;   /* from the output folder, begins with / */
	const char *name;   /* of its definition, with the value of `per`: `tags:rye` */
	const char *id;     /* the same in all formats of a definition */
	const char *self_url; /* this document's */
	const char *
		home_url; /* the site's, or of the page that all its entries stand on */
	const char *title;
	const char *description; /* NULL if there is none */
	int64_t updated;         /* its newest entry's */
	const char *language;    /* NULL if it is not known */
	struct people authors;   /* at least one, but for --compat; `uri` absolute */
	const char *rights;      /* this and what follows: NULL if there is none */
	const char *icon;
	const char *logo;
	const char *stylesheet;
	bool html_texts;       /* titles and summaries are said to be HTML */
	struct entry *entries; /* shared by all formats of a definition */
	size_t entry_count;
};

#endif
