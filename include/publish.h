/* SPDX-License-Identifier: MIT */
/*
 * Stage 6: publish.  Documents become files: all of them, whole, or none.
 *
 *	plan_publication    compare what was made with what is there
 *	guard_publication   refuse to take away much at once
 *	record_publication  make the next ledger
 *	publish_documents   change files
 *
 * A file whose bytes would not change is not touched: its time and inode stay, so that
 * servers answer 304.  A file that nothing makes any more is removed if the ledger says
 * that feedmill made it and its bytes still are those.
 *
 * A crash at any instant leaves every file either old or new, and the next run ends
 * where this one would have, by the order in which files change:
 *
 *	1. leftovers of a crash are cleared, and what this one could leave is noted;
 *	2. drafts are written beside their targets and flushed;
 *	3. the ledger gets its lines, those of files that are to go included: what it
 *	   promises and nobody sees yet harms nobody, what it forgot would;
 *	4. drafts are renamed, a sitemap's files before the index that names them, and
 *	   their folders flushed;
 *	5. what nothing makes any more is removed, after the index that named it, then
 *	   folders that this leaves empty, and what they were in is flushed;
 *	6. the ledger loses the lines of what is gone.
 *
 * After a crash before 3 the next run finds everything old; after one before 5 it does
 * what is left to do.  In 5 and before 6 the ledger still has the lines of what is
 * gone, so the next run looks for it, finds nothing, and does 6.  Were the ledger
 * written once, before 5, a crash between the two would leave files that nobody knows
 * to be ours; written once, after 4, it would be behind what is published.
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

/* Where the site's own files lie. */
struct sources_place {
	int root;
	int content;
	const char *definitions; /* seen from ROOT, like the next */
	const char *ledger;
};

/*
 * False and an error if a document below OUTPUT, an open folder, would lie among
 * SOURCES: where the output folder holds the site, a path can lead there.
 */
bool keep_off_sources(int output, const struct documents *documents,
	const struct sources_place *sources, struct error *error);

/* What there is to publish, and what was published before. */
struct edition {
	const struct documents *documents;
	const struct outputs *outputs; /* what the documents were made of */
	const struct ledger *old;
};

enum change {
	CHANGE_NONE,
	CHANGE_NEW,
	CHANGE_REPLACED,
	CHANGE_REMOVED,
	CHANGE_GONE,     /* nothing makes it any more, and somebody removed it */
	CHANGE_KEPT,     /* nothing makes it any more, but somebody changed it */
	CHANGE_DEFERRED, /* it is not known whether something makes it */
};

/* True if it puts a new file in place. */
static inline bool change_is_written(enum change change)
{
	return change == CHANGE_NEW || change == CHANGE_REPLACED;
}

/* True if it takes away what was published. */
static inline bool change_is_loss(enum change change)
{
	return change == CHANGE_REMOVED || change == CHANGE_GONE;
}

struct published {
	const char *path; /* below the output folder */
	enum change change;
	const struct ledger_file *record; /* as it was published before, or NULL */
};

/* What there is about an entry of feeds that was not there before; bits. */
enum {
	CHANGED_TITLE = 1,
	CHANGED_LINK = 2,
	CHANGED_CONTENT = 4,
	CHANGED_DATE = 8, /* nothing but its dates, as far as is known */
};

struct changed_entry {
	const struct ledger_entry *entry;
	unsigned changed; /* 0: all of it is new */
};

struct publication {
	struct published *files; /* one a document, in their order; then by path what
	                            the ledger has besides */
	size_t count;
	size_t changed; /* new or replaced */
	size_t unchanged;
	size_t removed;
	struct changed_entry *entries; /* by id; record_publication fills them in */
	size_t entry_count;
	size_t new_entries;
	size_t updated_entries;
};

/*
 * What publishing EDITION below OUTPUT, an open folder, would change.  A file that
 * somebody changed and nothing makes any more is warned of.  Fails only if the machine
 * refuses to show what is there.
 */
bool plan_publication(int output, const struct edition *edition,
	struct publication *publication, struct arena *arena, struct report *report,
	struct error *error);

/*
 * The guard: false, with an error in REPORT for each output that says what would vanish
 * from it, if
 *
 *	- an output of GUARD_ENTRIES or more would lose more than half of its entries,
 *	- one of GUARD_ALL or more would lose all of them, or
 *	- more than half of all outputs would be removed.
 *
 * Outputs are feeds with their entries, and sitemaps with their URLs, as the ledger
 * counted them, else as the file in place has them.  Default outputs that definitions
 * took the place of are not missed.
 */
enum {
	GUARD_ENTRIES = 10,
	GUARD_ALL = 3,
};
bool guard_publication(int output, const struct edition *edition,
	const struct publication *publication, struct report *report);

/*
 * What is published, as the next LEDGER: all items, the pages in feeds, feeds and
 * documents; and what the old one has besides, of files those that PUBLICATION does not
 * give up.  It does not exist if it would say nothing.  PUBLICATION gets the entries
 * that are new or changed.
 */
void record_publication(const struct site *site, const struct edition *edition,
	struct publication *publication, struct ledger *ledger, struct arena *arena);

/* LEDGER, which is sorted, as its file's text (feedmill(5), "LEDGER"). */
void write_ledger(const struct ledger *ledger, struct text *text);

/* Where the ledger goes, with the documents. */
struct ledger_place {
	int root;         /* the folder that PATH is seen from */
	const char *path; /* NULL: it is not written */
	struct ledger *ledger;
};

/* How a message begins that is not about a document. */
#define LEDGER_FAILURE "the ledger "

/* Put the ledger alone in place, if it changes; whole, or not at all. */
bool publish_ledger(const struct ledger_place *place, struct error *error);

/*
 * Put DOCUMENTS below OUTPUT, as PUBLICATION plans it; folders are made as needed.
 * Fails only if the machine refuses; then every file is as it was, unless what it
 * refused was a rename or a removal: some files are then new or gone already, each of
 * the others is whole.
 */
bool publish_documents(int output, const struct documents *documents,
	const struct publication *publication, const struct ledger_place *place,
	struct error *error);

#endif
