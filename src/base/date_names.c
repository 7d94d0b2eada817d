/* SPDX-License-Identifier: MIT */
#include "base/date.h"

#include "base/array.h"

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

/* FULL, or its first three letters. */
static bool names(struct span name, const char *full)
{
	return span_is_ignoring_case(name, full) ||
	       span_equals_ignoring_case(name, span_first(span_of(full), 3));
}

int date_month(struct span name)
{
	for (int month = 1; month <= 12; month++)
		if (names(name, month_names[month - 1]))
			return month;
	/* English writes it too. */
	return span_is_ignoring_case(name, "sept") ? 9 : 0;
}

bool date_is_weekday(struct span name)
{
	for (size_t i = 0; i < COUNT(weekday_names); i++)
		if (names(name, weekday_names[i]))
			return true;
	return false;
}
