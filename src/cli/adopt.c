/* SPDX-License-Identifier: MIT */
/* `feedmill adopt`: ids and dates from feeds that another tool published. */
#include <stdio.h>

#include "cli/command.h"
#include "cli/pipeline.h"
#include "cli/print_report.h"
#include "cli/print_text.h"
#include "cli/status_json.h"
#include "syntax/json.h"

static const char *const fates[ADOPTION_FATES] = {
	[ADOPTION_NEW] = "adopted",
	[ADOPTION_KNOWN] = "known",
	[ADOPTION_KEPT] = "kept",
	[ADOPTION_CLASH] = "clashes",
	[ADOPTION_REPEATED] = "repeated",
};

static const char *file_of(struct pipeline *run, const struct adopted *adopted)
{
	if (adopted->page == NULL)
		return NULL;
	return settings_file(&run->settings, adopted->page->source->path, &run->arena);
}

static void print_entries(struct pipeline *run)
{
	const struct adoption *adoption = &run->adoption;

	for (size_t i = 0; i < adoption->count; i++) {
		const struct adopted *adopted = &adoption->entries[i];
		const char *file = file_of(run, adopted);

		(void)printf("%s %s%s%s\n", fates[adopted->fate], adopted->entry->id,
			file == NULL ? "" : " for ", file == NULL ? "" : file);
	}
}

static void print_counts(const struct adoption *adoption)
{
	for (size_t i = 0; i < ADOPTION_FATES; i++)
		(void)printf(
			"%s%s %zu", i == 0 ? "" : ", ", fates[i], adoption->counts[i]);
	(void)printf(", feeds %zu\n", adoption->feeds);
}

static void add_entry(
	struct pipeline *run, struct json_out *out, const struct adopted *adopted)
{
	json_open_map(out, NULL);
	json_add_string(out, "id", adopted->entry->id);
	json_add_string(out, "title", adopted->entry->title);
	json_add_string(out, "feed", adopted->feed->file);
	if (adopted->entry->line > 0)
		json_add_integer(out, "line", adopted->entry->line);
	json_add_string(out, "fate", fates[adopted->fate]);
	json_add_string(out, "file", file_of(run, adopted));
	json_close(out);
}

static enum status print_json(struct pipeline *run)
{
	const struct adoption *adoption = &run->adoption;
	struct text text = text_limited(DOCUMENT_LIMIT);
	struct json_out out = json_out_to(&text);

	json_open_map(&out, NULL);
	json_add_boolean(&out, "dry_run", run->options->dry_run);
	for (size_t i = 0; i < ADOPTION_FATES; i++)
		json_add_integer(&out, fates[i], (int64_t)adoption->counts[i]);
	json_add_integer(&out, "feeds", (int64_t)adoption->feeds);
	json_open_list(&out, "entries");
	for (size_t i = 0; i < adoption->count; i++)
		add_entry(run, &out, &adoption->entries[i]);
	json_close(&out);
	add_problems(&run->report, &out);
	json_close(&out);
	return print_text(&text, stdout);
}

/* Who adopts does it once, and wants to know what came of it. */
static enum status print_outcome(struct pipeline *run)
{
	const struct options *options = run->options;

	if (options->json)
		return print_json(run);
	if (options->verbosity > 0 || options->dry_run)
		print_entries(run);
	if (options->verbosity >= 0 || options->status)
		print_counts(&run->adoption);
	return STATUS_DONE;
}

/* With --strict, nothing unless all of the content, and of the feeds, is right. */
static enum status publish(struct pipeline *run, enum status content)
{
	enum status status = STATUS_DONE;

	if (content != STATUS_DONE && run->options->strict)
		return STATUS_DONE;
	if (!run->options->dry_run)
		status = pipeline_publish_ledger(run);
	if (status == STATUS_DONE)
		status = print_outcome(run);
	return status;
}

static enum status adopt(struct pipeline *run)
{
	enum status status = STATUS_DONE;

	if (!run->options->dry_run)
		status = pipeline_lock(run);
	if (status == STATUS_DONE)
		status = pipeline_collect(run);
	if (status != STATUS_DONE)
		return status;
	pipeline_select(run);
	return pipeline_adopt(run);
}

static enum status run_adopt(const struct options *options)
{
	struct pipeline run;
	enum status content = STATUS_DONE;
	enum status status;
	struct error error;

	if (options->argument == NULL) {
		error_set(&error, "'adopt' wants the feeds that were published, or "
				  "their folder");
		print_failure(NULL, &error, stderr);
		return STATUS_USAGE;
	}
	status = pipeline_start(&run, options);
	if (status == STATUS_DONE)
		status = adopt(&run);
	if (status == STATUS_DONE) {
		content = pipeline_report(&run);
		status = publish(&run, content);
	}
	pipeline_end(&run);
	return status == STATUS_DONE ? content : status;
}

static const char *const adopt_options[] = {"directory", "config", "jobs", "compat",
	"dry-run", "now", "wait", "strict", "replace", "status", "json", "quiet",
	"verbose", NULL};

const struct command adopt_command = {
	.name = "adopt",
	.help = "take ids and dates over from feeds that another tool published",
	.argument = "FILE|DIR",
	.takes_several = true,
	.options = adopt_options,
	.run = run_adopt,
};
