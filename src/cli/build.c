/* SPDX-License-Identifier: MIT */
#include "cli/build.h"

#include <stdio.h>

#include "cli/command.h"
#include "cli/losses.h"
#include "cli/pipeline.h"
#include "cli/print_status.h"
#include "cli/progress.h"

static enum status lock_site(struct pipeline *run)
{
	if (run->options->dry_run)
		return STATUS_DONE;
	progress_show("waiting for another run");
	return pipeline_lock(run);
}

/* Everything up to the documents in memory. */
static enum status make_documents(struct pipeline *run)
{
	enum status status;

	progress_show("reading");
	status = pipeline_collect(run);
	if (status != STATUS_DONE)
		return status;
	pipeline_select(run);
	status = pipeline_open_output(run);
	if (status != STATUS_DONE)
		return status;
	tell_losses(run);
	progress_show("making documents");
	return pipeline_write(run);
}

static enum status publish(struct pipeline *run, build_publishing *publishing)
{
	enum status status;

	progress_show("publishing");
	if (publishing != NULL)
		publishing();
	status = pipeline_publish(run);
	progress_end();
	if (status == STATUS_DONE)
		status = print_status(run, stdout);
	return status;
}

/* With --strict, nothing is published unless all of the content is right. */
static enum status finish(struct pipeline *run, build_publishing *publishing)
{
	enum status status = pipeline_plan(run);
	enum status content;

	if (status != STATUS_DONE && status != STATUS_REFUSED)
		return status;
	content = pipeline_report(run);
	if (status == STATUS_REFUSED) {
		print_refusal(run, stdout);
		return status;
	}
	if (content == STATUS_DONE || !run->options->strict)
		status = publish(run, publishing);
	return status == STATUS_DONE ? content : status;
}

enum status build_site(const struct options *options, build_publishing *publishing)
{
	struct pipeline run;
	enum status status;

	progress_start(options->verbosity);
	status = pipeline_start(&run, options);
	if (status == STATUS_DONE)
		status = lock_site(&run);
	if (status == STATUS_DONE)
		status = make_documents(&run);
	if (status == STATUS_DONE)
		status = finish(&run, publishing);
	progress_end();
	pipeline_end(&run);
	return status;
}

static enum status run_build(const struct options *options)
{
	return build_site(options, NULL);
}

static const char *const build_options[] = {"directory", "output", "config", "jobs",
	"rendered", "compat", "dry-run", "now", "wait", "strict", "allow-shrink",
	"status", "json", "quiet", "verbose", NULL};

const struct command build_command = {
	.name = "build",
	.help = "write what changed of the feeds and sitemaps",
	.options = build_options,
	.publishes = true,
	.run = run_build,
};
