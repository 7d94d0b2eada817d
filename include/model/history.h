/* SPDX-License-Identifier: MIT */
/*
 * What version control knows of the content: when it changed, when it was first there.
 */
#ifndef MODEL_HISTORY_H
#define MODEL_HISTORY_H

#include <stddef.h>
#include <stdint.h>

/* The first commit whose page has a title. */
struct sighting {
	int64_t date;
	size_t place; /* where in what the commit added: titles of one commit differ */
};

/* {0} knows nothing; DATE_NONE stands for what is not known. */
struct history {
	const int64_t *changed;             /* one a source: its last commit; or NULL */
	const struct sighting *const *seen; /* one a section, and in it one an item; or
	                                       NULL */
};

#endif
