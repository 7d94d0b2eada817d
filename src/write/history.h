/* SPDX-License-Identifier: MIT */
/* Feed Paging and Archiving (RFC 5005), in Atom and RSS. */
#ifndef WRITE_HISTORY_H
#define WRITE_HISTORY_H

#include <stdbool.h>

#include "model/feed.h"
#include "write/xml_out.h"

#define HISTORY_NAMESPACE "http://purl.org/syndication/history/1.0"

/* True if write_history writes an element of its own. */
bool feed_has_history(const struct feed *feed);

/* WRITE_LINK writes one link of FEED: its format has `link` or `atom:link`. */
typedef void link_writer(
	struct xml_out *out, const char *rel, const char *type, const char *url);
void write_history(
	struct xml_out *out, const struct feed *feed, link_writer *write_link);

#endif
