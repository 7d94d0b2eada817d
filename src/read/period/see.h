/* SPDX-License-Identifier: MIT */
/*
 * The characters of a pattern for periods, each of which takes a part of a text:
 *
 * Y a year of four digits, y of two; N a month's name, m its number, d a day; x day or
 * month; S a season; z the second half of `2023/24`; D the
 * word `de`.  A blank is any white space or
 * none, _ some; - any dash; ' any apostrophe; : a dot; , a comma or nothing; . a full
 * stop or nothing; all else is itself.
 */
#ifndef READ_PERIOD_SEE_H
#define READ_PERIOD_SEE_H

#include "base/span.h"
#include "read/period/set.h"

enum { PERIOD_NOT_SEEN = -1 };

/*
 * How much of TEXT the character WANT takes; PERIOD_NOT_SEEN if it fits nothing there.
 * What it tells is added to SEEN.
 */
long period_see(char want, struct span text, struct period_seen *seen);

#endif
