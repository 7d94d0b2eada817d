/* SPDX-License-Identifier: MIT */
/*
 * Bibliographies (.bib), which the program feedmill-bibtex reads.
 *
 * Its lines become a list of maps with the fields' names in lower case, `key` and
 * `type`.  Text is plain (syntax/latex.h), names are lists of texts.
 */
#ifndef READ_BIBLIOGRAPHY_BIBLIOGRAPHY_H
#define READ_BIBLIOGRAPHY_BIBLIOGRAPHY_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/value.h"

enum {
	BIBLIOGRAPHY_LIMIT = 256 * 1024 * 1024, /* bytes that the program may print */
	CROSSREF_LIMIT = 8,                     /* works in works in works */
	CROSSREF_FIELD_LIMIT = 2 * 1000 * 1000, /* fields that works take over */
};

/* The entries of PATH below CONTENT, which reports call FILE. */
bool bibliography_read(int content, const char *path, const char *file,
	struct value **value, struct arena *arena, struct report *report,
	struct error *error);

/* What the program prints, while it becomes entries. */
struct bibliography {
	const char *file;
	struct value *entries;
	size_t room;
	bool refers;      /* one names another */
	bool has_holders; /* one may be there for others only */
	struct arena *arena;
	struct report *report;
};

struct bibliography bibliography_of(
	const char *file, struct arena *arena, struct report *report);

/* A line of it, JSON: an entry, or a problem, which is reported. */
bool bibliography_add(
	struct bibliography *bibliography, struct span line, struct error *error);

/*
 * All works: entries that only hold data for others are none.  What one lacks and the
 * one that its `crossref` names has is its own, a `title` there its `booktitle`; so is
 * what those have that `xdata` names.
 */
struct value *bibliography_finish(struct bibliography *bibliography);

/*
 * references.c: fill in what entries take over from others, and leave out those that
 * are no works.
 */
void bibliography_refer(const struct bibliography *bibliography);

#endif
