/* SPDX-License-Identifier: MIT */
/*
 * Numbers as filters calculate with them.  Whole numbers stay whole.  With a fraction
 * Liquid calculates in decimals: 0.1 + 0.2 is 0.3.  Here both operands are made whole
 * by a power of ten first, since a double holds whole numbers exactly; only what has
 * too many digits for that is calculated as it stands.
 */
#ifndef SYNTAX_LIQUID_NUMBER_H
#define SYNTAX_LIQUID_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/value.h"

struct liquid_number {
	bool whole;
	int64_t integer;
	double decimal; /* also of a whole one */
};

/* What is no number is 0. */
struct liquid_number liquid_number_of(const struct value *value);

double liquid_sum(double a, double b);
double liquid_product(double a, double b);
double liquid_quotient(double a, double b);
/* Of the sign of B, as Ruby has it. */
double liquid_remainder(double a, double b);

#endif
