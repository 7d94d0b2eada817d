/* SPDX-License-Identifier: MIT */
/* Dates that are maps or lists: CSL's `issued`; and in which order a file has days. */
#ifndef READ_DATA_DATE_FORMS_H
#define READ_DATA_DATE_FORMS_H

#include <stdbool.h>

#include "base/value.h"
#include "model/item.h"
#include "read/data/keys.h"
#include "read/period/period.h"

/* `{date-parts: [[2024, 5, 1]]}`, `{year: 2024, month: 5}`. */
bool data_period_of_map(const struct value *value, struct period *period);

/* Which the days of a file are, as its dates show. */
enum day_order data_day_order(const struct data_names *names, const struct value *root);

#endif
