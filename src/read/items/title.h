/* SPDX-License-Identifier: MIT */
/* Where a title ends that stands on a line with other things. */
#ifndef READ_ITEMS_TITLE_H
#define READ_ITEMS_TITLE_H

#include <stdbool.h>
#include <stddef.h>

#include "read/items/text.h"

struct title_end {
	size_t start; /* of the title itself: quotes are no part of it */
	size_t end;
	size_t after; /* where what follows begins */
};

/* Where a title ends that begins at START of a line, which ends at END. */
struct title_end find_title_end(const struct item_text *text, size_t start, size_t end,
	bool after_names, struct arena *arena);

/*
 * title_plain.c: the end of the title that begins at START of a line that ends at END:
 * before names, a venue, a link's label, or with a sentence.
 */
size_t plain_title_end(const struct item_text *text, size_t start, size_t end,
	bool after_names, struct arena *arena);

/* title_labels.c: true if a label of a link, in brackets perhaps, begins at AT. */
bool label_starts(const struct item_text *text, size_t at);

/*
 * title_person.c: where the name of a person ends that TITLE is: `Ann Roe — now at X`;
 * 0 if it is none.
 */
size_t person_end(struct span title, struct arena *arena);

/* title_behind_names.c: what stands in the brackets that TEXT begins with. */
struct span in_brackets(struct span text);
/* True if TITLE, which is at START of TEXT and follows names, ends at AT of it. */
bool ends_after_names(
	const struct item_text *text, struct span title, size_t start, size_t at);

#endif
