/* SPDX-License-Identifier: MIT */
/*
 * Stage 6: publish.  Documents become files: all of them, whole, or none.
 *
 * Drafts are written beside their targets and flushed, then renamed.  A file whose
 * bytes would not change is not touched: its time and inode stay, so that servers
 * answer 304. A crash at any instant leaves every file either old or new, and the next
 * run clears what was left of the drafts.
 *
 * Locks are flock(2) on folders, so that nothing is written for them: first the site's
 * root, then the output folder.  They end with the process, however it ends.
 */
#ifndef PUBLISH_H
#define PUBLISH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include "model/document.h"
#include "model/ledger.h"
#include "model/outputs.h"
#include "model/site.h"

enum lock_result {
	LOCK_TAKEN,
	LOCK_BUSY,   /* another run holds it; ERROR names its process */
	LOCK_FAILED, /* the machine refused */
};

/* Lock FOLDER, an open one; wait SECONDS at most. */
enum lock_result lock_folder(
	int folder, const char *name, unsigned seconds, struct error *error);

enum change {
	CHANGE_NONE,
	CHANGE_NEW,
	CHANGE_REPLACED,
	CHANGE_REMOVED,
};

/* True if it puts a new file in place. */
static inline bool change_is_written(enum change change)
{
	return change == CHANGE_NEW || change == CHANGE_REPLACED;
}

struct published {
	const char *path; /* below the output folder */
	enum change change;
};

struct publication {
	struct published *files; /* one a document, in their order */
	size_t count;
	size_t changed; /* new or replaced */
	size_t unchanged;
	size_t removed;
};

/*
 * What is published, as the next LEDGER: all items, the pages in feeds, feeds and
 * documents; and what OLD has besides.  It does not exist if it would say nothing.
 */
void record_publication(const struct site *site, const struct outputs *outputs,
	const struct documents *documents, const struct ledger *old,
	struct ledger *ledger, struct arena *arena);

/* LEDGER, which is sorted, as its file's text (feedmill(5), "LEDGER"). */
void write_ledger(const struct ledger *ledger, struct text *text);

/* The ledger's file, which goes with the documents; a NULL path: none is written. */
struct ledger_text {
	int root; /* the folder that PATH is seen from */
	const char *path;
	struct span bytes;
};

/* Put LEDGER alone in place, if it changes; whole, or not at all. */
bool publish_ledger(const struct ledger_text *ledger, struct error *error);

/*
 * Put DOCUMENTS below OUTPUT, an open folder; folders are made as needed.  The ledger
 * goes in place before them: a promise that is not kept yet harms nobody.  With DRY_RUN
 * nothing is written, but PUBLICATION says what would be.  Fails only if the machine
 * refuses; then every file is as it was, unless what it refused was a rename: some are
 * then new already, each of them whole.
 */
bool publish_documents(int output, const struct documents *documents,
	const struct ledger_text *ledger, bool dry_run, struct publication *publication,
	struct arena *arena, struct error *error);

#endif
