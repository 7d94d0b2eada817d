/* SPDX-License-Identifier: MIT */
/* What may stand in a permalink's template, one row of a table each. */
#ifndef COLLECT_PLACEHOLDERS_H
#define COLLECT_PLACEHOLDERS_H

#include <stddef.h>

#include "base/date.h"
#include "base/span.h"
#include "base/text.h"
#include "collect/subject.h"

/* Whose template it is: each knows its own placeholders, bits to combine. */
enum template_owner {
	OWNER_NATIVE = 1,
	OWNER_DOCUMENT = 2, /* Jekyll's pages of collections */
	OWNER_PAGE = 4,     /* Jekyll's other pages */
};

/* Either of the subject, or a number or a word of its date. */
struct placeholder {
	const char *name; /* `year`, written `:year` */
	unsigned owners;
	void (*add)(const struct subject *, struct text *);
	size_t width; /* a number's digits, at least; a word's letters, at most */
	int (*number)(const struct date_parts *);
	const char *(*word)(const struct date_parts *);
};

/* The placeholder that OWNER knows as NAME; NULL if it knows none. */
const struct placeholder *placeholder_named(
	struct span name, enum template_owner owner);

/* The one whose name REST begins with; NULL if there is none. */
const struct placeholder *placeholder_opening(
	struct span rest, enum template_owner owner);

/* True if it means nothing without a date. */
bool placeholder_is_dated(const struct placeholder *placeholder);

/* Append its value, percent-encoded.  DATE is of the year 0 if there is none. */
void placeholder_add(const struct placeholder *placeholder,
	const struct subject *subject, const struct date_parts *date,
	struct text *text);

#endif
