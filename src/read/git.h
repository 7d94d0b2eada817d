/* SPDX-License-Identifier: MIT */
/*
 * git(1), asked for logs.  Without git, or outside of a repository, it knows nothing.
 *
 * Commits at the boundary of a shallow clone seem to add all that is there: they are
 * not believed.
 */
#ifndef READ_GIT_H
#define READ_GIT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/program.h"
#include "base/span.h"

/*
 * What stands before each commit in the logs: no path begins with a slash there, and no
 * line of a patch either.
 */
#define GIT_FORMAT "--format=/%ct %D"

/* True if FOLDER, an open one, seems to lie in a repository. */
bool git_is_there(int folder);

/* Start WORDS, whose first is `git`, in FOLDER. */
bool git_start(struct program *git, int folder, const char *const *words);

/* What GIT_FORMAT says of a commit. */
struct git_commit {
	int64_t date;
	bool boundary; /* of a shallow clone */
};

/* False if LINE is none of GIT_FORMAT's. */
bool git_read_commit(struct span line, struct git_commit *commit);

#endif
