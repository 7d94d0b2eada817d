/* SPDX-License-Identifier: MIT */
/* What a page of today and a record of the ledger may have in common. */
#ifndef COLLECT_EVIDENCE_H
#define COLLECT_EVIDENCE_H

#include <stdbool.h>

#include "base/span.h"
#include "base/text.h"
#include "collect/candidate.h"

/* What must be the same, and, but for a link beside an id, known. */
enum evidence {
	SAME_ID = 1,
	SAME_SOURCE = 2,
	SAME_KEY = 4,
	SAME_LINK = 8,
	SAME_TITLE = 16,
	SAME_DATE = 32,
	SAME_FOLDER = 64,
	SAME_OTHER_LINK = 128,
	SAME_HASH = 256,
	SAME_NAME = 512,    /* of files whose names begin with a day, but for that */
	ANY_OF_THEM = 1024, /* of several with the same evidence one is as good */
};

/* The first folder of a path: pages move within it, and are named anew. */
struct span first_folder(const char *path);

/*
 * What CANDIDATE has of EVIDENCE, as TEXT: who has the same agree in all of it.  False
 * if CANDIDATE lacks something that must be the same.
 */
bool add_evidence(
	const struct candidate *candidate, unsigned evidence, struct text *text);

#endif
