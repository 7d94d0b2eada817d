/* SPDX-License-Identifier: MIT */
/* `max_size`: feeds that readers can take. */
#ifndef RENDER_SHORTEN_H
#define RENDER_SHORTEN_H

#include <stddef.h>

#include "base/memory.h"
#include "base/report.h"
#include "model/feed.h"

/*
 * Take the content of FEED's oldest entries until its document is no larger than LIMIT
 * bytes, or nearly, and say so.  Who has no summary then needs one.
 */
void shorten_feed(const struct feed *feed, size_t limit, struct arena *arena,
	struct report *report);

#endif
