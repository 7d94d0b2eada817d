/* SPDX-License-Identifier: MIT */
/* Codes of languages: in names of files, and as search engines want them. */
#ifndef COLLECT_LANGUAGE_NAMES_H
#define COLLECT_LANGUAGE_NAMES_H

#include "base/memory.h"
#include "base/span.h"

/*
 * Take the path of a file apart: `a/about.de.md` is `a/about` in `de`, and `a/about.md`
 * the same in no language.  Only codes of ISO 639-1 count, with a region or without.
 */
struct span language_of_name(struct span path, struct span *stem);

/*
 * `de_AT` as hreflang has it, `de-AT`: a language of ISO 639, perhaps a script, perhaps
 * a region; or x-default.  NULL if it is something else.
 */
const char *language_for_search(const char *language, struct arena *arena);

#endif
