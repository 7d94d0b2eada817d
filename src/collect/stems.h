/* SPDX-License-Identifier: MIT */
/* What names of pages begin with: `about.md` and `about.de.md` share `about`. */
#ifndef COLLECT_STEMS_H
#define COLLECT_STEMS_H

#include <stdbool.h>

#include "base/map.h"
#include "base/span.h"
#include "model/site.h"

/* {0} knows none. */
struct stems {
	struct map counts; /* how many pages have each of which one names a language */
	bool any;
};

void stems_count(struct stems *stems, const struct site *site);

/*
 * False if PAGE shares its STEM with no other.  LANGUAGE is that of its name, and empty
 * if it has none.
 */
bool stems_share(const struct stems *stems, const struct page *page, struct span *stem,
	struct span *language);

void stems_release(struct stems *stems);

#endif
