/* SPDX-License-Identifier: MIT */
/* A date as Ruby's Date and Time have it, and strftime with English names. */
#ifndef SYNTAX_LIQUID_MOMENT_H
#define SYNTAX_LIQUID_MOMENT_H

#include "base/date.h"
#include "base/span.h"
#include "base/text.h"
#include "base/value.h"

struct liquid_moment {
	struct date_parts parts; /* with a zone */
	bool is_day;             /* a Date: no time was written */
	bool is_utc;             /* written with a `Z`: its zone is called UTC */
};

/* Of a VALUE_DATE: a time without a zone is UTC, as YAML has it. */
struct liquid_moment liquid_moment_of(const struct value *date);
/* An instant in the site's zone. */
struct liquid_moment liquid_moment_at(int64_t instant);
/* The same instant in the site's zone; a day begins there at 00:00. */
struct liquid_moment liquid_moment_here(const struct liquid_moment *moment);

/* As Ruby's to_s. */
void liquid_print_moment(const struct liquid_moment *moment, struct text *out);

/* Append MOMENT by FORMAT: Ruby's strftime, but for the fractions of a second. */
void liquid_format_moment(
	const struct liquid_moment *moment, struct span format, struct text *out);

#endif
