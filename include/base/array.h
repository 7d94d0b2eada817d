/* SPDX-License-Identifier: MIT */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

/* How many things ARRAY holds: a real one, no pointer to its first. */
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#endif
