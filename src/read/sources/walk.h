/* SPDX-License-Identifier: MIT */
/*
 * The walk over the content folder: which files there are, and nothing of what they
 * hold.
 */
#ifndef READ_SOURCES_WALK_H
#define READ_SOURCES_WALK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "model/settings.h"

enum {
	WALK_DEPTH_LIMIT = 64, /* folders inside one another */
	WALK_LINK_LIMIT = 4,   /* links to folders, in the path of one file */
};

struct walked_file {
	const char *path; /* below the content folder */
	const struct collection *collection;
};

struct walk {
	struct walked_file *files; /* by path, byte by byte; in SCRATCH */
	size_t count;
	size_t room;
};

/*
 * Every file that the settings let in.  Paths go to PATHS.  Folders that cannot be
 * opened are reported and passed over; false only when the content folder cannot be
 * read or a limit is passed.
 */
bool walk_content(int content, const struct settings *settings, struct walk *walk,
	struct arena *paths, struct arena *scratch, struct report *report,
	struct error *error);

#endif
