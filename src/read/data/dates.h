/* SPDX-License-Identifier: MIT */
/* What a data file says of when: `date`, or `year`, `month` and `day`. */
#ifndef READ_DATA_DATES_H
#define READ_DATA_DATES_H

#include <stdbool.h>

#include "base/span.h"
#include "model/item.h"
#include "read/data/keys.h"
#include "read/data/reader.h"

/* What an item states; STATED, by the list that it stands in, if nothing. */
struct period data_period(const struct data_reader *reader,
	const struct data_said *said, const struct period *stated);

/* A text such as `2024`, `2024-03`, `2024-03-01/2024-03-05`, `March 2024`. */
bool data_period_read(struct span text, enum day_order order, struct period *period);

#endif
