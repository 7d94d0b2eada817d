/* SPDX-License-Identifier: MIT */
/*
 * What version control knows of the content: when it changed, when
 * it was first there.
 */
#ifndef MODEL_HISTORY_H
#define MODEL_HISTORY_H

#include <stdint.h>

/* {0} knows nothing; DATE_NONE stands for what is not known. */
struct history {
	const int64_t *changed;     /* one a source: its last commit; or NULL */
	const int64_t *const *seen; /* one a section, and in it one an item: the first
	                               commit whose page has its title; or NULL */
};

#endif
