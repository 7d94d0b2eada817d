/* SPDX-License-Identifier: MIT */
/* What months and seasons are called. */
#ifndef READ_PERIOD_WORDS_H
#define READ_PERIOD_WORDS_H

#include "base/span.h"

/* `March`, `märz`, `déc` as 1 to 12; 0 if it is no month.  Any case. */
int period_month_named(struct span name);

/* The month that a season begins with: `Spring` as 3; 0 if it is none. */
int period_season_named(struct span name);

#endif
