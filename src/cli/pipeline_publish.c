/* SPDX-License-Identifier: MIT */
/* The steps from the outputs to what is published. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"
#include "cli/pipeline_parts.h"
#include "cli/robots.h"
#include "read.h"
#include "render.h"
#include "write.h"

enum { NEW_FOLDER = 0777 };

static const char *output_of(const struct pipeline *run)
{
	const char *output = run->options->output;

	return output == NULL ? run->settings.places.output : output;
}

static bool same_folder(int a, int b)
{
	struct stat one;
	struct stat other;

	return fstat(a, &one) == 0 && fstat(b, &other) == 0 &&
	       file_is_same(&one, &other);
}

/* Each folder on the way to OUTPUT that is not there. */
static bool make_output(
	struct pipeline *run, int from, const char *output, struct error *error)
{
	size_t whole = strlen(output);

	for (size_t length = 1; length <= whole; length++) {
		const char *folder;

		if (output[length] != '/' && output[length] != '\0')
			continue;
		folder = arena_bytes(&run->arena, output, length);
		if (mkdirat(from, folder, NEW_FOLDER) == 0)
			run->made_folders++;
		else if (errno != EEXIST)
			return error_set_errno(
				error, "cannot make folder '%s'", folder);
	}
	return true;
}

/* -o is seen from where the user is, the settings' folder from the site. */
static bool open_output(struct pipeline *run, struct error *error)
{
	int from = run->options->output == NULL ? run->root : AT_FDCWD;
	const char *output = output_of(run);

	if (!file_is_there(from, output)) {
		if (run->options->dry_run)
			return true; /* nothing is there yet, and it stays so */
		if (!make_output(run, from, output, error))
			return false;
	}
	run->output = folder_open(from, output, error);
	return run->output >= 0;
}

void pipeline_drop_output(struct pipeline *run)
{
	int from = run->options->output == NULL ? run->root : AT_FDCWD;
	struct span folder = span_of(output_of(run));

	for (; run->made_folders > 0; run->made_folders--) {
		folder = span_without_last(folder, '/');
		(void)unlinkat(from,
			arena_bytes(&run->arena, folder.bytes, folder.length),
			AT_REMOVEDIR);
		while (folder.length > 0 && !span_ends_with(folder, "/"))
			folder.length--;
	}
}

enum status pipeline_open_output(struct pipeline *run)
{
	struct error error = {0};

	if (!open_output(run, &error))
		return pipeline_stop(STATUS_MACHINE, NULL, &error);
	if (run->output >= 0 && same_folder(run->output, run->content)) {
		error_set(&error,
			"'%s' is the content itself: publish to another folder",
			output_of(run));
		return pipeline_stop(STATUS_USAGE, NULL, &error);
	}
	/* Of one folder the second lock would wait for the first, which is ours. */
	if (run->options->dry_run || same_folder(run->output, run->root))
		return STATUS_DONE;
	return pipeline_lock_folder(run, run->output, output_of(run));
}

/* --rendered is seen from where the user is, the settings' folder from the site. */
static bool open_built(struct pipeline *run, struct error *error)
{
	const char *option = run->options->rendered;
	int from = option == NULL ? run->root : AT_FDCWD;

	if (option != NULL)
		run->settings.places.rendered = option;
	if (run->settings.places.rendered == NULL)
		return true;
	run->built = folder_open(from, run->settings.places.rendered, error);
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
		return pipeline_stop(STATUS_USAGE, NULL, &error);
	render_outputs(&run->site, &run->outputs, run->options->jobs, &run->arena,
		&run->report);
	if (!write_documents(&run->outputs, &run->documents, &error))
		return pipeline_stop(STATUS_MACHINE, NULL, &error);
	add_robots(run);
	hash_entries(run);
	return pipeline_check_machine(run);
}

/*
 * True if a definition may be missing, or a part of what it asks for: what it makes is
 * then no waste.
 */
static bool definition_is_wrong(const struct pipeline *run)
{
	const struct report *report = &run->report;
	const char *folder = run->settings.places.definitions;

	for (size_t i = 0; i < report->count; i++) {
		const struct problem *problem = &report->problems[i];

		if (problem->severity == REPORT_ERROR && problem->file != NULL &&
			(strcmp(problem->file, folder) == 0 ||
				path_below(problem->file, folder) != NULL))
			return true;
	}
	return report->count == REPORT_LIMIT;
}

static bool check_places(struct pipeline *run, struct error *error)
{
	const struct sources_place sources = {
		.root = run->root,
		.content = run->content,
		.definitions = run->settings.places.definitions,
		.ledger = settings_ledger(&run->settings),
	};

	return run->output < 0 ||
	       keep_off_sources(run->output, &run->documents, &sources, error);
}

enum status pipeline_plan(struct pipeline *run)
{
	const struct edition edition = {&run->documents, &run->outputs, &run->ledger};
	bool guarded = !run->options->allow_shrink && !run->settings.allow_shrink;
	struct error error = {0};
	enum status status;

	if (!check_places(run, &error))
		return pipeline_stop(STATUS_USAGE, NULL, &error);
	if (definition_is_wrong(run))
		run->outputs.incomplete = true;
	if (!plan_publication(run->output, &edition, &run->publication, &run->arena,
		    &run->report, &error))
		return pipeline_stop(STATUS_MACHINE, output_of(run), &error);
	record_publication(
		&run->site, &edition, &run->publication, &run->next, &run->arena);
	run->refused = guarded && !guard_publication(run->output, &edition,
					  &run->publication, &run->report);
	status = pipeline_check_machine(run);
	return status == STATUS_DONE && run->refused ? STATUS_REFUSED : status;
}

static struct ledger_place place_of(struct pipeline *run, struct ledger *ledger)
{
	return (struct ledger_place){
		.root = run->root,
		.path = ledger->exists ? settings_ledger(&run->settings) : NULL,
		.ledger = ledger,
	};
}

/* Documents are named as they are in the output folder, the ledger as in the site. */
static const char *where_failed(const struct pipeline *run, const struct error *error)
{
	bool is_ledger = span_starts_with(span_of(error->message), LEDGER_FAILURE);

	return is_ledger ? NULL : output_of(run);
}

enum status pipeline_publish(struct pipeline *run)
{
	const struct ledger_place place = place_of(run, &run->next);
	struct error error = {0};

	if (!run->options->dry_run && !publish_documents(run->output, &run->documents,
					      &run->publication, &place, &error))
		return pipeline_stop(STATUS_MACHINE, where_failed(run, &error), &error);
	return STATUS_DONE;
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
			return pipeline_stop(STATUS_USAGE, NULL, &error);
	adopt_feeds(&question, &run->adoption, &run->arena, &run->report);
	return pipeline_check_machine(run);
}

enum status pipeline_publish_ledger(struct pipeline *run)
{
	const struct ledger_place place = place_of(run, &run->adoption.ledger);
	struct error error = {0};

	if (!publish_ledger(&place, &error))
		return pipeline_stop(STATUS_MACHINE, NULL, &error);
	return STATUS_DONE;
}
