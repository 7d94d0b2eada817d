/* SPDX-License-Identifier: MIT */
/* Filters that write dates. */
#include <stdio.h>

#include "base/date.h"
#include "syntax/liquid/filter.h"
#include "syntax/liquid/moment.h"

static bool instant_moment(int64_t instant, struct liquid_moment *moment)
{
	if (instant < DATE_FIRST || instant > DATE_LAST)
		return false;
	*moment = liquid_moment_at(instant);
	return true;
}

static bool is_digits(struct span text)
{
	return text.length > 0 && span_digits(text) == text.length;
}

static bool written_moment(
	struct liquid_run *run, struct span text, struct liquid_moment *moment)
{
	struct date_parts parts;
	bool clear;

	if (span_is_ignoring_case(text, "now") ||
		span_is_ignoring_case(text, "today")) {
		if (run->world->now == 0)
			return liquid_fail(run, "the time of day is not known here");
		return instant_moment(run->world->now, moment);
	}
	if (is_digits(text))
		return instant_moment(liquid_leading_integer(text), moment);
	if (!date_read(text, &parts) && !date_guess(text, &parts, &clear))
		return false;
	if (!parts.has_zone) {
		*moment = liquid_moment_at(date_instant(&parts));
		return true;
	}
	*moment = (struct liquid_moment){.parts = parts};
	moment->is_utc = parts.offset == 0 && !span_ends_with(text, "0");
	return true;
}

/* What a date, a text or seconds since 1970 mean; false if that is no date. */
static bool moment_of(const struct liquid_call *call, struct liquid_moment *moment)
{
	const struct value *input = call->input;

	if (liquid_is(input, VALUE_DATE)) {
		*moment = liquid_moment_of(input);
		return true;
	}
	if (liquid_is(input, VALUE_INTEGER))
		return instant_moment(input->integer, moment);
	return liquid_is(input, VALUE_STRING) &&
	       written_moment(call->run, input->text, moment);
}

static const struct value *formatted(
	struct liquid_run *run, const struct liquid_moment *moment, struct span format)
{
	struct text text = liquid_text();

	liquid_format_moment(moment, format, &text);
	return liquid_new_text(run, &text);
}

static const struct value *date(const struct liquid_call *call)
{
	struct span format = liquid_argument(call, 0);
	struct liquid_moment moment;

	if (format.length == 0 || !moment_of(call, &moment))
		return call->input;
	return formatted(call->run, &moment, format);
}

/* As FORMAT, in the site's zone.  What is no date is an error, what is empty is not. */
static const struct value *formatted_here(
	const struct liquid_call *call, const char *format)
{
	struct liquid_moment moment;

	if (liquid_input(call).length == 0)
		return call->input;
	if (!moment_of(call, &moment)) {
		liquid_fail(call->run, "'%s' is no date: '%.*s'", call->filter->name,
			SPAN_ARGUMENTS(span_first(liquid_input(call), 40)));
		return NULL;
	}
	moment = liquid_moment_here(&moment);
	return formatted(call->run, &moment, span_of(format));
}

static const struct value *date_to_xmlschema(const struct liquid_call *call)
{
	return formatted_here(call, "%Y-%m-%dT%H:%M:%S%:z");
}

static const struct value *date_to_rfc822(const struct liquid_call *call)
{
	return formatted_here(call, "%a, %d %b %Y %H:%M:%S %z");
}

static const char *ordinal(int day)
{
	if (day >= 11 && day <= 13)
		return "th";
	return day % 10 == 1   ? "st"
	       : day % 10 == 2 ? "nd"
	       : day % 10 == 3 ? "rd"
	                       : "th";
}

/* `01 Mar 2024`, `1st Mar 2024` or `Mar 1st, 2024`; MONTH is strftime's letter. */
static const struct value *day_text(const struct liquid_call *call, char month)
{
	bool us = span_is(liquid_argument(call, 1), "US");
	struct liquid_moment moment;
	char form[32];

	(void)snprintf(form, sizeof(form), "%%d %%%c %%Y", month);
	if (span_is(liquid_argument(call, 0), "ordinal") && moment_of(call, &moment)) {
		const char *ending;

		moment = liquid_moment_here(&moment);
		ending = ordinal(moment.parts.day);
		if (us)
			(void)snprintf(
				form, sizeof(form), "%%%c %%-d%s, %%Y", month, ending);
		else
			(void)snprintf(
				form, sizeof(form), "%%-d%s %%%c %%Y", ending, month);
	}
	return formatted_here(call, form);
}

static const struct value *date_to_string(const struct liquid_call *call)
{
	return day_text(call, 'b');
}

static const struct value *date_to_long_string(const struct liquid_call *call)
{
	return day_text(call, 'B');
}

const struct liquid_filter liquid_date_filters[] = {
	/* clang-format off */
	{"date",                1, 1, date},
	{"date_to_long_string", 0, 2, date_to_long_string},
	{"date_to_rfc822",      0, 0, date_to_rfc822},
	{"date_to_string",      0, 2, date_to_string},
	{"date_to_xmlschema",   0, 0, date_to_xmlschema},
	{NULL,                  0, 0, NULL},
	/* clang-format on */
};
