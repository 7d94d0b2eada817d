/* SPDX-License-Identifier: MIT */
#include "read/data/untitled.h"

static void report(const struct data_reader *reader, unsigned line, const char *key)
{
	report_add(reader->report, REPORT_ERROR, reader->file, line,
		"an entry is left out: it has no title%s%s%s", key == NULL ? "" : " ('",
		key == NULL ? "" : key, key == NULL ? "" : "')");
}

void data_untitled_add(struct data_untitled *untitled, const struct data_reader *reader,
	const struct data_said *said)
{
	const char *key = value_string(said->values[DATA_KEY]);

	if (untitled->has_items || reader->is_bibliography) {
		report(reader, said->line, key);
		return;
	}
	if (untitled->count < UNTITLED_LIMIT) {
		untitled->entries[untitled->count].line = said->line;
		untitled->entries[untitled->count].key = key;
	}
	untitled->count++;
}

void data_untitled_flush(
	struct data_untitled *untitled, const struct data_reader *reader)
{
	for (size_t i = 0; i < untitled->count && i < UNTITLED_LIMIT; i++)
		report(reader, untitled->entries[i].line, untitled->entries[i].key);
	if (untitled->count > UNTITLED_LIMIT)
		report_add(reader->report, REPORT_ERROR, reader->file,
			untitled->entries[0].line,
			"%zu more entries are left out: they have no title",
			untitled->count - UNTITLED_LIMIT);
	untitled->count = 0;
	untitled->has_items = true;
}

void data_untitled_finish(
	struct data_untitled *untitled, const struct data_reader *reader)
{
	if (untitled->count > UNTITLED_LIMIT)
		report_add(reader->report, REPORT_ERROR, reader->file,
			untitled->entries[0].line,
			"%zu entries are left out, for none has a title: "
			"'fields' may say what it is called here",
			untitled->count);
	else
		data_untitled_flush(untitled, reader);
}
