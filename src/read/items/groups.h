/* SPDX-License-Identifier: MIT */
/*
 * Elements of one tag and class that a page repeats, each with an item in it:
 * `<div class="pub">`.
 */
#ifndef READ_ITEMS_GROUPS_H
#define READ_ITEMS_GROUPS_H

#include <stdbool.h>

#include "base/map.h"
#include "base/memory.h"
#include "syntax/html.h"

struct item_groups {
	struct map classes; /* of PAGE's elements: how often each is there */
	struct arena *arena;
};

/* Count what PAGE repeats. */
void item_groups_count(
	struct item_groups *groups, const struct html_node *page, struct arena *arena);

/* True if NODE is one of several and holds one item, not what wraps some. */
bool item_group_is(const struct item_groups *groups, const struct html_node *node);

void item_groups_release(struct item_groups *groups);

#endif
