/* SPDX-License-Identifier: MIT */
/* How long something lasts, as people write it. */
#ifndef BASE_DURATION_H
#define BASE_DURATION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"

#define DURATION_LIMIT (INT64_C(100) * 24 * 60 * 60) /* seconds: more is a mistake */

/*
 * `1:02:03`, `62:03` or `3723`: hours, minutes and seconds; minutes and seconds;
 * seconds.  A fraction of the seconds is dropped.  False for anything else.
 */
bool duration_read(struct span text, int64_t *seconds);

#endif
