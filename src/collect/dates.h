/* SPDX-License-Identifier: MIT */
/* When a page appeared and when it last changed. */
#ifndef COLLECT_DATES_H
#define COLLECT_DATES_H

#include "collect/subject.h"

/* Give the page its date, by front matter or the file's name, and where it is from. */
void date_page(struct subject *subject);

/*
 * The same for its last change, by the first source of `lastmod` that knows one, else
 * its date; never before its date, but where Jekyll would write so (compat).
 */
void date_update(struct subject *subject);

#endif
