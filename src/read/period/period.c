/* SPDX-License-Identifier: MIT */
#include "read/period/period.h"

#include <string.h>

#include "base/array.h"
#include "read/period/forms.h"
#include "read/period/set.h"
#include "read/words/marks.h"

static int compare_days(const struct date_parts *a, const struct date_parts *b)
{
	int left = a->year * 10000 + a->month * 100 + a->day;
	int right = b->year * 10000 + b->month * 100 + b->day;

	return (left > right) - (left < right);
}

bool period_is_stated(const struct period *period)
{
	return period->first.year != 0;
}

int period_whole_year(const struct period *period)
{
	const struct date_parts *first = &period->first;
	const struct date_parts *last = &period->last;

	return first->year == last->year && first->month == 1 && first->day == 1 &&
	                       last->month == 12 && last->day == 31
	               ? first->year
	               : 0;
}

bool period_contains(const struct period *outer, const struct period *inner)
{
	return compare_days(&outer->first, &inner->first) <= 0 &&
	       compare_days(&outer->last, &inner->last) >= 0;
}

/* `pp. 2040-2059`: pages, not years. */
static bool follows_pages(struct span text, size_t at)
{
	static const char *const words[] = {"pp.", "pp", "pages"};
	struct span before = span_trimmed_right(span_first(text, at));

	if (!char_is_digit(text.bytes[at]))
		return false;
	for (size_t i = 0; i < COUNT(words); i++) {
		size_t word = strlen(words[i]);

		if (span_ends_with(before, words[i]) &&
			(before.length == word ||
				!char_is_alphanumeric(
					before.bytes[before.length - word - 1])))
			return true;
	}
	return false;
}

/* True if no word or number is going on at AT. */
static bool begins_here(struct span text, size_t at)
{
	if (at == 0)
		return true;

	char before = text.bytes[at - 1];
	bool number = at > 1 && char_is_digit(text.bytes[at - 2]);

	if (char_is_alphanumeric(before) || follows_pages(text, at))
		return false;
	if (!char_is_digit(text.bytes[at]))
		return (unsigned char)before < 0x80 || at < 2;
	if (strchr(".,:", before) != NULL)
		return !number &&
		       !(before == ':' && at > 1 && text.bytes[at - 2] == ')');
	return strchr("-/#$+~=_", before) == NULL &&
	       !span_ends_with(span_first(text, at), "–") &&
	       !span_ends_with(span_first(text, at), "—");
}

/* `2000 students` counts, it does not date. */
static bool is_count(struct span rest, size_t length)
{
	struct span word = span_after(rest, length);
	size_t letters = 0;

	if (length != 4 || !char_is_digit(rest.bytes[0]) || blank_length(word) == 0)
		return false;
	word = span_after(word, blank_length(word));
	while (letters < word.length && word.bytes[letters] >= 'a' &&
		word.bytes[letters] <= 'z')
		letters++;
	return letters >= 4 && word.bytes[letters - 1] == 's';
}

static size_t count_capitals(struct span text, size_t end)
{
	size_t capitals = 0;

	while (end > 0 &&
		(char_is_letter(text.bytes[end - 1]) || text.bytes[end - 1] == '&'))
		capitals += text.bytes[--end] >= 'A' && text.bytes[end] <= 'Z';
	/* A part of a longer word, such as COVID-19's, is none. */
	return end > 0 && char_is_digit(text.bytes[end - 1]) ? 0 : capitals;
}

static size_t blanks_before(struct span text, size_t at)
{
	while (at > 0 && char_is_space(text.bytes[at - 1]))
		at--;
	return at;
}

static bool ends_number(struct span rest)
{
	if (rest.length == 0)
		return true;
	if ((unsigned char)rest.bytes[0] >= 0x80)
		return dash_length(rest) == 0 || rest.length < 4 ||
		       !char_is_digit(rest.bytes[3]);
	if (char_is_alphanumeric(rest.bytes[0]) ||
		strchr("%+_='", rest.bytes[0]) != NULL)
		return false;
	return rest.length == 1 || strchr("-./,:", rest.bytes[0]) == NULL ||
	       !char_is_digit(rest.bytes[1]);
}

/* How many of the digits at AT end a venue's name; 0 if they are none of it. */
static size_t venue_digits(struct span text, size_t at)
{
	size_t length = span_digits(span_after(text, at));

	if ((length != 2 && length != 4) || !ends_number(span_after(text, at + length)))
		return 0;
	return length;
}

/* `NSDI 22`, `EuroSys23`, `ICLR2025`: digits right after a word with two capitals. */
static size_t match_venue(struct span text, size_t at, struct period *period)
{
	size_t length = venue_digits(text, at);
	size_t word = blanks_before(text, at);
	int year;

	if (length == 0 || at - word > 1 || count_capitals(text, word) < 2)
		return 0;
	year = period_number(span_first(span_after(text, at), length));
	if (length == 2)
		year = period_century(year);
	if (year < 1900 || year > 2099 || !period_set_months(period, year, 1, 12))
		return 0;
	return length;
}

/* `SOSP'19`, `Fall — ’24`: an apostrophe after a word, and two digits. */
static size_t match_short(struct span text, size_t at, struct period *period)
{
	size_t mark = apostrophe_length(span_after(text, at));
	size_t word;

	if (mark == 0 || venue_digits(text, at + mark) != 2)
		return 0;
	word = blanks_before(text, at);
	if (word == 0 || strchr("(\"[:;/", text.bytes[word - 1]) != NULL)
		return 0;

	int year = period_number(span_first(span_after(text, at + mark), 2));

	if (!period_set_months(period, period_century(year), 1, 12))
		return 0;
	return mark + 2;
}

static size_t match_at(
	struct span text, size_t at, enum day_order order, struct period_place *place)
{
	struct period *period = &place->period;
	char c = text.bytes[at];
	size_t length = 0;

	place->named = false;
	if (char_is_alphanumeric(c) && begins_here(text, at)) {
		length = period_match(text, at, order, period);
		if (length > 0 && is_count(span_after(text, at), length))
			length = 0;
	}
	if (length == 0 && char_is_digit(c)) {
		length = match_venue(text, at, period);
		place->named = length == 2;
	}
	if (length == 0)
		length = match_short(text, at, period);
	return length;
}

/* Past the number at AT, so that no part of one is read. */
static size_t past(struct span text, size_t at)
{
	size_t digits = span_digits(span_after(text, at));

	return at + (digits > 0 ? digits : 1);
}

bool period_at(
	struct span text, size_t from, enum day_order order, struct period_place *place)
{
	size_t length = 0;

	if (from < text.length)
		length = match_at(text, from, order, place);
	place->start = from;
	place->end = from + length;
	return length > 0;
}

bool period_at_in_year(
	struct span text, size_t from, int year, struct period_place *place)
{
	size_t length = from < text.length && begins_here(text, from)
	                        ? period_match_in_year(text, from, year, &place->period)
	                        : 0;

	place->start = from;
	place->end = from + length;
	place->named = false;
	return length > 0;
}

bool period_find(
	struct span text, size_t from, enum day_order order, struct period_place *place)
{
	for (size_t at = from; at < text.length; at = past(text, at))
		if (period_at(text, at, order, place))
			return true;
	return false;
}

bool period_read(struct span text, enum day_order order, struct period *period)
{
	struct period_place place;
	bool named = true; /* what was found so far */

	*period = (struct period){0};
	for (size_t at = 0; period_find(text, at, order, &place); at = place.end) {
		bool better =
			period_contains(period, &place.period) ||
			(!period_contains(&place.period, period) &&
				compare_days(&place.period.last, &period->last) > 0);

		if (place.named != named)
			better = named;
		if (!period_is_stated(period) || better) {
			*period = place.period;
			named = place.named;
		}
	}
	return period_is_stated(period);
}

enum { WORD_BYTES = 4 * 3 }; /* of a word that is not parted from others */

static size_t count_words(struct span text)
{
	size_t words = 0;
	size_t wide = 0;
	bool inside = false;

	for (size_t i = 0; i < text.length; i++) {
		bool other = (unsigned char)text.bytes[i] >= 0x80;
		bool part = char_is_alphanumeric(text.bytes[i]) || other;

		/* Some scripts do without blanks. */
		wide = other ? wide + 1 : 0;
		words += (part && !inside) || wide == WORD_BYTES;
		wide %= WORD_BYTES;
		inside = part || text.bytes[i] == '&' || text.bytes[i] == '-';
	}
	return words;
}

bool period_is_all(
	struct span text, size_t words, enum day_order order, struct period *period)
{
	struct period_place place;
	size_t others = 0;
	size_t from = 0;

	if (!period_read(text, order, period))
		return false;
	while (period_find(text, from, order, &place)) {
		others += count_words(
			span_between(text.bytes + from, text.bytes + place.start));
		from = place.end;
	}
	return others + count_words(span_after(text, from)) <= words;
}

enum day_order period_day_order(struct span text)
{
	bool first = false;
	bool second = false;
	struct period_place place;

	for (size_t at = 0; period_find(text, at, DAYS_UNKNOWN, &place);
		at = place.end) {
		struct span date =
			span_between(text.bytes + place.start, text.bytes + place.end);
		size_t slash = span_find(date, '/');

		if (!place.period.exact || slash > 2 || slash == date.length)
			continue;

		int start = period_number(span_first(date, slash));

		first = first || start > 12;
		second = second || (start <= 12 && place.period.first.day > 12);
	}
	if (first == second)
		return DAYS_UNKNOWN;
	return first ? DAYS_FIRST : DAYS_SECOND;
}
