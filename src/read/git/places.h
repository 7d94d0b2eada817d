/* SPDX-License-Identifier: MIT */
/*
 * Which repository a file lies in: the one around the content, or one within it, as
 * submodules and worktrees are.  Each has a history of its own.
 */
#ifndef READ_GIT_PLACES_H
#define READ_GIT_PLACES_H

#include <stdbool.h>

#include "base/map.h"
#include "base/memory.h"
#include "base/report.h"
#include "model/settings.h"
#include "read/git/git.h"

/* A folder that histories are asked for. */
struct git_place {
	const char *folder; /* below the content, with a / behind; "": the content */
	bool repository;    /* it lies in one, as far as the disk tells */
	bool asked;         /* git was, by git_ask */
	bool dated;         /* its log was read */
	bool shallow;       /* and that was warned of */
	enum git_answer answer;
	struct git_state state; /* once it was asked */
};

/* {.content = …} before the first use. */
struct git_places {
	int content;
	const struct settings *settings;
	struct map folders; /* folders → places */
	struct span last;   /* the folder that was asked for before … */
	struct git_place *last_place;
	struct arena *arena;
	struct report *report;
};

/*
 * The place of the file PATH, below the content; NULL if it lies in no repository, or
 * git does not read it, which is reported once.
 */
struct git_place *git_place_of(struct git_places *places, const char *path);

/* Its folder, opened: -1 if it cannot be. */
int git_place_open(const struct git_places *places, const struct git_place *place);

/*
 * Something that was asked for lies before the clone's first commit: warn of it once.
 */
void git_place_is_shallow(struct git_places *places, struct git_place *place);

/* Its log ended with an error: warn of it. */
void git_place_is_broken(struct git_places *places, const struct git_place *place);

void git_places_release(struct git_places *places);

#endif
