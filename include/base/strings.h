/* SPDX-License-Identifier: MIT */
/* Strings, and lists of them that end in NULL.  A NULL list is an empty one. */
#ifndef BASE_STRINGS_H
#define BASE_STRINGS_H

#include <stdbool.h>
#include <stddef.h>

/* An empty list, for members that are never NULL. */
extern const char *const strings_none[];

size_t strings_count(const char *const *list);

/* -1, 0 or 1, by bytes, for functions that qsort(3) calls. */
int strings_compare(const char *a, const char *b);

bool strings_have(const char *const *list, const char *string);

#endif
