/* SPDX-License-Identifier: MIT */
/* Everything that one run is to write: what select hands on. */
#ifndef MODEL_OUTPUTS_H
#define MODEL_OUTPUTS_H

#include <stddef.h>

#include "model/feed.h"
#include "model/urlset.h"

struct outputs {
	struct feed *
		feeds; /* one a document: a definition with three formats makes three */
	size_t feed_count;
	struct urlset *urlsets;
	size_t urlset_count;
};

#endif
