/* SPDX-License-Identifier: MIT */
#include "base/date.h"

static const char *const month_names[] = {"January", "February", "March", "April",
	"May", "June", "July", "August", "September", "October", "November",
	"December"};
static const char *const weekday_names[] = {
	"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

const char *date_month_name(int month)
{
	return month_names[month - 1];
}

const char *date_weekday_name(int weekday)
{
	return weekday_names[weekday - 1];
}

/* `Jan`, `January`, and `Sept`, which English writes too. */
static bool names_month(struct span name, int month)
{
	struct span full = span_of(month_names[month - 1]);

	return span_equals_ignoring_case(name, full) ||
	       span_equals_ignoring_case(name, span_first(full, 3)) ||
	       (month == 9 && span_is_ignoring_case(name, "sept"));
}

int date_month(struct span name)
{
	for (int month = 1; month <= 12; month++)
		if (names_month(name, month))
			return month;
	return 0;
}
