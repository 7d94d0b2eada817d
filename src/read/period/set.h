/* SPDX-License-Identifier: MIT */
/*
 * The days of a period, made of the numbers and words that a text has.  False for what
 * no calendar has.
 */
#ifndef READ_PERIOD_SET_H
#define READ_PERIOD_SET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "read/period/period.h"

/* What one match of a pattern has seen: the second of each belongs to a range's end. */
struct period_seen {
	int year;
	int months[2];
	int days[2];
	int parts[2]; /* of `1/9/16`: day and month, or month and day */
	int season;   /* its first month */
	size_t month_count;
	size_t day_count;
	size_t part_count;
};

/* What DIGITS, few of them, are. */
int period_number(struct span digits);

/* 20xx for 00 to 69, else 19xx. */
int period_century(int two_digits);

/* Make the period from the first day of month FIRST to the last one of month LAST. */
bool period_set_months(struct period *period, int year, int first, int last);

/* Make the period of one day. */
bool period_set_day(struct period *period, int year, int month, int day);

/* Make the period of all that was seen. */
bool period_set_seen(
	const struct period_seen *seen, enum day_order order, struct period *period);

#endif
