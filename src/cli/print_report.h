/* SPDX-License-Identifier: MIT */
/* Problems on standard error, one a line, as editors and CI can read them. */
#ifndef CLI_PRINT_REPORT_H
#define CLI_PRINT_REPORT_H

#include <stdio.h>

#include "base/error.h"
#include "base/report.h"

/* VERBOSITY is -1 for errors only, 0 for warnings too, 1 for notes too. */
void print_report(struct report *report, int verbosity, FILE *stream);

/* What stops a run: `feedmill: error: …`, or `FILE:LINE: error: …`. */
void print_failure(const char *file, const struct error *error, FILE *stream);

#endif
