/* SPDX-License-Identifier: MIT */
/* The parts of a date that placeholders show; base/date.h has the others. */
#ifndef COLLECT_PLACEHOLDER_DATES_H
#define COLLECT_PLACEHOLDER_DATES_H

#include "base/date.h"

int date_year_number(const struct date_parts *date);
int date_short_year(const struct date_parts *date);
int date_month_number(const struct date_parts *date);
int date_day_number(const struct date_parts *date);
int date_hour_number(const struct date_parts *date);
int date_minute_number(const struct date_parts *date);
int date_second_number(const struct date_parts *date);

/* The year that the date's ISO week belongs to. */
int date_week_year(const struct date_parts *date);

const char *date_month_word(const struct date_parts *date);
const char *date_weekday_word(const struct date_parts *date);

#endif
