/* SPDX-License-Identifier: MIT */
/* YAML's timestamps as Psych takes them: `2024-3-1`, `2024-03-01 10:00:00 +1`. */
#ifndef SYNTAX_YAML_TIMESTAMP_H
#define SYNTAX_YAML_TIMESTAMP_H

#include <stdbool.h>

#include "base/date.h"
#include "base/span.h"

/* False if Psych would leave TEXT a string, or its year is none of 1 to 9999. */
bool yaml_timestamp_read(struct span text, struct date_parts *parts);

#endif
