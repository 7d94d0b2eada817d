/* SPDX-License-Identifier: MIT */
/*
 * Globs over paths, the same on every machine and in every locale.
 *
 * `*` and `?` stop at /, `[a-z]` is one of a set (fnmatch(3)); `**` between slashes
 * stands for any number of folders, at a pattern's end for all that is left.  A / at a
 * pattern's end stands for that folder and all below it.  A leading / is ignored on
 * both sides.
 */
#ifndef BASE_GLOB_H
#define BASE_GLOB_H

#include <stdbool.h>

bool glob_matches(const char *pattern, const char *path);

/* True if one of PATTERNS, NULL-terminated or NULL, matches. */
bool glob_any(const char *const *patterns, const char *path);

/* True if PATTERN has a wildcard in it. */
bool glob_is(const char *pattern);

#endif
