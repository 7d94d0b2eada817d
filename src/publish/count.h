/* SPDX-License-Identifier: MIT */
#ifndef PUBLISH_COUNT_H
#define PUBLISH_COUNT_H

#include <stdint.h>

/*
 * How many entries the feed at PATH has, an Atom, RSS or JSON one, or how many URLs the
 * sitemap, whoever wrote it; those of an index are in the files beside it that it
 * names.  ENTRIES_UNKNOWN if it is none of them, is not there, or larger than what the
 * doors of XML and JSON let in.
 */
int64_t count_entries(int output, const char *path);

#endif
