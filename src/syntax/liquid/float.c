/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "syntax/liquid/print.h"

enum {
	/* Outside 10^-4 … 10^16 Ruby writes an exponent. */
	FIXED_LOWEST = -4,
	FIXED_HIGHEST = 16,
	LONGEST_DOUBLE = 17, /* digits that tell any double from any other */
};

/* DIGITS are `d.ddd`, of which the point stands after the first. */
static void print_fixed(const char *digits, int exponent, struct text *out)
{
	int count = (int)strlen(digits);

	if (exponent < 0) {
		text_addf(out, "0.%.*s%s", -exponent - 1, "0000", digits);
		return;
	}
	for (int i = 0; i < count || i <= exponent + 1; i++) {
		if (i == exponent + 1)
			text_add_char(out, '.');
		text_add_char(out, i < count ? digits[i] : '0');
	}
}

void liquid_print_float(double number, struct text *out)
{
	char form[40];
	char digits[LONGEST_DOUBLE + 1] = "";
	int precision = 0;
	int exponent;
	size_t count = 0;

	if (!isfinite(number)) {
		text_add(out, isnan(number) ? "NaN"
			      : number > 0  ? "Infinity"
					    : "-Infinity");
		return;
	}
	do
		(void)snprintf(form, sizeof(form), "%.*e", precision, fabs(number));
	while (strtod(form, NULL) != fabs(number) && ++precision < LONGEST_DOUBLE);
	exponent = (int)strtol(strchr(form, 'e') + 1, NULL, 10);
	for (const char *c = form; *c != 'e'; c++)
		if (*c != '.')
			digits[count++] = *c;
	if (signbit(number))
		text_add_char(out, '-');
	if (exponent >= FIXED_LOWEST && exponent < FIXED_HIGHEST)
		print_fixed(digits, exponent, out);
	else
		text_addf(out, "%c.%se%+03d", digits[0], count > 1 ? digits + 1 : "0",
			exponent);
}
