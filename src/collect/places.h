/* SPDX-License-Identifier: MIT */
/* Where an item stands on its page, as a link that shows it. */
#ifndef COLLECT_PLACES_H
#define COLLECT_PLACES_H

#include "base/memory.h"
#include "model/item.h"

/*
 * PAGE_URL, the heading's id and a text fragment (WICG, URL Fragment Text Directives)
 * that browsers scroll to: `…/about/#papers:~:text=Title`.  Of a long title only the
 * first and the last words stand in it.
 */
const char *item_place(
	const char *page_url, const struct item *item, struct arena *arena);

#endif
