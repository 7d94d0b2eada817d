/* SPDX-License-Identifier: MIT */
/* What became of files and entries, in words for people and machines. */
#ifndef CLI_STATUS_WORDS_H
#define CLI_STATUS_WORDS_H

#include <stddef.h>

#include "publish.h"

/* What became of a file, in a word, and why. */
struct change_words {
	const char *change;
	const char *reason;
};
const struct change_words *words_of_change(enum change change);

/* The word of a bit CHANGED_…, from the first on; NULL behind the last. */
const char *word_of_changed(size_t bit);

#endif
