/* SPDX-License-Identifier: MIT */
/* What the steps of an adoption (collect.h) share. */
#ifndef COLLECT_ADOPT_H
#define COLLECT_ADOPT_H

#include "base/map.h"
#include "collect.h"

struct adopter {
	const struct adoption_question *question;
	const struct ledger *old;
	const char *home;
	struct adoption *adoption;
	struct ledger *ledger; /* the adoption's: what is new in it */
	struct map sources;    /* files: the old one's entries of pages */
	struct map replaced;   /* ids of entries of the old one that it has no more */
	struct arena *arena;
	struct arena scratch;
	struct report *report;
};

/* What a report calls ADOPTED. */
const char *adopted_name(const struct adopted *adopted);

/*
 * adopt_match.c: the page or item of each entry that is ADOPTION_KEPT, where one is it.
 */
void adopt_match(struct adopter *adopter);

/* adopt_record.c: the entry of the ledger that ADOPTED becomes. */
struct ledger_entry adopt_record(
	const struct adopter *adopter, const struct adopted *adopted);

/*
 * adopt_dates.c: say which feeds have other dates than the content, which has its own.
 */
void adopt_compare_dates(struct adopter *adopter);

/* adopt_ids.c: the ids of the feeds themselves. */
void adopt_feed_ids(struct adopter *adopter);

#endif
