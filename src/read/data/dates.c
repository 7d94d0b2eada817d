/* SPDX-License-Identifier: MIT */
#include "read/data/dates.h"

#include "base/text.h"
#include "read/data/date_forms.h"
#include "read/period/set.h"

/* MONTH and DAY may be 0: the whole year, the whole month. */
static bool set_period(int year, int month, int day, struct period *period)
{
	if (year < 1 || year > 9999)
		return false;
	if (day != 0)
		return period_set_day(period, year, month, day);
	return month == 0 ? period_set_months(period, year, 1, 12)
	                  : period_set_months(period, year, month, month);
}

static void set_day(const struct date_parts *parts, struct period *period)
{
	*period = (struct period){.first = *parts, .last = *parts, .exact = true};
}

/* Digits at the start of TEXT, at most MOST of them, which are taken. */
static int read_number(struct span *text, size_t most)
{
	int number = 0;
	size_t length = 0;

	for (; length < text->length && length < most &&
		char_is_digit(text->bytes[length]);
		length++)
		number = number * 10 + (text->bytes[length] - '0');
	*text = span_after(*text, length);
	return length == 0 ? -1 : number;
}

/* Three months of BibLaTeX's seasons, of which 21 is spring; ours begin in January. */
static bool set_season(int year, int season, struct period *period)
{
	static const int months[] = {3, 6, 9, 1};
	int month = months[season - 21];

	return period_set_months(period, year, month, month + 2);
}

/*
 * BibLaTeX's dates: `2024`, `2024-03`, `2024-21`; `~` and `?` behind them say less.
 * `202403` is a month as well.
 */
static bool read_month(struct span text, struct period *period)
{
	int year = read_number(&text, 4);
	int month = 0;

	if (year < 1000)
		return false;
	if (span_starts_with(text, "-"))
		text = span_after(text, 1);
	if (text.length > 0 && char_is_digit(text.bytes[0]))
		month = read_number(&text, 2);
	while (text.length > 0 && span_find(span_of("~?%"), text.bytes[0]) < 3)
		text = span_after(text, 1);
	if (text.length > 0)
		return false;
	if (month >= 21 && month <= 24)
		return set_season(year, month, period);
	return set_period(year, month, 0, period);
}

/* `2024/05/01`, `2024.05.01`: what no other reading is left for. */
static bool read_day(struct span text, struct period *period)
{
	int year = read_number(&text, 4);
	char mark = text.length > 0 ? text.bytes[0] : '\0';
	int month;
	int day;

	if (year < 1000 || (mark != '/' && mark != '.'))
		return false;
	text = span_after(text, 1);
	month = read_number(&text, 2);
	if (month < 1 || text.length < 2 || text.bytes[0] != mark)
		return false;
	text = span_after(text, 1);
	day = read_number(&text, 2);
	return day > 0 && text.length == 0 && set_period(year, month, day, period);
}

/* `08.2023`, `8.2023`. */
static bool read_month_first(struct span text, struct period *period)
{
	int month = read_number(&text, 2);
	int year;

	if (month < 1 || !span_starts_with(text, "."))
		return false;
	text = span_after(text, 1);
	year = read_number(&text, 4);
	return year >= 1000 && text.length == 0 && set_period(year, month, 0, period);
}

bool data_period_read(struct span text, enum day_order order, struct period *period)
{
	struct span first = span_trimmed(span_first(text, span_find(text, '/')));
	struct date_parts parts;

	if (read_day(span_trimmed(text), period) || read_month(first, period) ||
		read_month_first(span_trimmed(text), period))
		return true;
	if (!date_read(span_trimmed(text), &parts) && !date_read(first, &parts))
		return period_read(text, order, period);
	set_day(&parts, period);
	return true;
}

/* `jan`, `March 3--5`, `3`: what is not understood is 0. */
static void read_month_and_day(struct span text, int *month, int *day)
{
	size_t length = 0;

	while (length < text.length && char_is_letter(text.bytes[length]))
		length++;
	*month = length > 0 ? date_month(span_first(text, length))
	                    : read_number(&text, 2);
	if (length > 0)
		text = span_after(text, length);
	while (text.length > 0 && !char_is_digit(text.bytes[0]))
		text = span_after(text, 1);
	*day = read_number(&text, 2);
	if (*month < 0 || *month > 12)
		*month = 0;
	if (*day < 0 || *month == 0)
		*day = 0;
}

/* `year = 2024, month = mar # "~3"`. */
static bool read_parts(const struct data_said *said, struct period *period)
{
	const struct value *year = said->values[DATA_YEAR];
	const struct value *month = said->values[DATA_MONTH];
	const struct value *day = said->values[DATA_DAY];
	int month_number = 0;
	int day_number = 0;

	if (value_string(year) == NULL ||
		!data_period_read(year->text, DAYS_UNKNOWN, period))
		return false;
	if (value_string(month) == NULL)
		return true;
	read_month_and_day(span_trimmed(month->text), &month_number, &day_number);
	if (value_string(day) != NULL) {
		struct span text = span_trimmed(day->text);

		day_number = read_number(&text, 2);
	}
	if (month_number > 0 && !set_period(period->first.year, month_number,
					day_number < 0 ? 0 : day_number, period))
		(void)set_period(period->first.year, month_number, 0, period);
	return true;
}

/* `Fall 2024`, or `Spring` of the year that is stated. */
static bool read_term(const struct data_said *said, struct period *period)
{
	const struct value *term = said->values[DATA_TERM];
	struct text text = text_limited(KIB);
	bool read;

	if (value_string(term) == NULL)
		return false;
	text_add_span(&text, term->text);
	if (period->first.year > 0)
		text_addf(&text, " %d", period->first.year);
	read = period_read(term->text, DAYS_UNKNOWN, period) ||
	       (!text_broken(&text) &&
		       period_read(text_span(&text), DAYS_UNKNOWN, period));
	text_release(&text);
	return read;
}

/* What else an item says may tell when: `NETS 2023`. */
static bool read_hints(const struct data_reader *reader, const struct data_said *said,
	const struct period *stated, struct period *period)
{
	const struct value *venue = said->values[DATA_VENUE];

	*period = *stated;
	if (reader->is_bibliography)
		return false;
	return read_term(said, period) ||
	       (stated->first.year == 0 && value_string(venue) != NULL &&
		       period_read(venue->text, DAYS_UNKNOWN, period));
}

struct period data_period(const struct data_reader *reader,
	const struct data_said *said, const struct period *stated)
{
	const struct value *date = said->values[DATA_DATE];
	struct period period;
	struct period hinted;

	if (date != NULL && date->kind == VALUE_DATE) {
		set_day(date->date, &period);
		return period;
	}
	if (date != NULL &&
		(value_string(date) != NULL
				? data_period_read(date->text, reader->order, &period)
				: data_period_of_map(date, &period)))
		return period;
	if (!read_parts(said, &period)) {
		period = *stated;
		if (date != NULL && value_string(date) != NULL)
			report_add(reader->report, REPORT_WARNING, reader->file,
				date->line, "'%.*s' is no date",
				SPAN_ARGUMENTS(span_first(date->text, 100)));
	} else if (said->values[DATA_MONTH] != NULL) {
		return period;
	}
	return read_hints(reader, said, &period, &hinted) ? hinted : period;
}
