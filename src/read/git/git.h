/* SPDX-License-Identifier: MIT */
/*
 * git(1): what it says of the repository that a folder lies in, and its logs.
 *
 * History is read as it was committed: replacements and the settings of whoever runs
 * this do not count, so that all clones tell the same.  Commits at the boundary of a
 * shallow one seem to add all that is there: they are not believed.
 */
#ifndef READ_GIT_GIT_H
#define READ_GIT_GIT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/program.h"
#include "base/span.h"

/* What every command begins with. */
#define GIT "git", "--literal-pathspecs", "--no-replace-objects"

/* And every log: whatever the settings say of them. */
#define GIT_LOG                                                                        \
	GIT, "-c", "log.showRoot=true", "log", "--no-color", "--no-show-signature",    \
		"--no-mailmap", "-O/dev/null", "--decorate-refs-exclude=*",            \
		"--format=/%ct %D"

/* True if FOLDER, an open one, seems to lie in a repository. */
bool git_is_there(int folder);

/* Start WORDS in FOLDER. */
bool git_start(struct program *git, int folder, const char *const *words);

enum git_answer {
	GIT_ANSWERED,
	GIT_EMPTY,   /* nothing was committed yet */
	GIT_MISSING, /* there is no git */
	GIT_REFUSED, /* it does not read this repository, and ERROR says why */
};

/* A folder as git sees it. */
struct git_state {
	const char *commit; /* what is checked out */
	const char *prefix; /* the folder, seen from the repository's root; "", or a
	                       path with a / at its end */
	const char *name; /* of the folder, that no other has on this machine: a hash */
	bool whole;       /* the clone is not shallow */
};

/* What git says of FOLDER, an open one, into STATE if it is GIT_ANSWERED. */
enum git_answer git_ask(
	int folder, struct git_state *state, struct arena *arena, struct error *error);

/* What a log says of a commit.  It stands before its paths, or its patch. */
struct git_commit {
	int64_t date;
	bool boundary; /* of a shallow clone */
};

/*
 * False if LINE is nothing that stands before a commit: no path begins with a slash in
 * logs, and no line of a patch either.
 */
bool git_read_commit(struct span line, struct git_commit *commit);

#endif
