/* SPDX-License-Identifier: MIT */
#include "cli/print_status.h"

#include "cli/print_text.h"
#include "cli/status_json.h"
#include "cli/status_words.h"

static void add_file(const struct published *file, bool verbose, struct text *text)
{
	const struct change_words *words = words_of_change(file->change);

	text_addf(text, "%s %s", words->change, file->path);
	if (verbose)
		text_addf(text, ": %s", words->reason);
	text_add_char(text, '\n');
}

static void add_files(const struct pipeline *run, struct text *text)
{
	const struct publication *publication = &run->publication;
	bool verbose = run->options->verbosity > 0;

	for (size_t i = 0; i < publication->count; i++)
		if (verbose || publication->files[i].change != CHANGE_NONE)
			add_file(&publication->files[i], verbose, text);
}

/* `updated "Title" (title, link): https://…` */
static void add_entry(const struct changed_entry *changed, struct text *text)
{
	const char *before = " (";

	text_addf(text, "%s \"%s\"", changed->changed == 0 ? "new" : "updated",
		changed->entry->title);
	for (size_t bit = 0; word_of_changed(bit) != NULL; bit++)
		if ((changed->changed & 1U << bit) != 0) {
			text_addf(text, "%s%s", before, word_of_changed(bit));
			before = ", ";
		}
	text_addf(
		text, "%s: %s\n", changed->changed == 0 ? "" : ")", changed->entry->id);
}

static void add_entries(const struct publication *publication, struct text *text)
{
	for (size_t i = 0; i < publication->entry_count; i++)
		add_entry(&publication->entries[i], text);
}

static void add_line(const struct publication *publication, struct text *text)
{
	text_addf(text,
		"changed %zu, unchanged %zu, removed %zu, items new %zu, updated %zu\n",
		publication->changed, publication->unchanged, publication->removed,
		publication->new_entries, publication->updated_entries);
}

static void add_details(const struct pipeline *run, struct text *text)
{
	bool verbose = run->options->verbosity > 0;

	if (verbose || run->options->dry_run)
		add_files(run, text);
	if (verbose)
		add_entries(&run->publication, text);
}

static enum status print(const struct pipeline *run, bool line, FILE *stream)
{
	struct text text = text_limited(DOCUMENT_LIMIT);

	if (run->options->json)
		add_status_json(run, &text);
	else
		add_details(run, &text);
	if (line && !run->options->json)
		add_line(&run->publication, &text);
	return print_text(&text, stream);
}

enum status print_status(const struct pipeline *run, FILE *stream)
{
	return print(run, run->options->status, stream);
}

void print_refusal(const struct pipeline *run, FILE *stream)
{
	if (run->options->json || run->options->dry_run)
		(void)print(run, false, stream);
}
