/* SPDX-License-Identifier: MIT */
/* Where the items of a section stand in the tree of their page. */
#ifndef READ_ITEMS_PLACES_H
#define READ_ITEMS_PLACES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/map.h"
#include "base/memory.h"
#include "model/item.h"
#include "read/period/period.h"
#include "syntax/html.h"

enum { ITEM_COUNT_LIMIT = 10000 }; /* items of one section */

/* Where one item stands. */
struct item_place {
	struct html_node **nodes; /* siblings, in order */
	size_t count;
	const struct html_node *header; /* of a table, its row of headings; else NULL */
	struct period period;           /* that headings around it state */
};

struct item_places {
	struct item_place *items;
	size_t count;
	size_t room;
	enum day_order order;    /* of the dates in all of them */
	const struct map *known; /* people who wrote others; NULL if not known yet */
	bool cut;                /* there were more than ITEM_COUNT_LIMIT */
};

/* False if NODES are none, or if there are too many places. */
bool add_place(struct item_places *places, struct html_node *const *nodes, size_t count,
	const struct period *period, struct arena *arena);

#endif
