/* SPDX-License-Identifier: MIT */
/* The forms of a day that Ruby knows: each reads what TEXT begins with. */
#include "base/date_guess.h"

#include "base/array.h"

/* `th,`: what hangs on a number or a name, up to a blank, a hyphen or a digit. */
static void drop_tail(struct span *rest)
{
	while (rest->length > 0 && rest->bytes[0] != '-' &&
		!char_is_digit(rest->bytes[0]) && !char_is_space(rest->bytes[0]))
		*rest = span_after(*rest, 1);
}

/* A word that begins with the three letters of a month. */
static bool take_month(struct span *rest, int *month)
{
	if (rest->length < 3)
		return false;
	*month = date_month(span_first(*rest, 3));
	if (*month == 0)
		return false;
	*rest = span_after(*rest, 3);
	drop_tail(rest);
	return true;
}

/* `25th November 2019`, `2019, November 25` */
static bool read_month_second(struct span text, struct guess_numbers *numbers)
{
	if (!guess_take_number(&text, &numbers->day))
		return false;
	drop_tail(&text);
	text = span_trimmed_left(text);
	if (!take_month(&text, &numbers->named_month))
		return false;
	(void)guess_take_number(&text, &numbers->year);
	return true;
}

/* `November 25th, 2019`, `Nov 2019` */
static bool read_month_first(struct span text, struct guess_numbers *numbers)
{
	if (!take_month(&text, &numbers->named_month) ||
		!guess_take_number(&text, &numbers->day))
		return false;
	drop_tail(&text);
	text = span_trimmed_left(text);
	(void)span_take(&text, ',');
	(void)guess_take_number(&text, &numbers->year);
	return true;
}

static void swap(struct span *a, struct span *b)
{
	struct span held = *a;

	*a = *b;
	*b = held;
}

/* `25-Nov-2019` */
static bool read_named_hyphens(struct span text, struct guess_numbers *numbers)
{
	return guess_take_number(&text, &numbers->year) && span_take(&text, '-') &&
	       take_month(&text, &numbers->named_month) && span_take(&text, '-') &&
	       guess_take_number(&text, &numbers->day);
}

static bool read_numbers(
	struct span text, char separator, struct guess_numbers *numbers)
{
	if (!guess_take_number(&text, &numbers->year) || !span_take(&text, separator) ||
		!guess_take_number(&text, &numbers->month) ||
		!span_take(&text, separator) ||
		!guess_take_number(&text, &numbers->day))
		return false;
	numbers->either_way = separator != '.' && numbers->day.length > 2 &&
	                      guess_number(numbers->month) <= 12 &&
	                      guess_number(numbers->year) <= 12 &&
	                      !span_equals(numbers->year, numbers->month);
	return true;
}

/* `2019-11-25` */
static bool read_hyphens(struct span text, struct guess_numbers *numbers)
{
	return read_numbers(text, '-', numbers);
}

/* `2019/11/25`, `25/11/2019`; where only `11/25/2019` makes sense, that. */
static bool read_slashes(struct span text, struct guess_numbers *numbers)
{
	if (!read_numbers(text, '/', numbers))
		return false;
	if (numbers->day.length > 2 && guess_number(numbers->month) > 12)
		swap(&numbers->year, &numbers->month);
	return true;
}

/* `25.11.2019` */
static bool read_dots(struct span text, struct guess_numbers *numbers)
{
	return read_numbers(text, '.', numbers);
}

typedef bool read_form(struct span text, struct guess_numbers *numbers);

static bool find_form(struct span text, read_form *form, struct guess_numbers *numbers)
{
	for (size_t i = 0; i < text.length; i++) {
		bool inside =
			i > 0 && (char_is_digit(text.bytes[i])
						 ? char_is_digit(text.bytes[i - 1])
						 : char_is_letter(text.bytes[i - 1]));

		*numbers = (struct guess_numbers){0};
		if (!inside && !char_is_space(text.bytes[i]) &&
			form(span_after(text, i), numbers))
			return true;
	}
	return false;
}

/* What has more than two digits is the year, wherever it stands. */
static void put_in_order(struct guess_numbers *numbers)
{
	if (numbers->month.length > 2) {
		struct span first = numbers->year;

		numbers->year = numbers->month;
		numbers->month = numbers->day;
		numbers->day = first;
	}
	if (numbers->day.length > 2)
		swap(&numbers->year, &numbers->day);
}

bool guess_find_day(struct span text, struct guess_numbers *numbers)
{
	static read_form *const forms[] = {read_month_second, read_month_first,
		read_hyphens, read_named_hyphens, read_slashes, read_dots};
	bool found = false;

	for (size_t i = 0; i < COUNT(forms) && !found; i++)
		found = find_form(text, forms[i], numbers);
	if (found)
		put_in_order(numbers);
	return found;
}
