/* SPDX-License-Identifier: MIT */
/* What a run did, as JSON: --json (feedmill(1), Options). */
#ifndef CLI_STATUS_JSON_H
#define CLI_STATUS_JSON_H

#include "base/report.h"
#include "base/text.h"
#include "cli/pipeline.h"
#include "syntax/json.h"

/* Append all of RUN, after it was planned, as one map. */
void add_status_json(const struct pipeline *run, struct text *text);

/* The problems of REPORT as a list, `problems`, of the map that is open. */
void add_problems(const struct report *report, struct json_out *out);

#endif
