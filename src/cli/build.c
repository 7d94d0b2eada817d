/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "cli/command.h"
#include "cli/pipeline.h"

static void print_status(const struct pipeline *run)
{
	const struct publication *publication = &run->publication;

	if (run->options->verbosity > 0 || run->options->dry_run) {
		for (size_t i = 0; i < publication->count; i++) {
			static const char *const words[] = {
				"unchanged", "new", "replaced", "removed"};
			const struct published *file = &publication->files[i];

			if (file->change != CHANGE_NONE || run->options->verbosity > 0)
				(void)printf(
					"%s %s\n", words[file->change], file->path);
		}
	}
	if (run->options->status)
		(void)printf("changed %zu, unchanged %zu, removed %zu\n",
			publication->changed, publication->unchanged,
			publication->removed);
}

/* Everything up to the documents in memory. */
static enum status make_documents(struct pipeline *run)
{
	enum status status = pipeline_collect(run);

	if (status != STATUS_DONE)
		return status;
	pipeline_select(run);
	status = pipeline_open_output(run);
	return status == STATUS_DONE ? pipeline_write(run) : status;
}

static enum status run_build(const struct options *options)
{
	struct pipeline run;
	enum status content = STATUS_DONE;
	enum status status = pipeline_start(&run, options);

	if (status == STATUS_DONE && !options->dry_run)
		status = pipeline_lock(&run);
	if (status == STATUS_DONE)
		status = make_documents(&run);
	if (status == STATUS_DONE) {
		content = pipeline_report(&run);
		if (content == STATUS_DONE || !options->strict)
			status = pipeline_publish(&run);
	}
	if (status == STATUS_DONE && (content == STATUS_DONE || !options->strict))
		print_status(&run);
	pipeline_end(&run);
	return status == STATUS_DONE ? content : status;
}

static const char *const build_options[] = {"directory", "output", "config", "jobs",
	"rendered", "compat", "dry-run", "now", "wait", "strict", "status", "quiet",
	"verbose", NULL};

const struct command build_command = {
	.name = "build",
	.help = "write what changed of the feeds and sitemaps",
	.options = build_options,
	.run = run_build,
};
