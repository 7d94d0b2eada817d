/* SPDX-License-Identifier: MIT */
/*
 * Archives: entries that stay where they are, oldest document first (RFC 5005 section
 * 4).  What the ledger has in one stays in it; of the rest, the oldest fill new ones.
 */
#ifndef SELECT_ARCHIVES_H
#define SELECT_ARCHIVES_H

#include <stddef.h>

#include "model/definition.h"
#include "model/feed.h"
#include "select/choice.h"
#include "select/selection.h"

struct archive_part {
	size_t number;
	struct choice choice;  /* newest first */
	struct entry *entries; /* of these pages, once they were made */
};

struct archive_parts {
	struct archive_part *items;
	size_t count;
};

/*
 * The archives of the feed called NAME, of ALL its pages; those that are in none are
 * added to SHOWN, what one subscribes to.
 */
struct archive_parts fill_archives(struct selection *selection,
	const struct definition *definition, const char *name, const struct choice *all,
	struct choice *shown);

#endif
