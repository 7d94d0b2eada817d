/* SPDX-License-Identifier: MIT */
/* What a query of jekyll-scholar's says: scholar_query_read.c makes it. */
#ifndef READ_BIBLIOGRAPHY_SCHOLAR_QUERY_PARTS_H
#define READ_BIBLIOGRAPHY_SCHOLAR_QUERY_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "read/bibliography/scholar_query.h"

enum comparison {
	COMPARE_EQUAL,
	COMPARE_OTHER,
	COMPARE_BEGINS,
	COMPARE_CONTAINS,
	COMPARE_LESS,
	COMPARE_AT_MOST,
	COMPARE_MORE,
	COMPARE_AT_LEAST,
};

struct condition {
	struct span field;
	enum comparison comparison;
	struct span value;
};

/* `@article[a=b && c=d]`: all of its conditions; each `||` makes another. */
struct alternative {
	bool negated;
	struct span type; /* `*` is any */
	struct condition *conditions;
	size_t count;
	size_t room;
};

struct scholar_query {
	struct alternative *alternatives;
	size_t count;
	size_t room;
	struct arena *arena;
};

#endif
