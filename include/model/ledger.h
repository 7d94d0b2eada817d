/* SPDX-License-Identifier: MIT */
/*
 * What was published before: the ids that must not move, the dates that nobody wrote.
 *
 * A ledger is read before pages are collected, and written with what is published.
 * feedmill(5), "LEDGER", describes the file.  Everything stands in the run's arena.
 */
#ifndef MODEL_LEDGER_H
#define MODEL_LEDGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/memory.h"

#define LEDGER_LIMIT (256 * MIB) /* bytes of the file */

/* Stands for the date of a page that nobody has dated yet. */
#define LEDGER_UNDATED DATE_FIRST

/* One entry of feeds.  A text that is not known is "". */
struct ledger_entry {
	bool is_item;       /* listed on a page; else a page of its own */
	const char *id;     /* as it was first published */
	int64_t seen;       /* the date that it was published with */
	int64_t updated;    /* its last change that was noticed */
	const char *hash;   /* of what it says (hash_text) */
	const char *source; /* the file that it stands in, below the content folder */
	const char *key;    /* what the world calls it: a DOI, a bibliography's key */
	const char *link;   /* its URL, without the site's if it is of the site */
	const char *title;  /* never "" */
};

/* The id of what one definition makes. */
struct ledger_feed {
	const char *name; /* `publications`, `tags:rye`; "" for the default feeds */
	const char *id;
};

/* An entry that went to an archive document of a feed, where it stays. */
struct ledger_archived {
	const char *feed; /* its name */
	const char *id;
	size_t number; /* of the document, from 1 */
};

/* A document that was published. */
struct ledger_file {
	const char *path; /* below the output folder */
	const char *hash; /* of its bytes */
	int64_t entries;  /* as in struct document, or ENTRIES_UNKNOWN */
	bool leaving;     /* nothing makes it any more: it is to be removed … */
	bool gone;        /* … and was: the ledger's file has no line of it */
};

/* {0} is one that does not exist. */
struct ledger {
	bool exists;
	struct ledger_entry *entries; /* by id, once it is sorted, like the next */
	size_t entry_count;
	size_t entry_room;
	struct ledger_feed *feeds; /* by name */
	size_t feed_count;
	size_t feed_room;
	struct ledger_archived *archived; /* by feed, then by id */
	size_t archived_count;
	size_t archived_room;
	struct ledger_file *files; /* by path */
	size_t file_count;
	size_t file_room;
};

/* Strings are not copied. */
void ledger_add_entry(
	struct ledger *ledger, const struct ledger_entry *entry, struct arena *arena);
void ledger_add_feed(
	struct ledger *ledger, const struct ledger_feed *feed, struct arena *arena);
void ledger_add_archived(struct ledger *ledger, const struct ledger_archived *archived,
	struct arena *arena);
void ledger_add_file(
	struct ledger *ledger, const struct ledger_file *file, struct arena *arena);

/*
 * Put all of it in order.  What is there twice, as after a merge that kept the lines of
 * both sides, becomes one: the first date that it was seen, the first archive document,
 * and of the rest what changed last.
 */
void ledger_sort(struct ledger *ledger);

/* In a sorted one; NULL if it is not there. */
const struct ledger_entry *ledger_entry_of(const struct ledger *ledger, const char *id);
const char *ledger_feed_id(const struct ledger *ledger, const char *name);

/* The archive document of FEED that has ID; 0 if none has. */
size_t ledger_archive_of(const struct ledger *ledger, const char *feed, const char *id);

/* The highest number of an archive document of FEED; 0 if it has none. */
size_t ledger_last_archive(const struct ledger *ledger, const char *feed);

const struct ledger_file *ledger_file_at(const struct ledger *ledger, const char *path);

#endif
