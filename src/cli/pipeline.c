/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/machine.h"
#include "cli/command.h"
#include "cli/print_report.h"
#include "cli/robots.h"

enum {
	NEW_FOLDER = 0777,
	LISTING_LIMIT = 10, /* headings that are named to who has no feed yet */
};

/* Settings that could not be read for the machine's sake are not wrong. */
static enum status stop(enum status status, const char *file, const struct error *error)
{
	struct error cause;

	print_failure(file, error, stderr);
	return status == STATUS_USAGE && machine_refused(&cause) ? STATUS_MACHINE
	                                                         : status;
}

/* What was left out because the machine refused is not to vanish from what is
 * published.
 */
static enum status check_machine(struct pipeline *run)
{
	struct error error;

	if (!machine_refused(&error))
		return STATUS_DONE;
	print_report(&run->report, run->options->verbosity, stderr);
	return stop(STATUS_MACHINE, NULL, &error);
}

/* The folder of -o as the walk must know it, so as not to read what was published. */
static void take_output(struct pipeline *run)
{
	char path[PATH_MAX];

	if (run->options->output != NULL &&
		realpath(run->options->output, path) != NULL)
		run->settings.output = arena_string(&run->arena, path);
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
		return stop(STATUS_USAGE, NULL, &error);
	if (!read_settings(run->root, options->configs, &run->settings, &run->arena,
		    &run->report, &file, &error))
		return stop(STATUS_USAGE, file, &error);
	run->settings.compat = run->settings.compat || options->compat;
	take_output(run);
	run->content = folder_open(run->root, run->settings.content, &error);
	if (run->content < 0)
		return stop(STATUS_MACHINE, NULL, &error);
	return STATUS_DONE;
}

static enum status lock(
	struct pipeline *run, int folder, const char *name, struct error *error)
{
	switch (lock_folder(folder, name, run->options->wait, error)) {
	case LOCK_TAKEN:
		return STATUS_DONE;
	case LOCK_BUSY:
		return stop(STATUS_BUSY, NULL, error);
	case LOCK_FAILED:
		break;
	}
	return stop(STATUS_MACHINE, NULL, error);
}

enum status pipeline_lock(struct pipeline *run)
{
	struct error error = {0};

	return lock(run, run->root, run->options->directory, &error);
}

/* The clock, or what replaces it (reproducible-builds.org, SOURCE_DATE_EPOCH). */
static int64_t now(const struct options *options)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	struct date_parts parts;
	char *end;
	long long seconds;

	if (options->now != NULL && date_read(span_of(options->now), &parts))
		return date_instant(&parts);
	if (epoch == NULL || *epoch == '\0')
		return (int64_t)time(NULL);
	errno = 0;
	seconds = strtoll(epoch, &end, 10);
	return *end == '\0' && errno == 0 ? (int64_t)seconds : (int64_t)time(NULL);
}

enum status pipeline_remember(struct pipeline *run)
{
	const char *path = settings_ledger(&run->settings);
	struct error error = {0};

	if (!read_ledger(run->root, path, &run->ledger, &run->arena, &error))
		return stop(STATUS_USAGE, path, &error);
	return STATUS_DONE;
}

enum status pipeline_collect(struct pipeline *run)
{
	struct site_parts parts = {
		.settings = &run->settings,
		.sources = &run->sources,
		.sections = &run->sections,
		.ledger = &run->ledger,
		.history = &run->history,
		.recording = run->options->command->publishes,
	};
	const struct history_question question = {&run->settings, &run->sources,
		&run->sections, &run->ledger,
		run->options->command->publishes && !run->options->dry_run};
	struct error error = {0};
	size_t jobs = run->options->jobs;
	enum status status;

	status = pipeline_remember(run);
	if (status != STATUS_DONE)
		return status;
	read_definitions(run->root, &run->settings, &run->definitions, &run->arena,
		&run->report);
	if (!read_sources(run->content, &run->settings, jobs, &run->sources,
		    &run->arena, &run->report, &error))
		return stop(STATUS_MACHINE, NULL, &error);
	read_sections(run->content, &run->settings, &run->sources, &run->definitions,
		&run->sections, &run->arena, &run->report);
	read_data(run->content, &run->settings, &run->definitions, &run->sections,
		&run->arena, &run->report);
	read_history(run->content, &question, &run->history, &run->arena, &run->report);
	read_hashes(run->content, &run->settings, &run->sources, &run->ledger,
		&run->history, &run->arena);
	parts.now = now(run->options);
	collect_site(&parts, jobs, &run->site, &run->arena, &run->report);
	run->site.content = run->content;
	return check_machine(run);
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
			"'%s' lists %zu items: a feed of them begins with `from: "
			"%s#%s`",
			listings[i].heading, listings[i].items, listings[i].path,
			listings[i].heading);
}

void pipeline_select(struct pipeline *run)
{
	select_outputs(&run->site, &run->definitions, &run->outputs, &run->arena,
		&run->report);
	if (run->outputs.feed_count == 0 && run->definitions.count == 0)
		name_listings(run);
}

static const char *output_of(const struct pipeline *run)
{
	const char *output = run->options->output;

	return output == NULL ? run->settings.output : output;
}

static bool same_folder(int a, int b)
{
	struct stat one;
	struct stat other;

	return fstat(a, &one) == 0 && fstat(b, &other) == 0 &&
	       one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/* -o is seen from where the user is, the settings' folder from the site. */
static bool open_output(struct pipeline *run, struct error *error)
{
	int from = run->options->output == NULL ? run->root : AT_FDCWD;
	const char *output = output_of(run);

	if (!file_is_there(from, output)) {
		if (run->options->dry_run)
			return true; /* nothing is there yet, and it stays so */
		if (mkdirat(from, output, NEW_FOLDER) < 0 && errno != EEXIST)
			return error_set_errno(
				error, "cannot make folder '%s'", output);
	}
	run->output = folder_open(from, output, error);
	return run->output >= 0;
}

enum status pipeline_open_output(struct pipeline *run)
{
	struct error error = {0};

	if (!open_output(run, &error))
		return stop(STATUS_MACHINE, NULL, &error);
	if (run->output >= 0 && same_folder(run->output, run->content)) {
		error_set(&error,
			"'%s' is the content itself: publish to another folder",
			output_of(run));
		return stop(STATUS_USAGE, NULL, &error);
	}
	if (run->options->dry_run)
		return STATUS_DONE;
	return lock(run, run->output, output_of(run), &error);
}

/* --rendered is seen from where the user is, the settings' folder from the site. */
static bool open_built(struct pipeline *run, struct error *error)
{
	const char *option = run->options->rendered;
	int from = option == NULL ? run->root : AT_FDCWD;

	if (option != NULL)
		run->settings.rendered = option;
	if (run->settings.rendered == NULL)
		return true;
	run->built = folder_open(from, run->settings.rendered, error);
	run->site.built = run->built;
	return run->built >= 0;
}

/* Pages that are published for the first time were not read for the ledger yet. */
static void hash_entries(struct pipeline *run)
{
	for (size_t i = 0; i < run->outputs.feed_count; i++) {
		const struct feed *feed = &run->outputs.feeds[i];

		for (size_t j = 0; j < feed->entry_count; j++) {
			const struct page *page = feed->entries[j].page;

			if (page->item == NULL && page->hash == NULL)
				run->site.pages[page - run->site.pages].hash =
					read_hash(run->content, page->source,
						&run->arena);
		}
	}
}

enum status pipeline_write(struct pipeline *run)
{
	struct error error = {0};

	if (!open_built(run, &error))
		return stop(STATUS_USAGE, NULL, &error);
	render_outputs(&run->site, &run->outputs, run->options->jobs, &run->arena,
		&run->report);
	if (!write_documents(&run->outputs, &run->documents, &error))
		return stop(STATUS_MACHINE, NULL, &error);
	add_robots(run);
	hash_entries(run);
	return check_machine(run);
}

static bool ledger_fits(const struct text *text, struct error *error)
{
	return !text_broken(text) ||
	       error_set(error, "the ledger would have more than %zu bytes",
		       (size_t)LEDGER_LIMIT);
}

enum status pipeline_publish(struct pipeline *run)
{
	struct text text = text_limited(LEDGER_LIMIT);
	struct ledger_text ledger = {.root = run->root};
	struct ledger next;
	struct error error = {0};
	bool published;

	record_publication(&run->site, &run->outputs, &run->documents, &run->ledger,
		&next, &run->arena);
	write_ledger(&next, &text);
	if (next.exists)
		ledger.path = settings_ledger(&run->settings);
	ledger.bytes = text_span(&text);
	published =
		ledger_fits(&text, &error) &&
		publish_documents(run->output, &run->documents, &ledger,
			run->options->dry_run, &run->publication, &run->arena, &error);
	text_release(&text);
	return published ? STATUS_DONE : stop(STATUS_MACHINE, NULL, &error);
}

enum status pipeline_adopt(struct pipeline *run)
{
	const struct options *options = run->options;
	const struct adoption_question question = {
		&run->site, &run->outputs, &run->foreign, options->replace};
	struct error error = {0};

	for (size_t i = 0; i < options->argument_count; i++)
		if (!read_foreign_feeds(options->arguments[i], &run->foreign,
			    &run->arena, &run->report, &error))
			return stop(STATUS_USAGE, NULL, &error);
	adopt_feeds(&question, &run->adoption, &run->arena, &run->report);
	return check_machine(run);
}

enum status pipeline_publish_ledger(struct pipeline *run)
{
	struct text text = text_limited(LEDGER_LIMIT);
	struct ledger_text ledger = {.root = run->root};
	struct error error = {0};
	bool published;

	write_ledger(&run->adoption.ledger, &text);
	if (run->adoption.ledger.exists)
		ledger.path = settings_ledger(&run->settings);
	ledger.bytes = text_span(&text);
	published = ledger_fits(&text, &error) && publish_ledger(&ledger, &error);
	text_release(&text);
	return published ? STATUS_DONE : stop(STATUS_MACHINE, NULL, &error);
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
	close_folder(run->built);
	close_folder(run->output);
	close_folder(run->content);
	close_folder(run->root);
	documents_release(&run->documents);
	report_release(&run->report);
	arena_release(&run->arena);
}
