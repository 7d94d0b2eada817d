/* SPDX-License-Identifier: MIT */
/*
 * The rules of Ruby's Date._parse (ext/date/date_parse.c), as far as dates come out of
 * them that have a year: first a time of day is cut out, then the forms of a day are
 * looked for, wherever they stand, in Ruby's order.
 */
#include "base/date.h"

#include <string.h>

enum { GUESS_LIMIT = 80 }; /* bytes that anybody would write a date in */

/* The numbers of a day, as they are called in Ruby before it looks at their lengths. */
struct numbers {
	struct span year;
	struct span month; /* empty if it has a name */
	struct span day;   /* empty: the first */
	int named_month;
	bool either_way; /* day and month may be each other: `3/7/2019` */
};

struct guess {
	char bytes[GUESS_LIMIT]; /* what was written, without its time of day */
	struct span text;
	struct numbers numbers;
};

static struct span digits_at(struct span text)
{
	size_t count = 0;

	while (count < text.length && char_is_digit(text.bytes[count]))
		count++;
	return span_first(text, count);
}

static size_t blanks_at(struct span text)
{
	size_t count = 0;

	while (count < text.length && char_is_space(text.bytes[count]))
		count++;
	return count;
}

static int number_of(struct span digits)
{
	int number = 0;

	for (size_t i = 0; i < digits.length && number < 100000; i++)
		number = number * 10 + (digits.bytes[i] - '0');
	return number;
}

/* Cut a number off the front of REST, with the blanks before it. */
static bool take_number(struct span *rest, struct span *number)
{
	struct span after = span_after(*rest, blanks_at(*rest));

	*number = digits_at(after);
	if (number->length == 0)
		return false;
	*rest = span_after(after, number->length);
	return true;
}

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

/* --- the time of day -------------------------------------------------------------- */

static void take_half(struct span *rest, struct date_parts *parts)
{
	struct span word = span_after(*rest, blanks_at(*rest));
	bool pm = word.length > 1 && char_lower(word.bytes[0]) == 'p';

	if (word.length < 2 || (!pm && char_lower(word.bytes[0]) != 'a') ||
		char_lower(word.bytes[1]) != 'm' ||
		(word.length > 2 && char_is_letter(word.bytes[2])))
		return;
	parts->hour = (int8_t)(parts->hour % 12 + (pm ? 12 : 0));
	*rest = span_after(word, 2);
}

/* `+01:00`, `UTC`; a zone that Ruby does not know is the site's. */
static void take_zone(struct span *rest, struct date_parts *parts)
{
	struct span zone = span_after(*rest, blanks_at(*rest));
	struct date_parts known;
	char stamp[GUESS_LIMIT] = "2000-01-01 00:00 ";
	size_t length = 0;
	size_t start = strlen(stamp);

	while (length < zone.length && !char_is_space(zone.bytes[length]))
		length++;
	if (length == 0 || length >= sizeof(stamp) - start ||
		char_is_digit(zone.bytes[0]))
		return;
	memcpy(stamp + start, zone.bytes, length);
	if (date_read((struct span){stamp, start + length}, &known)) {
		parts->has_zone = true;
		parts->offset = known.offset;
		*rest = span_after(zone, length);
	}
}

/* `9:5:0 pm +01:00`, from its hour on. */
static bool take_time(struct span *rest, struct date_parts *parts)
{
	struct span hour;
	struct span minute;
	struct span second = {"", 0};

	if (!take_number(rest, &hour) || !span_take(rest, ':') ||
		!take_number(rest, &minute))
		return false;
	if (span_take(rest, ':') && take_number(rest, &second) && span_take(rest, '.'))
		*rest = span_after(*rest, digits_at(*rest).length);
	if (number_of(hour) > 23 || number_of(minute) > 59 || number_of(second) > 60)
		return false;
	parts->has_time = true;
	parts->hour = (int8_t)number_of(hour);
	parts->minute = (int8_t)number_of(minute);
	parts->second = (int8_t)(number_of(second) == 60 ? 59 : number_of(second));
	take_half(rest, parts);
	take_zone(rest, parts);
	return true;
}

/* Where the digits begin before TEXT's character AT. */
static size_t digits_before(struct span text, size_t at)
{
	while (at > 0 && char_is_digit(text.bytes[at - 1]))
		at--;
	return at;
}

/* Keep what is written but for its time; false if that is none, or there is too much.
 */
static bool cut_time(struct guess *guess, struct span text, struct date_parts *parts)
{
	size_t colon = span_find(text, ':');
	size_t start = digits_before(text, colon);
	struct span rest = span_after(text, start);

	if (text.length >= sizeof(guess->bytes) ||
		(colon < text.length && !take_time(&rest, parts)))
		return false;
	memcpy(guess->bytes, text.bytes, start);
	guess->bytes[start] = ' ';
	if (rest.length > 0)
		memcpy(guess->bytes + start + 1, rest.bytes, rest.length);
	guess->text = (struct span){guess->bytes, start + 1 + rest.length};
	return true;
}

/* --- the day: each of these reads the form that TEXT begins with -------------------
 */

/* `25th November 2019`, `2019, November 25` */
static bool read_month_second(struct span text, struct numbers *numbers)
{
	if (!take_number(&text, &numbers->day))
		return false;
	drop_tail(&text);
	text = span_after(text, blanks_at(text));
	if (!take_month(&text, &numbers->named_month))
		return false;
	(void)take_number(&text, &numbers->year);
	return true;
}

/* `November 25th, 2019`, `Nov 2019` */
static bool read_month_first(struct span text, struct numbers *numbers)
{
	if (!take_month(&text, &numbers->named_month) ||
		!take_number(&text, &numbers->day))
		return false;
	drop_tail(&text);
	text = span_after(text, blanks_at(text));
	(void)span_take(&text, ',');
	(void)take_number(&text, &numbers->year);
	return true;
}

static void swap(struct span *a, struct span *b)
{
	struct span held = *a;

	*a = *b;
	*b = held;
}

/* `25-Nov-2019` */
static bool read_named_hyphens(struct span text, struct numbers *numbers)
{
	return take_number(&text, &numbers->year) && span_take(&text, '-') &&
	       take_month(&text, &numbers->named_month) && span_take(&text, '-') &&
	       take_number(&text, &numbers->day);
}

static bool read_numbers(struct span text, char separator, struct numbers *numbers)
{
	if (!take_number(&text, &numbers->year) || !span_take(&text, separator) ||
		!take_number(&text, &numbers->month) || !span_take(&text, separator) ||
		!take_number(&text, &numbers->day))
		return false;
	numbers->either_way = separator != '.' && numbers->day.length > 2 &&
	                      number_of(numbers->month) <= 12 &&
	                      number_of(numbers->year) <= 12 &&
	                      !span_equals(numbers->year, numbers->month);
	return true;
}

/* `2019-11-25` */
static bool read_hyphens(struct span text, struct numbers *numbers)
{
	return read_numbers(text, '-', numbers);
}

/* `2019/11/25`, `25/11/2019`; where only `11/25/2019` makes sense, that. */
static bool read_slashes(struct span text, struct numbers *numbers)
{
	if (!read_numbers(text, '/', numbers))
		return false;
	if (numbers->day.length > 2 && number_of(numbers->month) > 12)
		swap(&numbers->year, &numbers->month);
	return true;
}

/* `25.11.2019` */
static bool read_dots(struct span text, struct numbers *numbers)
{
	return read_numbers(text, '.', numbers);
}

typedef bool read_form(struct span text, struct numbers *numbers);

static bool find_form(struct guess *guess, read_form *form)
{
	struct span text = guess->text;

	for (size_t i = 0; i < text.length; i++) {
		bool inside =
			i > 0 && (char_is_digit(text.bytes[i])
						 ? char_is_digit(text.bytes[i - 1])
						 : char_is_letter(text.bytes[i - 1]));

		guess->numbers = (struct numbers){0};
		if (!inside && !char_is_space(text.bytes[i]) &&
			form(span_after(text, i), &guess->numbers))
			return true;
	}
	return false;
}

/* What has more than two digits is the year, wherever it stands. */
static void put_in_order(struct numbers *numbers)
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

static int year_of(struct span digits)
{
	int year = number_of(digits);

	if (digits.length > 2)
		return year;
	return year < 69 ? year + 2000 : year + 1900;
}

static int day_of(const struct numbers *numbers)
{
	return numbers->day.length > 0 ? number_of(numbers->day) : 1;
}

/* As Ruby's Time has it, the days behind a month's end are those of the next one. */
static bool set_day(struct date_parts *parts, const struct numbers *numbers)
{
	int year = year_of(numbers->year);
	int month = numbers->named_month != 0 ? numbers->named_month
	                                      : number_of(numbers->month);
	int day = day_of(numbers);
	int last = 31;

	if (!date_exists(year, month, 1) || day < 1 || day > last)
		return false;
	while (!date_exists(year, month, last))
		last--;
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
		size_t digits = digits_at(text).length;

		count += digits > 0;
		text = span_after(text, digits > 0 ? digits : 1);
	}
	return count;
}

/* True if it can be read in one way only, and has no number that was not read. */
static bool is_clear(const struct guess *guess)
{
	const struct numbers *numbers = &guess->numbers;
	size_t read = 0;

	read += numbers->year.length > 0;
	read += numbers->month.length > 0;
	read += numbers->day.length > 0;
	return !numbers->either_way && count_numbers(guess->text) == read;
}

bool date_guess(struct span text, struct date_parts *parts, bool *clear)
{
	static read_form *const forms[] = {read_month_second, read_month_first,
		read_hyphens, read_named_hyphens, read_slashes, read_dots};
	struct guess guess;
	struct numbers *numbers = &guess.numbers;
	bool found = false;

	*parts = (struct date_parts){0};
	if (!cut_time(&guess, text, parts))
		return false;
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]) && !found; i++)
		found = find_form(&guess, forms[i]);
	if (!found)
		return false;
	put_in_order(numbers);
	if (numbers->year.length == 0 || !set_day(parts, numbers))
		return false;
	*clear = is_clear(&guess) && parts->day == day_of(numbers);
	return true;
}
