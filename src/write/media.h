/* SPDX-License-Identifier: MIT */
/*
 * Media RSS 1.5.1 (https://www.rssboard.org/media-rss), in Atom and RSS: an entry's
 * picture, and the files that RSS has no place for.
 */
#ifndef WRITE_MEDIA_H
#define WRITE_MEDIA_H

#include <stdbool.h>

#include "model/feed.h"
#include "write/xml_out.h"

#define MEDIA_NAMESPACE "http://search.yahoo.com/mrss/"

/* True if a dated entry has a picture. */
bool feed_has_images(const struct feed *feed);

/* True if a dated entry has more than one enclosure. */
bool feed_has_more_files(const struct feed *feed);

/* The picture of ENTRY; nothing if it has none. */
void write_image(struct xml_out *out, const struct entry *entry);

/* The enclosures of ENTRY but the one that RSS has an element for. */
void write_more_files(struct xml_out *out, const struct entry *entry);

#endif
