/* SPDX-License-Identifier: MIT */
/* Pages that claim one URL or one id, and pages found by their URL. */
#ifndef COLLECT_DUPLICATES_H
#define COLLECT_DUPLICATES_H

#include "base/map.h"
#include "base/memory.h"
#include "base/report.h"
#include "model/site.h"

/* Both borrow the pages' strings.  {0} holds none. */
struct claims {
	struct map urls; /* pages that are listed somewhere, by URL */
	struct map ids;  /* those whose id is not their URL, by id */
};

/*
 * Let each page of SITE claim its URL and id; the first by path gets them, and of the
 * others an error names both files.  An id that jekyll-feed would give twice is the URL
 * of the second instead, with a warning.  With `compat` all are listed as they are, as
 * Jekyll lists them.  What no output lists claims nothing.
 */
void claim_all(struct site *site, struct claims *claims, struct arena *arena,
	struct report *report);

/* The page at URL, with or without a / or an index.html at its end; NULL if none is. */
const struct page *claims_page_at(
	const struct claims *claims, const char *url, struct arena *scratch);

void claims_release(struct claims *claims);

#endif
