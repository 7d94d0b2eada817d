/* SPDX-License-Identifier: MIT */
#include "cli/status_json.h"

#include "cli/status_words.h"

static void add_file(const struct published *file, struct json_out *out)
{
	const struct change_words *words = words_of_change(file->change);

	json_open_map(out, NULL);
	json_add_string(out, "path", file->path);
	json_add_string(out, "change", words->change);
	json_add_string(out, "reason", words->reason);
	json_close(out);
}

static void add_files(const struct publication *publication, struct json_out *out)
{
	json_open_list(out, "files");
	for (size_t i = 0; i < publication->count; i++)
		add_file(&publication->files[i], out);
	json_close(out);
}

static void add_entry(const struct changed_entry *changed, struct json_out *out)
{
	const struct ledger_entry *entry = changed->entry;

	json_open_map(out, NULL);
	json_add_string(out, "id", entry->id);
	json_add_string(out, "title", entry->title);
	json_add_string(out, "file", entry->source);
	json_add_string(out, "change", changed->changed == 0 ? "new" : "updated");
	json_open_list(out, "reasons");
	for (size_t bit = 0; word_of_changed(bit) != NULL; bit++)
		if ((changed->changed & 1U << bit) != 0)
			json_add_string(out, NULL, word_of_changed(bit));
	json_close(out);
	json_close(out);
}

static void add_entries(const struct publication *publication, struct json_out *out)
{
	json_open_list(out, "items");
	for (size_t i = 0; i < publication->entry_count; i++)
		add_entry(&publication->entries[i], out);
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

void add_status_json(const struct pipeline *run, struct text *text)
{
	const struct publication *publication = &run->publication;
	struct json_out out = json_out_to(text);

	json_open_map(&out, NULL);
	json_add_boolean(&out, "dry_run", run->options->dry_run);
	json_add_boolean(&out, "refused", run->refused);
	json_add_integer(&out, "changed", (int64_t)publication->changed);
	json_add_integer(&out, "unchanged", (int64_t)publication->unchanged);
	json_add_integer(&out, "removed", (int64_t)publication->removed);
	json_add_integer(&out, "items_new", (int64_t)publication->new_entries);
	json_add_integer(&out, "items_updated", (int64_t)publication->updated_entries);
	add_files(publication, &out);
	add_entries(publication, &out);
	add_problems(&run->report, &out);
	json_close(&out);
}
