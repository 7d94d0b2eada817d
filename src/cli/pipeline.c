/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/machine.h"
#include "cli/command.h"
#include "cli/pipeline_parts.h"
#include "cli/print_report.h"
#include "read.h"
#include "select.h"

enum { LISTING_LIMIT = 10 }; /* headings that are named to who has no feed yet */

enum status pipeline_stop(
	enum status status, const char *file, const struct error *error)
{
	struct error cause;

	print_failure(file, error, stderr);
	return status == STATUS_USAGE && machine_refused(&cause) ? STATUS_MACHINE
	                                                         : status;
}

enum status pipeline_check_machine(struct pipeline *run)
{
	struct error error;

	if (!machine_refused(&error))
		return STATUS_DONE;
	print_report(&run->report, run->options->verbosity, stderr);
	return pipeline_stop(STATUS_MACHINE, NULL, &error);
}

/* The folder of -o as the walk must know it, so as not to read what was published. */
static void take_output(struct pipeline *run)
{
	char path[PATH_MAX];

	if (run->options->output != NULL &&
		realpath(run->options->output, path) != NULL)
		run->settings.places.output = arena_string(&run->arena, path);
}

/*
 * The clock, or what replaces it (reproducible-builds.org, SOURCE_DATE_EPOCH).  To take
 * the clock for a malformed time would make another site each time.
 */
static bool read_clock(const struct options *options, int64_t *now, struct error *error)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	struct date_parts parts;
	char *end;

	if (options->now != NULL && date_read(span_of(options->now), &parts)) {
		*now = date_instant(&parts);
		return true;
	}
	*now = (int64_t)time(NULL);
	if (epoch == NULL || *epoch == '\0')
		return true;
	errno = 0;
	*now = (int64_t)strtoll(epoch, &end, 10);
	return (*end == '\0' && errno == 0) ||
	       error_set(error, "SOURCE_DATE_EPOCH wants seconds since 1970, not '%s'",
		       epoch);
}

enum status pipeline_start(struct pipeline *run, const struct options *options)
{
	struct error error = {0};
	const char *file = NULL;

	*run = (struct pipeline){.options = options,
		.root = -1,
		.content = -1,
		.output = -1,
		.built = -1};
	machine_forget();
	run->root = folder_open(AT_FDCWD, options->directory, &error);
	if (run->root < 0)
		return pipeline_stop(STATUS_USAGE, NULL, &error);
	if (!read_settings(run->root, options->configs, &run->settings, &file,
		    &run->arena, &run->report, &error))
		return pipeline_stop(STATUS_USAGE, file, &error);
	/* A time without a zone is one of the site's. */
	if (!read_clock(options, &run->now, &error))
		return pipeline_stop(STATUS_USAGE, NULL, &error);
	run->settings.compat = run->settings.compat || options->compat;
	take_output(run);
	run->content = folder_open(run->root, run->settings.places.content, &error);
	if (run->content < 0)
		return pipeline_stop(STATUS_MACHINE, NULL, &error);
	return STATUS_DONE;
}

enum status pipeline_lock_folder(
	const struct pipeline *run, int folder, const char *name)
{
	struct error error = {0};

	switch (lock_folder(folder, name, run->options->wait, &error)) {
	case LOCK_TAKEN:
		return STATUS_DONE;
	case LOCK_BUSY:
		return pipeline_stop(STATUS_BUSY, NULL, &error);
	case LOCK_FAILED:
		break;
	}
	return pipeline_stop(STATUS_MACHINE, NULL, &error);
}

enum status pipeline_lock(struct pipeline *run)
{
	return pipeline_lock_folder(run, run->root, run->options->directory);
}

enum status pipeline_remember(struct pipeline *run)
{
	const char *path = settings_ledger(&run->settings);
	struct error error = {0};

	if (!read_ledger(run->root, path, &run->ledger, &run->arena, &error))
		return pipeline_stop(STATUS_USAGE, path, &error);
	return STATUS_DONE;
}

/* A page that was moved is in the ledger with another file: it was not read yet. */
static void hash_moved(struct pipeline *run, const struct site_parts *parts)
{
	for (size_t i = 0; i < run->site.count; i++) {
		struct page *page = &run->site.pages[i];

		if (page->record == NULL || page->hash != NULL ||
			!needs_hash(&run->settings, page->source, i, &run->history))
			continue;
		page->hash = read_hash(run->content, page->source, &run->arena);
		notice_change(page, parts);
	}
}

/* All that pages are made of, but for the ledger. */
static enum status read_content(struct pipeline *run)
{
	const struct history_question question = {
		.settings = &run->settings,
		.sources = &run->sources,
		.sections = &run->sections,
		.ledger = &run->ledger,
		.keep = run->options->command->publishes && !run->options->dry_run,
	};
	struct error error = {0};

	read_definitions(run->root, &run->settings, &run->definitions, &run->arena,
		&run->report);
	if (!read_sources(run->content, &run->settings, run->options->jobs,
		    &run->sources, &run->arena, &run->report, &error))
		return pipeline_stop(STATUS_MACHINE, NULL, &error);
	read_sections(run->content, &run->settings, &run->sources, &run->definitions,
		&run->sections, &run->arena, &run->report);
	read_data(run->content, &run->settings, &run->definitions, &run->sections,
		&run->arena, &run->report);
	read_history(run->content, &question, &run->history, &run->arena, &run->report);
	read_hashes(run->content, &run->settings, &run->sources, &run->ledger,
		&run->history, run->options->jobs, &run->arena);
	return STATUS_DONE;
}

enum status pipeline_collect(struct pipeline *run)
{
	const struct site_parts parts = {
		.settings = &run->settings,
		.sources = &run->sources,
		.sections = &run->sections,
		.now = run->now,
		.ledger = &run->ledger,
		.history = &run->history,
		.recording = run->options->command->publishes,
	};
	enum status status = pipeline_remember(run);

	if (status == STATUS_DONE)
		status = read_content(run);
	if (status != STATUS_DONE)
		return status;
	collect_site(&parts, run->options->jobs, &run->site, &run->arena, &run->report);
	run->site.content = run->content;
	hash_moved(run, &parts);
	return pipeline_check_machine(run);
}

/* Who has no dated page yet may have lists that could be feeds. */
static void name_listings(struct pipeline *run)
{
	struct listing listings[LISTING_LIMIT];
	size_t count = read_listings(run->content, &run->settings, &run->sources,
		listings, LISTING_LIMIT, &run->arena);

	for (size_t i = 0; i < count; i++)
		report_add(&run->report, REPORT_NOTE,
			settings_file(&run->settings, listings[i].path, &run->arena), 0,
			"'%s' lists %zu item%s: a feed of them begins with `from: "
			"%s#%s`",
			listings[i].heading, listings[i].items,
			listings[i].items == 1 ? "" : "s", listings[i].path,
			listings[i].heading);
}

void pipeline_select(struct pipeline *run)
{
	select_outputs(&run->site, &run->definitions, &run->outputs, &run->arena,
		&run->report);
	if (run->outputs.feed_count > 0 || run->definitions.count > 0)
		return;
	report_add(&run->report, REPORT_NOTE, run->settings.file, 0,
		"no feed is made: no page that is published has a date");
	name_listings(run);
}

enum status pipeline_report(struct pipeline *run)
{
	print_report(&run->report, run->options->verbosity, stderr);
	return run->report.errors > 0 ? STATUS_CONTENT : STATUS_DONE;
}

static void close_folder(int folder)
{
	if (folder >= 0)
		(void)close(folder);
}

void pipeline_end(struct pipeline *run)
{
	pipeline_drop_output(run);
	close_folder(run->built);
	close_folder(run->output);
	close_folder(run->content);
	close_folder(run->root);
	documents_release(&run->documents);
	report_release(&run->report);
	arena_release(&run->arena);
}
