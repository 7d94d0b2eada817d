/* SPDX-License-Identifier: MIT */
#include "read/period/set.h"

#include "base/date.h"

int period_number(struct span digits)
{
	int number = 0;

	for (size_t i = 0; i < digits.length; i++)
		number = number * 10 + (digits.bytes[i] - '0');
	return number;
}

int period_century(int two_digits)
{
	return two_digits < 70 ? 2000 + two_digits : 1900 + two_digits;
}

bool period_set_months(struct period *period, int year, int first, int last)
{
	if (first < 1 || last > 12 || first > last)
		return false;
	*period = (struct period){
		.first = {.year = (int16_t)year, .month = (int8_t)first, .day = 1},
		.last = {.year = (int16_t)year,
			.month = (int8_t)last,
			.day = (int8_t)date_last_day(year, last)},
	};
	return true;
}

bool period_set_day(struct period *period, int year, int month, int day)
{
	if (!date_exists(year, month, day) ||
		!period_set_months(period, year, month, month))
		return false;
	period->first.day = period->last.day = (int8_t)day;
	period->exact = true;
	return true;
}

/* `1/9/16`: what the page does not tell, the calendar may. */
static bool set_parts(
	const struct period_seen *seen, enum day_order order, struct period *period)
{
	int a = seen->parts[0];
	int b = seen->parts[1];

	if (a > 12 || a == b || (order == DAYS_FIRST && b <= 12))
		return period_set_day(period, seen->year, b, a);
	if (b > 12 || order == DAYS_SECOND)
		return period_set_day(period, seen->year, a, b);
	return a > 0 && b > 0 && period_set_months(period, seen->year, 1, 12);
}

static bool set_days(const struct period_seen *seen, struct period *period)
{
	int last_day = seen->days[seen->day_count - 1];
	struct period end;

	/* The months of a range may be two; a day that is there twice is one. */
	if (!period_set_day(period, seen->year, seen->months[0], seen->days[0]) ||
		!period_set_day(&end, seen->year, seen->months[seen->month_count - 1],
			last_day))
		return false;
	period->last = end.first;
	return true;
}

bool period_set_seen(
	const struct period_seen *seen, enum day_order order, struct period *period)
{
	if (seen->part_count == 2)
		return set_parts(seen, order, period);
	if (seen->season != 0)
		return period_set_months(
			period, seen->year, seen->season, seen->season + 2);
	if (seen->day_count > 0)
		return set_days(seen, period);
	if (seen->month_count > 0)
		return period_set_months(period, seen->year, seen->months[0],
			seen->months[seen->month_count - 1]);
	return period_set_months(period, seen->year, 1, 12);
}
