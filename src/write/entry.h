/* SPDX-License-Identifier: MIT */
/* What several formats ask of feeds and entries. */
#ifndef WRITE_ENTRY_H
#define WRITE_ENTRY_H

#include <stdbool.h>
#include <stdint.h>

#include "model/feed.h"

/* No version: it would change every feed's bytes on each upgrade. */
#define GENERATOR "feedmill"

/* What an enclosure is if nobody knows: RSS and JSON Feed want a type. */
#define UNKNOWN_MEDIA_TYPE "application/octet-stream"

/* TEXT, or NULL if it says nothing. */
const char *text_or_null(const char *text);

/* Atom and RSS leave out what has no date. */
bool entry_is_dated(const struct entry *entry);

/* Its last change, of which its publication is the first. */
int64_t entry_updated(const struct entry *entry);

/* Atom's `source` wants more than a name (RFC 4287 section 4.2.11). */
bool entry_source_is_whole(const struct entry_source *source);

enum { ATOM_ID_SIZE = 46 }; /* of a UUID's URN, with its NUL */

/*
 * The id of ENTRY in Atom, which wants an IRI (RFC 4287, section 4.2.6).  Of one that
 * is none, such as the guid `42` of another tool's RSS, it is a UUID made of it (RFC
 * 9562, section 5.8); RSS and JSON Feed keep it as it is.
 */
const char *entry_atom_id(const struct entry *entry, char text[ATOM_ID_SIZE]);

bool entry_link_is(const struct entry_link *link, const char *rel);

/*
 * What RSS calls the enclosure: the first sound or film, else the first file; NULL if
 * there is none.
 */
const struct entry_link *entry_enclosure(const struct entry *entry);

/* False if its format wants dates and it has none: there is then no document. */
bool feed_can_be_written(const struct feed *feed);

#endif
