/* SPDX-License-Identifier: MIT */
/* The forms in which people write a period, as a table of patterns. */
#ifndef READ_PERIOD_FORMS_H
#define READ_PERIOD_FORMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "read/period.h"

/*
 * Read one period at TEXT's offset AT, which begins a word or a number: its length, 0
 * if there is none.
 */
size_t period_match(
	struct span text, size_t at, enum day_order order, struct period *period);

/* Make the period of the days from FIRST to LAST of a month; false if it has none. */
bool period_set_days(struct period *period, int year, int month, int first, int last);
bool period_set_months(struct period *period, int year, int first, int last);

/* 20xx for 00 to 69, else 19xx. */
int period_century(int two_digits);

/* The length of an apostrophe, a dash or a blank (of any kind) at TEXT's start, else 0.
 */
size_t period_apostrophe(struct span text);
size_t period_dash(struct span text);
size_t period_blank(struct span text);

#endif
