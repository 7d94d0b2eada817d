/* SPDX-License-Identifier: MIT */
/* Pages that were chosen: their order, and how many stay. */
#ifndef SELECT_CHOICE_H
#define SELECT_CHOICE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "model/definition.h"
#include "model/page.h"

/* Pointers, so that they can be sorted; {0} is an empty one. */
struct choice {
	const struct page **pages;
	size_t count;
	size_t room;
	bool cut_short; /* a data file could not be read: what there is may mislead */
};

void choice_add(struct choice *choice, const struct page *page, struct arena *arena);

/* Sort CHOICE as DEFINITION asks … */
void sort_choice(struct choice *choice, const struct definition *definition);

/* … and cut it by its `newest` and `within`. */
void limit_choice(struct choice *choice, const struct definition *definition);

#endif
