/* SPDX-License-Identifier: MIT */
#include "cli/print_status.h"

#include "syntax/json.h"

/* What became of a document, in a word, and why. */
static const struct change_words {
	const char *change;
	const char *reason;
} words[] = {
	[CHANGE_NONE] = {"unchanged", "the file has these bytes"},
	[CHANGE_NEW] = {"new", "no such file was there"},
	[CHANGE_REPLACED] = {"replaced", "the file had other bytes"},
	[CHANGE_REMOVED] = {"removed", "nothing makes it any more"},
};

static void add_changes(const struct pipeline *run, struct text *text)
{
	const struct publication *publication = &run->publication;
	bool verbose = run->options->verbosity > 0;

	for (size_t i = 0; i < publication->count; i++) {
		const struct published *file = &publication->files[i];

		if (verbose || (run->options->dry_run && file->change != CHANGE_NONE))
			text_addf(text, "%s %s\n", words[file->change].change,
				file->path);
	}
}

void add_status(const struct publication *publication, struct text *text)
{
	text_addf(text, "changed %zu, unchanged %zu, removed %zu", publication->changed,
		publication->unchanged, publication->removed);
}

static void add_files(const struct publication *publication, struct json_out *out)
{
	json_open_list(out, "files");
	for (size_t i = 0; i < publication->count; i++) {
		const struct published *file = &publication->files[i];

		json_open_map(out, NULL);
		json_add_string(out, "path", file->path);
		json_add_string(out, "change", words[file->change].change);
		json_add_string(out, "reason", words[file->change].reason);
		json_close(out);
	}
	json_close(out);
}

void add_problems(const struct report *report, struct json_out *out)
{
	json_open_list(out, "problems");
	for (size_t i = 0; i < report->count; i++) {
		const struct problem *problem = &report->problems[i];

		json_open_map(out, NULL);
		json_add_string(
			out, "severity", report_severity_name(problem->severity));
		json_add_string(out, "file", problem->file);
		if (problem->line > 0)
			json_add_integer(out, "line", problem->line);
		json_add_string(out, "message", problem->message);
		json_close(out);
	}
	json_close(out);
}

static void add_json(const struct pipeline *run, struct text *text)
{
	const struct publication *publication = &run->publication;
	struct json_out out = json_out_to(text);

	json_open_map(&out, NULL);
	json_add_boolean(&out, "dry_run", run->options->dry_run);
	json_add_integer(&out, "changed", (int64_t)publication->changed);
	json_add_integer(&out, "unchanged", (int64_t)publication->unchanged);
	json_add_integer(&out, "removed", (int64_t)publication->removed);
	add_files(publication, &out);
	add_problems(&run->report, &out);
	json_close(&out);
}

void print_status(const struct pipeline *run, FILE *stream)
{
	struct text text = text_limited(DOCUMENT_LIMIT);

	if (run->options->json) {
		add_json(run, &text);
	} else {
		add_changes(run, &text);
		if (run->options->status) {
			add_status(&run->publication, &text);
			text_add_char(&text, '\n');
		}
	}
	(void)fwrite(text.bytes, 1, text.length, stream);
	text_release(&text);
}
