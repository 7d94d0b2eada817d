/* SPDX-License-Identifier: MIT */
/*
 * Tables: lines with a `|` outside code, between blank lines.  A line of dashes parts
 * the header, later ones begin new bodies, a line of `=` the footer.
 *
 * Each cell becomes a paragraph between two marks, so that cmark reads it by itself.
 */
#include <string.h>

#include "syntax/kramdown/headings.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"
#include "syntax/kramdown/spans.h"
#include "syntax/kramdown/table.h"

struct span table_line(const struct kramdown *doc, size_t index)
{
	struct span line = doc->lines.items[index].text;

	return span_trimmed(line_body(line));
}

/* What line INDEX says behind the marker of the item that it begins, if it does. */
struct span table_first_line(const struct kramdown *doc, size_t index)
{
	struct span body = table_line(doc, index);

	return span_after(body, line_item_marker(body));
}

static bool only_of(struct span text, const char *set, char needed)
{
	for (size_t i = 0; i < text.length; i++)
		if (strchr(set, text.bytes[i]) == NULL)
			return false;
	return span_find(text, needed) < text.length;
}

enum row_kind table_row_kind(struct span body)
{
	if (only_of(body, "+|: \t-", '-'))
		return ROW_DASHES;
	if (only_of(body, "+|: \t=", '='))
		return ROW_EQUALS;
	return ROW_CELLS;
}

/* A `|` that no backslash takes back. */
static bool has_pipe(struct span body)
{
	for (size_t i = 0; i < body.length; i++)
		if (body.bytes[i] == '|' && (i == 0 || body.bytes[i - 1] != '\\'))
			return true;
	return false;
}

/*
 * What must not be cut at TEXT's start: an escape, a code span, `<code>…</code>`, whose
 * end is looked for until there is none.
 */
static size_t uncut_length(struct span text, bool *may_end)
{
	size_t length = 1;

	if (text.bytes[0] == '\\' && text.length > 1)
		return 2;
	if (text.bytes[0] == '`') {
		length = code_span_length(text);
		return length > 0 ? length : code_fence_length(text);
	}
	if (*may_end && span_starts_with(text, "<code")) {
		size_t end = span_find_string(text, "</code>");

		*may_end = end < text.length;
		return *may_end ? end : 1;
	}
	return length;
}

void table_row_split(struct span body, struct row *row)
{
	size_t start = 0;
	bool may_end = true;

	row->count = 0;
	row->overfull = false;
	for (size_t i = 0; i < body.length;) {
		if (body.bytes[i] != '|') {
			i += uncut_length(span_after(body, i), &may_end);
			continue;
		}
		if (row->count == COLUMN_LIMIT - 1) {
			row->overfull = true;
			return;
		}
		row->cells[row->count++] =
			span_trimmed(span_between(body.bytes + start, body.bytes + i));
		start = ++i;
	}
	row->cells[row->count++] = span_trimmed(span_after(body, start));
}

/* Without the empty cells before a leading pipe and behind a trailing one. */
const struct span *table_row_cells(const struct table *table, struct row *row)
{
	const struct span *cells = row->cells;

	if (table->leading_pipe && row->count > 1 && cells[0].length == 0) {
		cells++;
		row->count--;
	}
	if (row->count > 1 && cells[row->count - 1].length == 0)
		row->count--;
	return cells;
}

static void read_alignments(struct table *table, struct span body)
{
	struct span rest = body;
	struct span part;

	if (span_starts_with(rest, "|"))
		rest = span_after(rest, 1);
	for (size_t i = 0; i < rest.length; i++)
		if (rest.bytes[i] == '+')
			return;
	while (table->alignment_count < COLUMN_LIMIT && span_next(&rest, '|', &part)) {
		bool left;
		bool right;

		part = span_trimmed(part);
		left = span_starts_with(part, ":");
		right = part.length > 1 && span_ends_with(part, ":");
		table->alignments[table->alignment_count++] =
			(unsigned char)((left ? ALIGN_LEFT : 0) +
					(right ? ALIGN_RIGHT : 0));
	}
}

/* Count what the row at INDEX adds; false if it makes the whole no table. */
static bool measure_row(struct table *table, struct span body, struct row *row)
{
	table_row_split(body, row);
	if (row->overfull || row->count < 2)
		return false;
	(void)table_row_cells(table, row);
	if (row->count > table->columns)
		table->columns = row->count;
	return true;
}

static bool begins_item(const struct kramdown *doc, size_t index)
{
	return line_item_marker(table_line(doc, index)) > 0;
}

static bool may_begin(const struct kramdown *doc, size_t index)
{
	struct span body = table_first_line(doc, index);
	struct span heading;

	return doc->lines.items[index].kind == LINE_TEXT && has_pipe(body) &&
	       !heading_read(body, &heading) && !span_starts_with(body, "<!--") &&
	       (line_after_boundary(doc, index) || begins_item(doc, index));
}

/* True if the line at its end, not the first one, belongs to TABLE no more. */
static bool ends_table(
	const struct kramdown *doc, const struct table *table, struct span body)
{
	size_t end = table->end;
	bool in_next = table->in_item && begins_item(doc, end);

	return doc->lines.items[end].kind != LINE_TEXT || !has_pipe(body) || in_next ||
	       line_before_boundary(doc, end);
}

/* Add the line at the end of TABLE to it; false if the whole is then no table. */
static bool add_line(struct table *table, struct span body)
{
	enum row_kind kind = table_row_kind(body);
	struct row row;

	if (kind == ROW_CELLS && !measure_row(table, body, &row))
		return false;
	table->body_rows += kind == ROW_CELLS;
	if (kind == ROW_DASHES && table->body_rows > 0 &&
		table->header_end == table->start) {
		table->header_end = table->end;
		table->body_rows = 0;
		read_alignments(table, body);
	}
	table->end++;
	return true;
}

/* Find the table that begins at line INDEX. */
static bool table_find(const struct kramdown *doc, size_t index, struct table *table)
{
	struct span body = table_first_line(doc, index);

	*table = (struct table){.start = index, .end = index, .header_end = index};
	table->leading_pipe = span_starts_with(body, "|");
	table->in_item = begins_item(doc, index);
	do {
		if (!add_line(table, body))
			return false;
		if (table->end < doc->lines.count)
			body = table_line(doc, table->end);
	} while (table->end < doc->lines.count && !ends_table(doc, table, body));
	return table->body_rows > 0 &&
	       (line_before_boundary(doc, table->end) ||
		       (table->in_item && begins_item(doc, table->end)));
}

void kramdown_tables(struct kramdown *doc)
{
	struct table table;
	size_t i = 0;

	while (i < doc->lines.count) {
		if (may_begin(doc, i) && table_find(doc, i, &table)) {
			table_write(doc, &table);
			i = table.end;
		} else {
			lines_add(doc, &doc->next, doc->lines.items[i++]);
		}
	}
	kramdown_turn(doc);
}
