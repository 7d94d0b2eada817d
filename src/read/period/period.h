/* SPDX-License-Identifier: MIT */
/*
 * Dates and periods in text that people write for people: `NSDI 22`, `SOSP'19`, `Spring
 * ’24`, `March 2024`, `17-21/07/17`, `2024-03-01`.
 *
 * Two digits need a reason: an apostrophe, or a word with two capitals before them.
 * Nothing is read after a hyphen (`COVID-19`), out of numbers (`2411.18199`) or counts
 * (`2000 students`).  Two digits from 00 to 69 are 20xx.
 *
 * A season is three months: winter from 1 January, spring from 1 March, summer from
 * 1 June, fall from 1 September.
 */
#ifndef READ_PERIOD_PERIOD_H
#define READ_PERIOD_PERIOD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "model/item.h"

/* How `1/9/16` is read: what else stands on a page tells. */
enum day_order {
	DAYS_UNKNOWN, /* it states its year alone */
	DAYS_FIRST,
	DAYS_SECOND,
};

struct period_place {
	size_t start; /* in the text */
	size_t end;
	struct period period;
	bool named; /* two digits behind a name: `NSDI 22` */
};

/* The period that begins at FROM; false if there is none there. */
bool period_at(struct span text, size_t from, enum day_order order,
	struct period_place *place);

/* The days that begin at FROM, of a YEAR that stands elsewhere: `Jul 03`, `May`. */
bool period_at_in_year(
	struct span text, size_t from, int year, struct period_place *place);

/* The first period that begins at FROM or behind it; false if there is none. */
bool period_find(struct span text, size_t from, enum day_order order,
	struct period_place *place);

/*
 * The period that TEXT as a whole states: of several the latest, of one inside another
 * the shorter; `PID28` counts only where no year is written in full.  False, and the
 * year 0, if there is none.
 */
bool period_read(struct span text, enum day_order order, struct period *period);

/* True if TEXT is a period and at most WORDS other words: `ICML 2024`, `In 2023`. */
bool period_is_all(
	struct span text, size_t words, enum day_order order, struct period *period);

/* The order of the days that TEXT's dates allow: UNKNOWN if both or neither. */
enum day_order period_day_order(struct span text);

bool period_is_stated(const struct period *period);

/* The year that PERIOD is the whole of, or 0. */
int period_whole_year(const struct period *period);

/* True if OUTER begins no later and ends no earlier than INNER. */
bool period_contains(const struct period *outer, const struct period *inner);

#endif
