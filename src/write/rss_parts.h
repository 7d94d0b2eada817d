/* SPDX-License-Identifier: MIT */
/* What an RSS channel and its items have in common. */
#ifndef WRITE_RSS_PARTS_H
#define WRITE_RSS_PARTS_H

#include <stdint.h>

#include "model/feed.h"
#include "write/xml_out.h"

void rss_date(struct xml_out *out, const char *name, int64_t date);

void write_rss_item(
	struct xml_out *out, const struct entry *entry, const struct feed *feed);

#endif
