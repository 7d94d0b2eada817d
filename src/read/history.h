/* SPDX-License-Identifier: MIT */
/* The parts of reading what git knows. */
#ifndef READ_HISTORY_H
#define READ_HISTORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "model/source.h"

/* A title to be found in the history of its page. */
struct title_search {
	const char *title;
	int64_t *seen; /* where the date of the first commit that has it goes */
};

/*
 * Find the first commit in which the page of SOURCE, whatever it was called then, has
 * each of COUNT titles.  SHALLOW becomes true where the history ends too early.
 */
void git_find_titles(int content, const struct source *source,
	const struct title_search *searches, size_t count, bool *shallow);

/* The date of the last commit of each source into CHANGED. */
void git_find_changes(
	int content, const struct sources *sources, int64_t *changed, bool *shallow);

#endif
