/* SPDX-License-Identifier: MIT */
#ifndef PUBLISH_CHANGED_ENTRIES_H
#define PUBLISH_CHANGED_ENTRIES_H

#include "publish.h"

/*
 * Find the entries of NEXT that OLD, sorted like it, does not have, or has otherwise,
 * and add them to PUBLICATION.
 */
void compare_entries(const struct ledger *old, const struct ledger *next,
	struct publication *publication, struct arena *arena);

#endif
