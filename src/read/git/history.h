/* SPDX-License-Identifier: MIT */
/* The parts of reading what git knows. */
#ifndef READ_GIT_HISTORY_H
#define READ_GIT_HISTORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/history.h"
#include "model/source.h"
#include "read/git/places.h"
#include "read/words/title_forms.h"

/* A title to be found in the history of its page. */
struct title_search {
	const char *title;
	struct sighting *seen;       /* where the first commit that has it goes */
	struct sighting *instead_of; /* what it stands for if that is none; or NULL */
};

/*
 * titles.c: find the first commit in which the page or file of data at PATH, whatever
 * it was called then, has each of COUNT titles, written in FORM.
 */
void git_find_titles(struct git_places *places, const char *path, enum title_form form,
	const struct title_search *searches, size_t count);

/*
 * changes.c: the date of the last commit of each source into CHANGED; KEEP them in the
 * cache.
 */
void git_find_changes(struct git_places *places, const struct sources *sources,
	bool keep, int64_t *changed);

#endif
