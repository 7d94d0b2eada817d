/* SPDX-License-Identifier: MIT */
/* The time of day in what Ruby guesses of a date. */
#include "base/date_guess.h"

static void take_half(struct span *rest, struct date_parts *parts)
{
	struct span word = span_trimmed_left(*rest);
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
	struct span after = span_trimmed_left(*rest);
	struct span zone = span_first(after, span_find_space(after));

	parts->has_zone = date_read_zone(zone, &parts->offset);
	if (parts->has_zone)
		*rest = span_after(after, zone.length);
}

bool guess_take_time(struct span *rest, struct date_parts *parts)
{
	struct span hour;
	struct span minute;
	struct span second = {"", 0};

	if (!guess_take_number(rest, &hour) || !span_take(rest, ':') ||
		!guess_take_number(rest, &minute))
		return false;
	if (span_take(rest, ':') && guess_take_number(rest, &second) &&
		span_take(rest, '.'))
		*rest = span_after(*rest, span_digits(*rest));
	if (guess_number(hour) > 23 || guess_number(minute) > 59 ||
		guess_number(second) > 60)
		return false;
	parts->has_time = true;
	parts->hour = (int8_t)guess_number(hour);
	parts->minute = (int8_t)guess_number(minute);
	parts->second =
		(int8_t)(guess_number(second) == 60 ? 59 : guess_number(second));
	take_half(rest, parts);
	take_zone(rest, parts);
	return true;
}
