/* SPDX-License-Identifier: MIT */
/*
 * One folder of the walk (read/sources/walk.h): what is in it, and what of that is
 * wanted.
 */
#ifndef READ_SOURCES_WALK_LIST_H
#define READ_SOURCES_WALK_LIST_H

#include <dirent.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

#include "base/text.h"
#include "read/sources/walk.h"

struct walker {
	const struct settings *settings;
	struct walk *walk;
	struct arena *paths;
	struct arena *scratch;
	struct report *report;
	struct error *error;
	struct text path;   /* of what is being looked at, below the content folder */
	size_t seen;        /* entries of all folders so far */
	bool told_of_index; /* that `_index.md` is not read: once is enough */
	bool has_output;
	struct stat output; /* the folder of outputs, which is never read */
};

/* A folder that the walk is in. */
struct walked_folder {
	const struct walked_folder *parent; /* NULL for the content folder */
	struct stat facts;
	int fd;
	int depth;
	int links;          /* how many of the folders that lead here are links */
	size_t path_length; /* of its path and a /; 0 for the content folder */
	const struct collection *collection; /* NULL outside all of them */
	size_t collection_length; /* path_length of the collection's folder */
	bool twice;               /* what is in it is outside the collection, too */
};

/* What a folder holds. */
struct walked_entry {
	const char *name; /* with a / at its end if it is a folder: then the order of
	                     names is the order of paths */
	bool is_folder;
	bool is_link;
	const struct collection *collection; /* that begins here */
	bool twice;                          /* as of a walked_folder */
};

struct walk_entries {
	struct arena arena;
	struct walked_entry *items;
	size_t count;
	size_t room;
};

/* Report what is wrong with the walker's path. */
void walk_report(struct walker *walker, enum report_severity severity, const char *why);

/* The path of NAME, which lies in FOLDER, becomes the walker's. */
const char *walk_path(
	struct walker *walker, const struct walked_folder *folder, const char *name);

/* What is wanted of FOLDER, in order.  Fails when a limit is passed. */
bool walk_list(struct walker *walker, const struct walked_folder *folder, DIR *stream,
	struct walk_entries *entries);

#endif
