/* SPDX-License-Identifier: MIT */
/* What git said before, in a file of the cache. */
#ifndef READ_GIT_CACHE_H
#define READ_GIT_CACHE_H

#include <stdbool.h>

#include "base/span.h"
#include "base/text.h"
#include "read/git/dates.h"

struct git_cached {
	struct text text;   /* holds the rest; to be released in any case */
	const char *commit; /* that was checked out when the rest was true */
	struct span dates;
};

/* Of the folder that STATE is of; false if there is nothing. */
bool git_cache_read(const struct git_state *state, struct git_cached *cached);

/* Add to DATES, which has what is newer. */
void git_cache_take(const struct git_cached *cached, struct git_dates *dates);

/* Keep DATES, in place of what was there. */
void git_cache_write(const struct git_state *state, const struct git_dates *dates);

#endif
