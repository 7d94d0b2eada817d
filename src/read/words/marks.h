/* SPDX-License-Identifier: MIT */
/*
 * Marks and blanks of text that people write, of every kind that keyboards and editors
 * make.  All return the length of what TEXT begins with; 0 if it is something else.
 */
#ifndef READ_WORDS_MARKS_H
#define READ_WORDS_MARKS_H

#include <stddef.h>

#include "base/span.h"

size_t apostrophe_length(struct span text);
size_t dash_length(struct span text);

/* White space or a no-break space: one, or as many as there are. */
size_t blank_length(struct span text);
size_t blanks_length(struct span text);

/* The first of COUNT marks that TEXT begins with. */
size_t length_of_any(struct span text, const char *const *marks, size_t count);

#endif
