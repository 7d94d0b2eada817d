/* SPDX-License-Identifier: MIT */
/* Lists of words, as front matter has them in many spellings. */
#ifndef READ_FRONT_MATTER_LISTS_H
#define READ_FRONT_MATTER_LISTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/value.h"

enum { FRONT_LIST_LIMIT = 1000 }; /* words; further ones are dropped */

/* What whoever wrote a longer list is told. */
#define FRONT_LIST_CUT "more than %d words: the rest is left out"

struct front_list {
	struct arena *arena; /* for what is kept */
	const char *words[FRONT_LIST_LIMIT];
	size_t count;
	bool cut; /* words were dropped */
};

/* An empty list. */
void front_list_start(struct front_list *list, struct arena *arena);

/* The words of a list that was kept before, or NULL; they are not copied again. */
void front_list_take(struct front_list *list, const char *const *words);

/* A copy of WORD, unless it is empty. */
void front_list_add_span(struct front_list *list, struct span word);

/*
 * The words of VALUE: a list of scalars, lists in it taken as their words; or a scalar,
 * at white space if SPLIT.  False if it is neither.
 */
bool front_list_add(struct front_list *list, const struct value *value, bool split);

/* Only the first of words that are equal. */
void front_list_unite(struct front_list *list);

/* A NULL-terminated array of what it holds. */
const char *const *front_list_end(const struct front_list *list);

#endif
