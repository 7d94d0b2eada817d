/* SPDX-License-Identifier: MIT */
/* What an Atom feed and its entries have in common: RFC 4287 sections 3 and 4.2. */
#ifndef WRITE_ATOM_PARTS_H
#define WRITE_ATOM_PARTS_H

#include <stdbool.h>
#include <stdint.h>

#include "model/feed.h"
#include "write/xml_out.h"

/*
 * A text construct; nothing if TEXT is NULL or empty.  Plain text is said to be so, for
 * some readers show HTML's escapes, unless some would take it for HTML (`</b>`, `&amp;`
 * in a text about HTML): then it is HTML that shows the text.
 */
void atom_text(struct xml_out *out, const char *name, const char *text);

/* The same as HTML, in jekyll-feed's way, where that is wanted: quotes stay. */
void atom_shown(struct xml_out *out, const char *name, const char *text, bool as_html);

/* HTML as it is; nothing if it is NULL or empty. */
void atom_html(struct xml_out *out, const char *name, const char *html);

void atom_date(struct xml_out *out, const char *name, int64_t date);

/* One element called NAME, `author` or `contributor`, for each of PEOPLE. */
void atom_people(struct xml_out *out, const char *name, const struct people *people);

void atom_link(struct xml_out *out, const struct entry_link *link);

/* A link of which only this much is known; nothing if URL is NULL. */
void atom_short_link(
	struct xml_out *out, const char *rel, const char *type, const char *url);

/* An entry of FEED: section 4.1.2. */
void write_atom_entry(
	struct xml_out *out, const struct entry *entry, const struct feed *feed);

#endif
