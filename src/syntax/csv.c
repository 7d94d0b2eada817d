/* SPDX-License-Identifier: MIT */
#include "syntax/csv.h"

#include "base/text.h"
#include "base/utf8.h"

struct reader {
	struct span rest;
	char separator;
	unsigned line;
	struct text field; /* the one being read */
	struct arena *arena;
	struct error *error;
};

struct columns {
	struct span names[CSV_COLUMN_LIMIT];
	size_t count;
};

static bool at(const struct reader *reader, char c)
{
	return reader->rest.length > 0 && reader->rest.bytes[0] == c;
}

static bool at_row_end(const struct reader *reader)
{
	return reader->rest.length == 0 || at(reader, '\n') ||
	       (at(reader, '\r') && span_starts_with(reader->rest, "\r\n"));
}

static void skip(struct reader *reader, size_t count)
{
	reader->rest = span_after(reader->rest, count);
}

static void skip_row_end(struct reader *reader)
{
	skip(reader, at(reader, '\r') ? 2 : 1);
	reader->line++;
}

/* Up to the quote that closes it; a doubled quote is one. */
static bool read_quoted(struct reader *reader)
{
	unsigned line = reader->line;

	skip(reader, 1);
	while (reader->rest.length > 0) {
		size_t length = span_find(reader->rest, '"');
		struct span part = span_first(reader->rest, length);

		text_add_span(&reader->field, part);
		reader->line += (unsigned)span_count(part, '\n');
		if (length == reader->rest.length)
			break;
		skip(reader, length + 1);
		if (!at(reader, '"'))
			return true;
		text_add_char(&reader->field, '"');
		skip(reader, 1);
	}
	return error_set_at(reader->error, line, "a quote is opened and never closed");
}

static bool read_field(struct reader *reader, struct span *field)
{
	text_clear(&reader->field);
	if (at(reader, '"')) {
		if (!read_quoted(reader))
			return false;
		if (!at_row_end(reader) && !at(reader, reader->separator))
			return error_set_at(reader->error, reader->line,
				"text behind a closing quote");
	}
	while (!at_row_end(reader) && !at(reader, reader->separator)) {
		text_add_char(&reader->field, reader->rest.bytes[0]);
		skip(reader, 1);
	}
	*field = text_copy_span(&reader->field, reader->arena);
	return true;
}

/* Take the separator: false at the row's end, which is taken, too. */
static bool more_fields(struct reader *reader)
{
	if (at(reader, reader->separator)) {
		skip(reader, 1);
		return true;
	}
	skip_row_end(reader);
	return false;
}

/* Columns without a name, and all but the first of one name, are left out. */
static void drop_repeated_name(struct columns *columns)
{
	struct span *newest = &columns->names[columns->count - 1];

	for (struct span *name = columns->names; name < newest; name++)
		if (span_equals(*name, *newest))
			*newest = SPAN_NONE;
}

static bool read_columns(struct reader *reader, struct columns *columns)
{
	do {
		if (columns->count == CSV_COLUMN_LIMIT)
			return error_set_at(reader->error, reader->line,
				"more than %d columns", CSV_COLUMN_LIMIT);
		if (!read_field(reader, &columns->names[columns->count++]))
			return false;
		drop_repeated_name(columns);
	} while (more_fields(reader));
	return true;
}

static void add_field(struct reader *reader, struct span name, struct span field,
	unsigned line, struct value_map *row)
{
	if (name.length == 0)
		return;
	row->pairs[row->count++] = (struct value_pair){.key = name,
		.line = line,
		.value = value_new_string(reader->arena, field, line)};
}

static bool read_row(
	struct reader *reader, const struct columns *columns, struct value_map *row)
{
	size_t column = 0;

	row->pairs = arena_many(reader->arena, columns->count, struct value_pair);
	do {
		unsigned line = reader->line;
		struct span field = SPAN_NONE;

		if (column == columns->count)
			return error_set_at(reader->error, line,
				"more fields than the first row names");
		if (!read_field(reader, &field))
			return false;
		add_field(reader, columns->names[column++], field, line, row);
	} while (more_fields(reader));
	return true;
}

static void skip_empty_rows(struct reader *reader)
{
	while (reader->rest.length > 0 && at_row_end(reader))
		skip_row_end(reader);
}

static bool read_rows(
	struct reader *reader, const struct columns *columns, struct value_list *rows)
{
	size_t room = 0;

	for (skip_empty_rows(reader); reader->rest.length > 0;
		skip_empty_rows(reader)) {
		struct value *row = value_new_map(reader->arena, reader->line);

		if (!read_row(reader, columns, &row->map))
			return false;
		rows->items = arena_grow(reader->arena, rows->items, rows->count, &room,
			sizeof(struct value *));
		rows->items[rows->count++] = row;
	}
	return true;
}

bool csv_read(struct span text, char separator, struct value **value,
	struct arena *arena, struct error *error)
{
	struct reader reader = {.rest = text,
		.separator = separator,
		.line = 1,
		.field = text_limited(text.length),
		.arena = arena,
		.error = error};
	struct columns *columns = arena_new(arena, struct columns);
	bool read;

	*value = arena_new(arena, struct value);
	(*value)->kind = VALUE_LIST;
	(*value)->line = 1;
	reader.rest = utf8_without_mark(reader.rest);
	skip_empty_rows(&reader);
	read = reader.rest.length == 0 ||
	       (read_columns(&reader, columns) &&
		       read_rows(&reader, columns, &(*value)->list));
	text_release(&reader.field);
	return read;
}
