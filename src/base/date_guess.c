/* SPDX-License-Identifier: MIT */
/*
 * The rules of Ruby's Date._parse (ext/date/date_parse.c), as far as dates come out of
 * them that have a year: first a time of day is cut out, then the forms of a day are
 * looked for, wherever they stand, in Ruby's order.
 */
#include "base/date_guess.h"

#include <string.h>

enum {
	GUESS_LIMIT = 80, /* bytes that anybody would write a date in */
	DAYS_MOST = 31,   /* of any month */
};

struct guess {
	char bytes[GUESS_LIMIT]; /* what was written, without its time of day */
	struct span text;
	struct guess_numbers numbers;
};

int guess_number(struct span digits)
{
	int number = 0;

	for (size_t i = 0; i < digits.length && number < 100000; i++)
		number = number * 10 + (digits.bytes[i] - '0');
	return number;
}

bool guess_take_number(struct span *rest, struct span *number)
{
	struct span after = span_trimmed_left(*rest);

	*number = span_first(after, span_digits(after));
	if (number->length == 0)
		return false;
	*rest = span_after(after, number->length);
	return true;
}

/* Keep what is written but for its time; false if that is none, or if it is long. */
static bool cut_time(struct guess *guess, struct span text, struct date_parts *parts)
{
	size_t start;
	struct span rest;

	if (text.length >= sizeof(guess->bytes))
		return false;
	start = guess_find_time(text);
	rest = span_after(text, start);
	if (rest.length > 0 && !guess_take_time(&rest, parts))
		return false;
	memcpy(guess->bytes, text.bytes, start);
	guess->bytes[start] = ' ';
	if (rest.length > 0)
		memcpy(guess->bytes + start + 1, rest.bytes, rest.length);
	guess->text = (struct span){guess->bytes, start + 1 + rest.length};
	return true;
}

static int year_of(struct span digits)
{
	int year = guess_number(digits);

	if (digits.length > 2)
		return year;
	return year < 69 ? year + 2000 : year + 1900;
}

static int day_of(const struct guess_numbers *numbers)
{
	return numbers->day.length > 0 ? guess_number(numbers->day) : 1;
}

/* As Ruby's Time has it, the days behind a month's end are those of the next one. */
static bool set_day(struct date_parts *parts, const struct guess_numbers *numbers)
{
	int year = year_of(numbers->year);
	int month = numbers->named_month != 0 ? numbers->named_month
	                                      : guess_number(numbers->month);
	int day = day_of(numbers);
	int last = date_last_day(year, month);

	if (last == 0 || day < 1 || day > DAYS_MOST)
		return false;
	if (day > last) {
		day -= last;
		month++; /* December has 31 days */
	}
	parts->year = (int16_t)year;
	parts->month = (int8_t)month;
	parts->day = (int8_t)day;
	return true;
}

static size_t count_numbers(struct span text)
{
	size_t count = 0;

	while (text.length > 0) {
		size_t digits = span_digits(text);

		count += digits > 0;
		text = span_after(text, digits > 0 ? digits : 1);
	}
	return count;
}

/* True if it can be read in one way only, and has no number that was not read. */
static bool is_clear(const struct guess *guess)
{
	const struct guess_numbers *numbers = &guess->numbers;
	size_t read = 0;

	read += numbers->year.length > 0;
	read += numbers->month.length > 0;
	read += numbers->day.length > 0;
	return !numbers->either_way && count_numbers(guess->text) == read;
}

bool date_guess(struct span text, struct date_parts *parts, bool *clear)
{
	struct guess guess;
	struct guess_numbers *numbers = &guess.numbers;

	*parts = (struct date_parts){0};
	if (!cut_time(&guess, text, parts))
		return false;
	if (!guess_find_day(guess.text, numbers))
		return false;
	if (numbers->year.length == 0 || !set_day(parts, numbers))
		return false;
	*clear = is_clear(&guess) && parts->day == day_of(numbers);
	return true;
}
