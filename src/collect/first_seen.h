/* SPDX-License-Identifier: MIT */
/*
 * When an item was first there: feedmill(5), "Items listed on a page", has the rules.
 */
#ifndef COLLECT_FIRST_SEEN_H
#define COLLECT_FIRST_SEEN_H

#include <stdint.h>

#include "collect.h"
#include "model/page.h"

/* Give the item PAGE its date; COMMITTED is its first commit, or DATE_NONE. */
void date_item(struct page *page, const struct site_parts *parts, int64_t committed);

#endif
