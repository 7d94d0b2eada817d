/* SPDX-License-Identifier: MIT */
/*
 * What a build did: nothing unless it is asked for.  --status says it in a line, -v and
 * --dry-run name documents, --json has all of it for machines (feedmill(1), OUTPUT).
 */
#ifndef CLI_PRINT_STATUS_H
#define CLI_PRINT_STATUS_H

#include <stdio.h>

#include "cli/pipeline.h"
#include "syntax/json.h"

/* After pipeline_publish, as RUN's options want it. */
void print_status(const struct pipeline *run, FILE *stream);

/* The line of --status, without a line feed: `changed 4, unchanged 1, removed 0`. */
void add_status(const struct publication *publication, struct text *text);

/* The problems of REPORT as a list, `problems`, of the map that is open. */
void add_problems(const struct report *report, struct json_out *out);

#endif
