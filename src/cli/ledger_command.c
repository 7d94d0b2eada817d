/* SPDX-License-Identifier: MIT */
/* `feedmill ledger`: what was published, with the ids and dates that will stay. */
#include <inttypes.h>
#include <stdio.h>

#include "cli/command.h"
#include "cli/pipeline.h"
#include "cli/print_text.h"
#include "syntax/json.h"

static void print_entry(const struct ledger_entry *entry)
{
	char seen[DATE_TEXT_SIZE];
	char updated[DATE_TEXT_SIZE];

	(void)printf("%-10.10s  %s\n            id %s\n",
		entry->seen == LEDGER_UNDATED ? "-" : date_rfc3339(entry->seen, seen),
		entry->title, entry->id);
	(void)printf("            file %s",
		*entry->source == '\0' ? "(none: it is kept for when it comes back)"
				       : entry->source);
	if (entry->updated != entry->seen)
		(void)printf(", changed %s", date_rfc3339(entry->updated, updated));
	(void)putchar('\n');
}

static void print_file(const struct ledger_file *file)
{
	(void)printf("file %s", file->path);
	if (file->entries >= 0)
		(void)printf(", %" PRId64 " %s", file->entries,
			file->entries == 1 ? "entry" : "entries");
	(void)putchar('\n');
}

static void print_ledger(const struct ledger *ledger)
{
	for (size_t i = 0; i < ledger->feed_count; i++)
		(void)printf("feed %s\n            id %s\n",
			*ledger->feeds[i].name == '\0' ? "(the default ones)"
						       : ledger->feeds[i].name,
			ledger->feeds[i].id);
	for (size_t i = 0; i < ledger->file_count; i++)
		print_file(&ledger->files[i]);
	for (size_t i = 0; i < ledger->entry_count; i++)
		print_entry(&ledger->entries[i]);
}

/* What is not known is not said. */
static void add_known(struct json_out *out, const char *key, const char *text)
{
	if (*text != '\0')
		json_add_string(out, key, text);
}

static void add_entry(struct json_out *out, const struct ledger_entry *entry)
{
	char date[DATE_TEXT_SIZE];

	json_open_map(out, NULL);
	json_add_string(out, "kind", entry->is_item ? "item" : "page");
	json_add_string(out, "id", entry->id);
	json_add_string(out, "title", entry->title);
	json_add_string(out, "date", date_rfc3339(entry->seen, date));
	json_add_string(out, "updated", date_rfc3339(entry->updated, date));
	add_known(out, "file", entry->source);
	add_known(out, "key", entry->key);
	add_known(out, "link", entry->link);
	add_known(out, "hash", entry->hash);
	json_close(out);
}

static void add_feed(struct json_out *out, const struct ledger_feed *feed)
{
	json_open_map(out, NULL);
	json_add_string(out, "name", feed->name);
	json_add_string(out, "id", feed->id);
	json_close(out);
}

static void add_file(struct json_out *out, const struct ledger_file *file)
{
	json_open_map(out, NULL);
	json_add_string(out, "path", file->path);
	json_add_string(out, "hash", file->hash);
	if (file->entries >= 0)
		json_add_integer(out, "entries", file->entries);
	json_close(out);
}

static void add_ledger(struct json_out *out, const struct ledger *ledger)
{
	json_open_map(out, NULL);
	json_open_list(out, "feeds");
	for (size_t i = 0; i < ledger->feed_count; i++)
		add_feed(out, &ledger->feeds[i]);
	json_close(out);
	json_open_list(out, "files");
	for (size_t i = 0; i < ledger->file_count; i++)
		add_file(out, &ledger->files[i]);
	json_close(out);
	json_open_list(out, "entries");
	for (size_t i = 0; i < ledger->entry_count; i++)
		add_entry(out, &ledger->entries[i]);
	json_close(out);
	json_close(out);
}

static enum status print_json(const struct ledger *ledger)
{
	struct text text = text_limited(DOCUMENT_LIMIT);
	struct json_out out = json_out_to(&text);

	add_ledger(&out, ledger);
	return print_text(&text, stdout);
}

static enum status run_ledger(const struct options *options)
{
	struct pipeline run;
	enum status status = pipeline_start(&run, options);

	if (status == STATUS_DONE)
		status = pipeline_remember(&run);
	if (status == STATUS_DONE && options->json)
		status = print_json(&run.ledger);
	else if (status == STATUS_DONE)
		print_ledger(&run.ledger);
	if (status == STATUS_DONE && !run.ledger.exists)
		report_add(&run.report, REPORT_WARNING, settings_ledger(&run.settings),
			0, "there is no ledger yet: 'feedmill build' makes one");
	if (status == STATUS_DONE)
		status = pipeline_report(&run);
	pipeline_end(&run);
	return status;
}

static const char *const ledger_options[] = {
	"directory", "config", "json", "quiet", "verbose", NULL};

const struct command ledger_command = {
	.name = "ledger",
	.help = "print what was published, with its ids and first dates",
	.options = ledger_options,
	.run = run_ledger,
};
