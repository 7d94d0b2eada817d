/* SPDX-License-Identifier: MIT */
/* What the files of the pipeline share. */
#ifndef CLI_PIPELINE_PARTS_H
#define CLI_PIPELINE_PARTS_H

#include "cli/pipeline.h"

/*
 * Print ERROR, and STATUS to end with.  Settings that could not be read for the
 * machine's sake are not wrong.
 */
enum status pipeline_stop(
	enum status status, const char *file, const struct error *error);

/*
 * What was left out because the machine refused is not to vanish from what is
 * published.
 */
enum status pipeline_check_machine(struct pipeline *run);

/* An output folder that was made for a run and stayed empty was made for nothing. */
void pipeline_drop_output(struct pipeline *run);

/* One run at a time in FOLDER. */
enum status pipeline_lock_folder(
	const struct pipeline *run, int folder, const char *name);

#endif
