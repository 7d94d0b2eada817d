/* SPDX-License-Identifier: MIT */
#include "collect/placeholder_dates.h"

int date_year_number(const struct date_parts *date)
{
	return date->year;
}

int date_short_year(const struct date_parts *date)
{
	return date->year % 100;
}

int date_month_number(const struct date_parts *date)
{
	return date->month;
}

int date_day_number(const struct date_parts *date)
{
	return date->day;
}

int date_hour_number(const struct date_parts *date)
{
	return date->hour;
}

int date_minute_number(const struct date_parts *date)
{
	return date->minute;
}

int date_second_number(const struct date_parts *date)
{
	return date->second;
}

int date_week_year(const struct date_parts *date)
{
	int week = date_week(date);

	if (week == 1 && date->month == 12)
		return date->year + 1;
	return week >= 52 && date->month == 1 ? date->year - 1 : date->year;
}

const char *date_month_word(const struct date_parts *date)
{
	return date_month_name(date->month);
}

const char *date_weekday_word(const struct date_parts *date)
{
	return date_weekday_name(date_weekday(date));
}
