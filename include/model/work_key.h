/* SPDX-License-Identifier: MIT */
/*
 * Keys of works: a DOI, `10.1145/3503222`, or the number of a preprint,
 * `arxiv:2301.00001`, both in lower case; `key:` and what a bibliography calls it, if
 * the world does not; NULL or "" if nobody does.
 */
#ifndef MODEL_WORK_KEY_H
#define MODEL_WORK_KEY_H

#include <stdbool.h>

/* True if KEY is the world's, and means the same wherever it stands. */
bool work_key_is_global(const char *key);

/*
 * True if two works cannot be one: they have DOIs that differ in more than a version,
 * and a journal has not given the one what a preprint server gave the other.
 */
bool work_keys_differ(const char *a, const char *b);

#endif
