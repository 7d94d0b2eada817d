/* SPDX-License-Identifier: MIT */
/*
 * Which pages are one page in several languages: those of one `translation_key`, and
 * those whose names differ only in a language's code, as `about.md` and `about.de.md`.
 */
#ifndef COLLECT_TRANSLATIONS_H
#define COLLECT_TRANSLATIONS_H

#include "base/memory.h"
#include "base/report.h"
#include "model/site.h"

enum { TRANSLATION_LIMIT = 300 }; /* languages of one page: each page names them all */

/* Pages that say no language have that of their name, if it has one. */
void name_languages(struct site *site, struct arena *arena);

/*
 * Tell the pages that sitemaps list of one another.  A page without a language, or with
 * that of another one, is an error and left out.  With --compat nothing is done.
 */
void join_translations(struct site *site, struct arena *arena, struct report *report);

#endif
