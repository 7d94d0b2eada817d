/* SPDX-License-Identifier: MIT */
#include "read/items/places.h"

bool add_place(struct item_places *places, struct html_node *const *nodes, size_t count,
	const struct period *period, struct arena *arena)
{
	struct item_place *place;

	if (count == 0)
		return false;
	if (places->count == ITEM_COUNT_LIMIT) {
		places->cut = true;
		return false;
	}
	places->items = arena_grow(arena, places->items, places->count, &places->room,
		sizeof(*places->items));
	place = &places->items[places->count++];
	*place = (struct item_place){.count = count, .period = *period};
	place->nodes = arena_many(arena, count, struct html_node *);
	for (size_t i = 0; i < count; i++)
		place->nodes[i] = nodes[i];
	return true;
}
