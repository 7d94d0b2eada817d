/* SPDX-License-Identifier: MIT */
#include <inttypes.h>

#include "base/date.h"
#include "base/utf8.h"
#include "publish.h"

static const char head[] = "feedmill-ledger 2\n";

/* How a byte is written that would end a field, a line or an escape; 0 if as it is. */
static char escape_of(char c)
{
	switch (c) {
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\\':
		return '\\';
	default:
		return '\0';
	}
}

static void add_escaped(struct text *text, struct span plain)
{
	size_t done = 0;

	for (size_t i = 0; i < plain.length; i++) {
		char escape = escape_of(plain.bytes[i]);

		if (escape == '\0')
			continue;
		text_add_bytes(text, plain.bytes + done, i - done);
		text_add_char(text, '\\');
		text_add_char(text, escape);
		done = i + 1;
	}
	text_add_span(text, span_after(plain, done));
}

/*
 * A tab in front, and nothing that would end a field or a line.  Names of files may be
 * any bytes: those that are no text are written as numbers.
 */
static void add_field(struct text *text, const char *field)
{
	struct span rest = span_of(field);

	text_add_char(text, '\t');
	while (rest.length > 0) {
		size_t good = utf8_find_bad(rest);

		add_escaped(text, span_first(rest, good));
		if (good < rest.length)
			text_addf(text, "\\x%02x", (unsigned char)rest.bytes[good]);
		rest = span_after(rest, good + 1);
	}
}

static void add_instant(struct text *text, int64_t instant)
{
	char date[DATE_TEXT_SIZE];

	add_field(text, date_rfc3339_utc(instant, date));
}

static void add_feed(struct text *text, const struct ledger_feed *feed)
{
	text_add(text, "feed");
	add_field(text, feed->name);
	add_field(text, feed->id);
	text_add_char(text, '\n');
}

static void add_file(struct text *text, const struct ledger_file *file)
{
	if (file->gone)
		return;
	text_add(text, "file");
	add_field(text, file->path);
	add_field(text, file->hash);
	if (file->entries >= 0)
		text_addf(text, "\t%" PRId64, file->entries);
	text_add_char(text, '\n');
}

static void add_archived(struct text *text, const struct ledger_archived *archived)
{
	text_add(text, "archive");
	add_field(text, archived->feed);
	add_field(text, archived->id);
	text_addf(text, "\t%zu\n", archived->number);
}

static void add_entry(struct text *text, const struct ledger_entry *entry)
{
	text_add(text, entry->is_item ? "item" : "page");
	add_field(text, entry->id);
	add_instant(text, entry->seen);
	add_instant(text, entry->updated);
	add_field(text, entry->hash);
	add_field(text, entry->source);
	add_field(text, entry->key);
	add_field(text, entry->link);
	add_field(text, entry->title);
	text_add_char(text, '\n');
}

static void add_entries(struct text *text, const struct ledger *ledger, bool items)
{
	for (size_t i = 0; i < ledger->entry_count; i++)
		if (ledger->entries[i].is_item == items)
			add_entry(text, &ledger->entries[i]);
}

void write_ledger(const struct ledger *ledger, struct text *text)
{
	text_add(text, head);
	for (size_t i = 0; i < ledger->archived_count; i++)
		add_archived(text, &ledger->archived[i]);
	for (size_t i = 0; i < ledger->feed_count; i++)
		add_feed(text, &ledger->feeds[i]);
	for (size_t i = 0; i < ledger->file_count; i++)
		add_file(text, &ledger->files[i]);
	add_entries(text, ledger, true);
	add_entries(text, ledger, false);
}
