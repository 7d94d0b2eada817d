/* SPDX-License-Identifier: MIT */
/* The forms in which people write a period, as a table of patterns. */
#ifndef READ_PERIOD_FORMS_H
#define READ_PERIOD_FORMS_H

#include <stddef.h>

#include "base/span.h"
#include "read/period/period.h"

/*
 * Read one period at TEXT's offset AT, which begins a word or a number: its length, 0
 * if there is none.
 */
size_t period_match(
	struct span text, size_t at, enum day_order order, struct period *period);

/* The same for days whose YEAR stands elsewhere. */
size_t period_match_in_year(
	struct span text, size_t at, int year, struct period *period);

#endif
