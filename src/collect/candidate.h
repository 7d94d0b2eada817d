/* SPDX-License-Identifier: MIT */
/*
 * What is matched: a page of today or a record of the ledger, as far as they compare.
 */
#ifndef COLLECT_CANDIDATE_H
#define COLLECT_CANDIDATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "model/ledger.h"
#include "model/page.h"

/* A page or a record.  A text that is not known is "". */
struct candidate {
	const char *id;
	const char *source;
	const char *name; /* of a page: its file's, without the day and the ending */
	const char *key;
	const char *link;       /* as link_folded gives it */
	const char *other_link; /* only for match_foreign: a second one; of a page its
	                           own */
	const char *hash;       /* of what an item says */
	const char *title;      /* folded */
	/*
	 * A page's own; of items 0, as theirs may be the ledger's; for match_foreign a
	 * day, or DATE_NONE.
	 */
	int64_t date;
	struct page *page;                 /* of a page */
	const struct ledger_entry *record; /* of a record */
	const struct candidate *match;     /* on the other side; NULL: none yet */
	struct candidate *next; /* in a pass: on its side, with the same evidence */
};

/* Those of one kind: pages, or items. */
struct candidates {
	struct candidate *items;
	size_t count;
};

/*
 * URL without what changes and means nothing: scheme, `www.`, HOME, an index.html and a
 * / at the end.
 */
const char *link_folded(const char *url, const char *home, struct arena *arena);

/* PAGE as match_candidates wants it. */
struct candidate candidate_of_page(
	struct page *page, const char *home, struct arena *arena);

/*
 * True if LINK, which is folded, leads further than to the front page of a site: the
 * home page of a conference is the link of all that was ever shown there.
 */
bool link_is_deep(const char *link);

/*
 * True if PAGE and RECORD are two works, whatever they have in common: other DOIs, or
 * an entry of a bibliography that was made of another one, and still has its key.
 */
bool candidates_part(const struct candidate *page, const struct candidate *record);

/* The entries of LEDGER that are items, or those that are not. */
struct candidates candidates_of(
	const struct ledger *ledger, bool items, const char *home, struct arena *arena);

#endif
