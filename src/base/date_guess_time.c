/* SPDX-License-Identifier: MIT */
/* The time of day in what Ruby guesses of a date. */
#include "base/date_guess.h"

/* What a time says, as it is written. */
struct clock {
	struct span hour;
	struct span minute; /* both empty where none is */
	struct span second;
};

/* `a` or `p` where REST begins with `am` or `pm`, else NUL. */
static char half_of(struct span rest)
{
	struct span word = span_trimmed_left(rest);
	char half = word.length > 1 ? char_lower(word.bytes[0]) : '\0';

	if ((half != 'a' && half != 'p') || char_lower(word.bytes[1]) != 'm' ||
		(word.length > 2 && char_is_letter(word.bytes[2])))
		return '\0';
	return half;
}

static void take_half(struct span *rest, struct date_parts *parts)
{
	char half = half_of(*rest);

	if (half == '\0')
		return;
	parts->hour = (int8_t)(parts->hour % 12 + (half == 'p' ? 12 : 0));
	*rest = span_after(span_trimmed_left(*rest), 2);
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

/* `:30:07.5` */
static bool take_colons(struct span *rest, struct clock *clock)
{
	struct span seconds;

	if (!span_take(rest, ':') || !guess_take_number(rest, &clock->minute))
		return false;
	seconds = *rest;
	if (!span_take(&seconds, ':') || !guess_take_number(&seconds, &clock->second))
		return true;
	if (span_take(&seconds, '.'))
		seconds = span_after(seconds, span_digits(seconds));
	*rest = seconds;
	return true;
}

/* `10:30`, `10h30`, `10 am`: what makes an hour of a number stands right behind it. */
static bool take_clock(struct span *rest, struct clock *clock)
{
	struct span after;

	*clock = (struct clock){0};
	if (!guess_take_number(rest, &clock->hour))
		return false;
	after = span_trimmed_left(*rest);
	if (span_starts_with(after, ":")) {
		*rest = after;
		return take_colons(rest, clock);
	}
	if (span_take(&after, 'h') || span_take(&after, 'H')) {
		*rest = after;
		(void)guess_take_number(rest, &clock->minute);
		return true;
	}
	return half_of(after) != '\0';
}

size_t guess_find_time(struct span text)
{
	for (size_t i = 0; i < text.length; i++) {
		struct span rest = span_after(text, i);
		size_t digits = span_digits(rest);
		struct clock clock;

		if (digits == 0)
			continue;
		if (take_clock(&rest, &clock))
			return i;
		i += digits;
	}
	return text.length;
}

bool guess_take_time(struct span *rest, struct date_parts *parts)
{
	struct clock clock;

	if (!take_clock(rest, &clock) || guess_number(clock.hour) > 23 ||
		guess_number(clock.minute) > 59 || guess_number(clock.second) > 60)
		return false;
	parts->has_time = true;
	parts->hour = (int8_t)guess_number(clock.hour);
	parts->minute = (int8_t)guess_number(clock.minute);
	parts->second =
		(int8_t)(guess_number(clock.second) == 60 ? 59
							  : guess_number(clock.second));
	take_half(rest, parts);
	take_zone(rest, parts);
	return true;
}
