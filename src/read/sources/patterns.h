/* SPDX-License-Identifier: MIT */
/* Which files and folders of the content are read at all. */
#ifndef READ_SOURCES_PATTERNS_H
#define READ_SOURCES_PATTERNS_H

#include <stdbool.h>

#include "model/settings.h"

/* Something found while walking. */
struct walk_entry {
	const char *path; /* below the content folder */
	const char *seen; /* the end of PATH that `include` sees: its name, or in a
	                     collection what follows the collection's folder */
	const char *name; /* the last part of PATH */
	bool is_folder;
	bool is_collection; /* a collection's folder: no name hides it */
};

/*
 * False if the settings leave ENTRY out: by a pattern of `exclude`, or by its name
 * (`.git`, `_layouts`, `a.md~`), unless a pattern of `include` takes it in.
 */
bool entry_is_read(const struct settings *settings, const struct walk_entry *entry);

/* True if a pattern of `include` takes ENTRY in. */
bool entry_is_included(const struct settings *settings, const struct walk_entry *entry);

/*
 * True if ENTRY is an `_index.md`, to other generators the page of a folder, that is
 * not read for its name alone.
 */
bool entry_is_foreign_index(
	const struct settings *settings, const struct walk_entry *entry);

/* True if default values for PREFIX_OR_GLOB are for PATH. */
bool default_path_fits(const char *prefix_or_glob, const char *path);

#endif
