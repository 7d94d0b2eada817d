/* SPDX-License-Identifier: MIT */
/*
 * Lists of people's names in text: `A. Roe, J.-P. Doe, and C. Poe*`, `Roe, A., & Doe,
 * J.`, `Roe, Ann, John Doe`, `Roe J, Doe AB`, `张三、李四`, `M. Roe, et al.`.
 *
 * Names are told from other words by capitals, initials, particles (`van der`) and by a
 * table of words that stand in titles and venues and hardly in names.  Marks (stars,
 * daggers, raised digits) are no part of a name; `et al.` is kept as one.
 */
#ifndef READ_NAMES_NAMES_H
#define READ_NAMES_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/span.h"

enum { NAMES_LIMIT = 2000 }; /* in one list */

struct names {
	const char **items; /* NULL-terminated */
	size_t count;
	size_t end;    /* where they end in the text, their last mark included */
	bool certain;  /* several names, or one in a form that only names have */
	bool initials; /* the first has one */
	bool place; /* there are none, as a town and its country or state are there */
};

/* The names that TEXT begins with; false if it begins with none. */
bool names_read(struct span text, struct names *names, struct arena *arena);

/*
 * The same where TEXT is known to be names: `Roe, Ann, Doe, John, and Poe, Carl` may be
 * three, though words parted by commas may be anything elsewhere.
 */
bool names_read_marked(struct span text, struct names *names, struct arena *arena);

/* The length of words at TEXT's start that announce names: `by`, `avec`; else 0. */
size_t names_introduced(struct span text);

#endif
