/* SPDX-License-Identifier: MIT */
/*
 * What stands between the separators of a list of names: names, and halves of them
 * (`Roe, A.`), before anybody knows which.
 */
#ifndef READ_NAMES_ELEMENTS_H
#define READ_NAMES_ELEMENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/span.h"
#include "read/names/marks.h"

/* What stands between two separators. */
struct name_element {
	const char *text;
	size_t end;
	size_t words; /* without particles and suffixes */
	size_t initials;
	size_t capitals;
	bool whole; /* a name by itself */
	bool last;  /* no separator follows */
	bool others;
	bool suffix; /* nothing but `Jr.` */
	bool stopped;
	bool led;          /* by a particle with a capital: `Le Roe` */
	bool trailing;     /* its initials stand last: `Roe A. B.` */
	bool reversed;     /* so do those of the name before it */
	bool bare;         /* its initials have no full stops: `Roe AB` */
	bool ends_initial; /* its last word is one */
	bool given;        /* it follows a surname in a list parted by semicolons */
	enum name_separator before;
};

struct name_elements {
	struct name_element *items;
	size_t count;
	size_t room;
};

/* Add what TEXT begins with: at most NAMES_LIMIT. */
void name_elements_read(
	struct span text, struct name_elements *elements, struct arena *arena);

#endif
