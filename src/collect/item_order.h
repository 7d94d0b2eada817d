/* SPDX-License-Identifier: MIT */
/*
 * What items of one page owe to one another: titles that are alike get ids of their
 * own, days that are alike get seconds of their own.
 *
 * One item may be listed in two sections (`about.md#` and `about.md#Papers`): it is one
 * all the same, with one id and one date.
 */
#ifndef COLLECT_ITEM_ORDER_H
#define COLLECT_ITEM_ORDER_H

#include "base/memory.h"
#include "base/report.h"
#include "model/history.h"
#include "model/site.h"

/* An item's page, and where it was met: sections in their order, then its own. */
struct listed {
	struct page *page;
	size_t section;
	size_t order;
	const struct page *first; /* the same item in an earlier section; or NULL */
	struct sighting seen;     /* for part_dates */
};

struct item_list {
	struct listed *items;
	size_t count;
};

/* The items of all sections of SITE. */
struct item_list item_list_of(const struct site *site);

/*
 * Find those that are listed twice, and number the ids of those that are alike: each is
 * its page's URL, # and a slug.
 */
void part_ids(const struct site *site, struct item_list *list, struct arena *arena,
	struct report *report);

/*
 * Part equal dates, in the order in which items were first committed: builds after each
 * commit part them the same way as one after all of them.  What the ledger has keeps
 * the one that it was published with.
 */
void part_dates(struct item_list *list);

/* Make of what is listed twice one, when all is known of the first. */
void unite_items(struct item_list *list);

void item_list_release(struct item_list *list);

#endif
