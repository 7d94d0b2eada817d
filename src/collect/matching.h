/* SPDX-License-Identifier: MIT */
/*
 * Which entry of the ledger is which page of today, after moves and corrections.
 *
 * Evidence is weighed in passes, the strongest first: id, link, DOI, file, title.  In
 * each, a page and a record match if nothing else on either side has the same; what is
 * matched takes no part in later passes.
 */
#ifndef COLLECT_MATCHING_H
#define COLLECT_MATCHING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "collect/candidate.h"

/* Find each page's record.  Both sides are items, or neither is. */
void match_candidates(struct candidates *pages, struct candidates *records, bool items,
	struct arena *scratch);

/*
 * The same for RECORDS that are entries of other tools' feeds, and may be pages or
 * items: with the same evidence, the first of GROUPS that has it counts.
 */
void match_foreign(struct candidates *groups, size_t group_count,
	struct candidates *records, struct arena *scratch);

#endif
