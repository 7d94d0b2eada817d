/* SPDX-License-Identifier: MIT */
/* What is left of files that were published, and taking it away. */
#ifndef PUBLISH_REMAINS_H
#define PUBLISH_REMAINS_H

#include <stdbool.h>

#include "base/error.h"
#include "model/ledger.h"

enum remains {
	REMAINS_NOTHING,
	REMAINS_OURS,   /* as it was published */
	REMAINS_CHANGED /* somebody wrote something else there */
};

/*
 * Look at FILE below OUTPUT.  A path that leads out of it is nobody's business: what is
 * there counts as changed.  Fails if the machine refuses.
 */
bool look_at_remains(int output, const struct ledger_file *file, enum remains *remains,
	struct error *error);

/*
 * Remove the files of LEDGER that are leaving and still as they were published, and
 * folders that this leaves empty.  What is gone then, and outlasts a power cut, is
 * marked so; an empty folder that stays is for the next run.
 */
bool remove_remains(int output, const struct ledger *ledger, struct error *error);

#endif
