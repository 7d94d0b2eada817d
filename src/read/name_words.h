/* SPDX-License-Identifier: MIT */
/* The words and marks that lists of names are made of. */
#ifndef READ_NAME_WORDS_H
#define READ_NAME_WORDS_H

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

/* The word at TEXT's start and its length. */
enum name_word name_word_read(struct span text, size_t *length);

/* True for a word of titles and venues: `Learning`, `University`. */
bool name_word_is_stopped(struct span word);

/* The length of a mark (`*`, `†`, `1,2`, `\(^\ast\)`) at TEXT's start, else 0. */
size_t name_mark(struct span text);

enum name_separator {
	SEPARATOR_NONE,
	SEPARATOR_COMMA,
	SEPARATOR_MAJOR, /* a semicolon, a bullet */
	SEPARATOR_AND,
};

/* The separator at TEXT's start and its length, blanks around it included. */
enum name_separator name_separator_read(struct span text, size_t *length);

/* The length of `et al.` or `and others` at TEXT's start, else 0. */
size_t name_others(struct span text);

#endif
