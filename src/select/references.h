/* SPDX-License-Identifier: MIT */
/*
 * What content refers to, as absolute URLs; what is no URL is reported where it stands.
 */
#ifndef SELECT_REFERENCES_H
#define SELECT_REFERENCES_H

#include "model/page.h"
#include "model/person.h"
#include "select/selection.h"

/* The file of PAGE as reports name it. */
const char *file_of(struct selection *selection, const struct page *page);

/* Where something was said, for messages. */
struct said {
	const char *file;
	unsigned line; /* 0 if it is not known */
	const char *key;
};

/* Under KEY in the front matter of PAGE. */
struct said said_by(
	struct selection *selection, const struct page *page, const char *key);

/* REFERENCE seen from the site's home; NULL, and a problem, if it is no URL. */
const char *resolve_reference(struct selection *selection, const char *reference,
	const char *file, unsigned line, const char *key);

/* PEOPLE with relative URIs made absolute; NULL or nobody: the site's authors. */
struct people resolve_people(
	struct selection *selection, const struct people *people, struct said said);

#endif
