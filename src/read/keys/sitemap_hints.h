/* SPDX-License-Identifier: MIT */
/* `changefreq` and `priority`, which definitions and front matter may say. */
#ifndef READ_KEYS_SITEMAP_HINTS_H
#define READ_KEYS_SITEMAP_HINTS_H

#include "base/value.h"

#define FREQUENCY_HELP "always, hourly, daily, weekly, monthly, yearly or never"
#define PRIORITY_HELP "a number from 0.0 to 1.0"

/* The text as a sitemap has it; NULL if VALUE is something else. */
const char *read_frequency(const struct value *value);
const char *read_priority(const struct value *value);

#endif
