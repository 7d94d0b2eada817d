/* SPDX-License-Identifier: MIT */
/* Parts of guessing a date as Ruby does (date_guess.c). */
#ifndef BASE_DATE_GUESS_H
#define BASE_DATE_GUESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/span.h"

/* The digits of a day: until its form is known, year is only what stands first. */
struct guess_numbers {
	struct span year;
	struct span month; /* empty if it has a name */
	struct span day;   /* empty: the first */
	int named_month;
	bool either_way; /* day and month may be each other: `3/7/2019` */
};

/* What DIGITS say; with more than five of them some number above 99,999. */
int guess_number(struct span digits);

/* Cut a number off the front of REST, with the blanks before it. */
bool guess_take_number(struct span *rest, struct span *number);

/* date_guess_time.c: where the first time of day begins; the length of TEXT if none. */
size_t guess_find_time(struct span text);

/* Cut `9:5:0 pm +01:00` off the front of REST, from its hour on. */
bool guess_take_time(struct span *rest, struct date_parts *parts);

/* date_guess_forms.c: the first form of a day, in Ruby's order, anywhere in TEXT. */
bool guess_find_day(struct span text, struct guess_numbers *numbers);

#endif
