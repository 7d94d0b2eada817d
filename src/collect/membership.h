/* SPDX-License-Identifier: MIT */
/* Which pages sitemaps and feeds may list, and why not the others. */
#ifndef COLLECT_MEMBERSHIP_H
#define COLLECT_MEMBERSHIP_H

#include "collect/subject.h"

/* Set the page's exclusions, by its source, its URL and its dates. */
void judge_page(const struct subject *subject);

/* Set both exclusions where there is none yet. */
void exclude_page(struct page *page, enum exclusion why);

#endif
