/* SPDX-License-Identifier: MIT */
/*
 * Podcasts in RSS: what Apple requires and recommends (itunes:), and the base set of
 * Podcasting 2.0 (podcast:).
 */
#ifndef WRITE_PODCAST_H
#define WRITE_PODCAST_H

#include "model/feed.h"
#include "write/xml_out.h"

#define ITUNES_NAMESPACE "http://www.itunes.com/dtds/podcast-1.0.dtd"
#define PODCAST_NAMESPACE "https://podcastindex.org/namespace/1.0"

/* In the channel; nothing if FEED is no podcast. */
void write_podcast(struct xml_out *out, const struct feed *feed);

/* In an item; nothing if ENTRY is no episode. */
void write_episode(struct xml_out *out, const struct entry *entry);

#endif
