/* SPDX-License-Identifier: MIT */
#include "syntax/liquid/moment.h"

struct liquid_moment liquid_moment_at(int64_t instant)
{
	return (struct liquid_moment){.parts = date_parts(instant)};
}

struct liquid_moment liquid_moment_of(const struct value *date)
{
	struct liquid_moment moment = {.parts = *date->date};

	if (moment.parts.has_time && !moment.parts.has_zone)
		return liquid_moment_at(date_instant_utc(date->date));
	moment.is_day = !moment.parts.has_time;
	moment.is_utc = !moment.is_day && span_ends_with(date->text, "Z");
	moment.parts.has_zone = true;
	return moment;
}

struct liquid_moment liquid_moment_here(const struct liquid_moment *moment)
{
	struct date_parts parts = moment->parts;

	parts.has_zone = !moment->is_day;
	return liquid_moment_at(date_instant(&parts));
}

void liquid_print_moment(const struct liquid_moment *moment, struct text *out)
{
	const char *format = "%Y-%m-%d %H:%M:%S %z";

	if (moment->is_day)
		format = "%Y-%m-%d";
	else if (moment->is_utc)
		format = "%Y-%m-%d %H:%M:%S UTC";
	liquid_format_moment(moment, span_of(format), out);
}
