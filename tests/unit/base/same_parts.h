/* SPDX-License-Identifier: MIT */
/* What two tests want of dates as they are written. */
#ifndef UNIT_BASE_SAME_PARTS_H
#define UNIT_BASE_SAME_PARTS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/date.h"

/* All that is written; whether it is a timestamp no text tells. */
static inline void assert_same_parts(
	const struct date_parts *got, const struct date_parts *want)
{
	assert_int_equal(got->year, want->year);
	assert_int_equal(got->month, want->month);
	assert_int_equal(got->day, want->day);
	assert_int_equal(got->has_time, want->has_time);
	assert_int_equal(got->hour, want->hour);
	assert_int_equal(got->minute, want->minute);
	assert_int_equal(got->second, want->second);
	assert_int_equal(got->has_zone, want->has_zone);
	assert_int_equal(got->offset, want->offset);
}

#endif
