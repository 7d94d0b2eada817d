/* SPDX-License-Identifier: MIT */
/*
 * What a build did: nothing unless it is asked for.  --status says it in a line,
 * --dry-run names files, -v entries too, --json has all of it for machines
 * (feedmill(1), Options).
 */
#ifndef CLI_PRINT_STATUS_H
#define CLI_PRINT_STATUS_H

#include <stdio.h>

#include "cli/pipeline.h"

/* After pipeline_publish, as RUN's options want it. */
enum status print_status(const struct pipeline *run, FILE *stream);

/* What a run would have done that the guard refused: to dry runs and machines. */
void print_refusal(const struct pipeline *run, FILE *stream);

#endif
