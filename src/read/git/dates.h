/* SPDX-License-Identifier: MIT */
/*
 * When each file of a repository last changed: the date of the last commit, as git log
 * lists them, in which it differs from all of the commit's parents.  A merge that took
 * a file as one side had it did not change it; a new name is a change.
 *
 * One log tells all of them.  They are cached by commit: where nothing was committed
 * since, no log is read; where all that was is one line of commits, only theirs.
 */
#ifndef READ_GIT_DATES_H
#define READ_GIT_DATES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/map.h"
#include "base/memory.h"
#include "base/span.h"
#include "read/git/git.h"

/* Files that one history may tell of, gone ones too; older ones have no date then. */
enum { GIT_DATES_LIMIT = 2 * 1000 * 1000 };

struct git_date {
	struct span path; /* below the folder that was asked for */
	int64_t date;     /* DATE_NONE: before the first commit of a shallow clone */
	struct git_date *earlier; /* the next in git's order */
};

/* {0} is an empty one. */
struct git_dates {
	struct git_date *latest;
	struct git_date *earliest;
	size_t count;
	struct map paths;
	struct arena arena;
};

/*
 * The dates of all files below FOLDER, of which git says STATE.  They are kept for the
 * next time if KEEP says so.  False if the log ends with an error: what it told until
 * then is there.
 */
bool git_dates_read(
	int folder, const struct git_state *state, bool keep, struct git_dates *dates);

/* The latest counts: a path that is there already stays as it is. */
void git_dates_add(struct git_dates *dates, struct span path, int64_t date);

/* NULL if git does not know PATH. */
const struct git_date *git_dates_find(const struct git_dates *dates, const char *path);

void git_dates_release(struct git_dates *dates);

#endif
