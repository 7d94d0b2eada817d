/* SPDX-License-Identifier: MIT */
/* Whether two titles are one, of which the second is corrected. */
#ifndef SYNTAX_SIMILAR_H
#define SYNTAX_SIMILAR_H

#include <stdbool.h>

#include "base/memory.h"

/* TITLE as words of letters and digits in lower case, one blank between them. */
const char *title_folded(const char *title, struct arena *arena);

/*
 * True if one of two folded titles has a word that makes it another work: a number, as
 * in `Part II`, or a word such as `erratum`.
 */
bool titles_part(const char *a, const char *b);

/* The same for words such as `erratum` alone: a number may be corrected. */
bool titles_correct(const char *a, const char *b);

/* True if no word of two folded titles, but for short ones, is the same. */
bool titles_differ(const char *a, const char *b);

/* True if two folded titles have most of their letters in one order. */
bool titles_similar(const char *a, const char *b);

#endif
