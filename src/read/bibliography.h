/* SPDX-License-Identifier: MIT */
/* Bibliographies (.bib), which the program feedmill-bibtex reads. */
#ifndef READ_BIBLIOGRAPHY_H
#define READ_BIBLIOGRAPHY_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/value.h"

enum {
	BIBLIOGRAPHY_LIMIT = 256 * 1024 * 1024, /* bytes that the program may print */
	CROSSREF_LIMIT = 8,                     /* works in works in works */
};

/*
 * The entries of PATH below CONTENT, which reports call FILE: a list of maps with the
 * fields' names in lower case, `key` and `type`.  Text is plain (syntax/latex.h), names
 * are lists of texts, `others` is `et al.`; what an entry lacks and the one that its
 * `crossref` names has is its own, a `title` there its `booktitle`.
 */
bool bibliography_read(int content, const char *path, const char *file,
	struct value **value, struct arena *arena, struct report *report,
	struct error *error);

/* The same of what the program prints, JSON. */
struct value *bibliography_of(const struct value *printed, const char *file,
	struct arena *arena, struct report *report);

#endif
