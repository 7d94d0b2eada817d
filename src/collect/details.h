/* SPDX-License-Identifier: MIT */
/* The pages that jekyll-scholar makes of single works. */
#ifndef COLLECT_DETAILS_H
#define COLLECT_DETAILS_H

#include "base/memory.h"
#include "model/site.h"

/* The URL of the page of PAGE's work; NULL if it has none. */
const char *details_url(
	const struct site *site, const struct page *page, struct arena *arena);

#endif
