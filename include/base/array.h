/* SPDX-License-Identifier: MIT */
/* Things that stand one behind the other. */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include <stddef.h>
#include <stdlib.h>

/* How many things ARRAY holds: a real one, no pointer to its first. */
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* As qsort(3), but nothing may be NULL. */
static inline void array_sort(void *items, size_t count, size_t size,
	int (*compare)(const void *, const void *))
{
	if (count > 0)
		qsort(items, count, size, compare);
}

#endif
