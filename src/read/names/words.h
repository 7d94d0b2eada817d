/* SPDX-License-Identifier: MIT */
/* The words that names are made of. */
#ifndef READ_NAMES_WORDS_H
#define READ_NAMES_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"

enum name_word {
	WORD_NONE,     /* no word here, or one that no name has */
	WORD_NAME,     /* `Roe`, `O’Neill`, `Jean-Pierre` */
	WORD_CAPITALS, /* `ROE` */
	WORD_INITIAL,  /* `A.`, `J.-P.`, `AB` */
	WORD_PARTICLE, /* `van`, `al` */
	WORD_SUFFIX,   /* `Jr.` */
	WORD_WHOLE,    /* a whole name in Han script */
};

/* True for `von`, `de` and `Le`. */
bool is_name_particle(struct span word);

/* The word at TEXT's start and its length. */
enum name_word name_word_read(struct span text, size_t *length);

#endif
