/* SPDX-License-Identifier: MIT */
/*
 * Which entries of a bibliography jekyll-scholar's `query` takes.
 *
 * BibTeX-Ruby's queries: `@article`, `!@book`, `@*[year>=2020 && keywords=queues]`,
 * with , or && for "and", || for "or" and = != ^= (begins with) ~= (contains; no
 * pattern) < <= > >=; several queries in a row take what one of them takes.  Of names
 * and keywords one must meet a condition.
 *
 *	if (scholar_query_read("@*[year>=2020]", &query, arena))
 *		taken = scholar_query_takes(query, map);
 */
#ifndef READ_BIBLIOGRAPHY_SCHOLAR_QUERY_H
#define READ_BIBLIOGRAPHY_SCHOLAR_QUERY_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/value.h"

struct scholar_query;

/* False if TEXT is not understood. */
bool scholar_query_read(
	const char *text, const struct scholar_query **query, struct arena *arena);

/* MAP is an entry as read/bibliography/bibliography.h has it. */
bool scholar_query_takes(const struct scholar_query *query, const struct value *map);

#endif
