/* SPDX-License-Identifier: MIT */
/*
 * Tables: lines with a `|` outside code, between blank lines.  A line of dashes parts
 * the header, later ones begin new bodies, a line of `=` the footer.
 *
 * Each cell becomes a paragraph between two marks, so that cmark reads it by itself.
 */
#include "syntax/kramdown.h"

#include <string.h>

enum {
	COLUMN_LIMIT = 200, /* a table with more columns stays text */
	START_INDENT = 3,
};

enum row_kind {
	ROW_CELLS,
	ROW_DASHES,
	ROW_EQUALS,
};

enum alignment {
	ALIGN_NONE,
	ALIGN_LEFT,
	ALIGN_RIGHT,
	ALIGN_CENTER,
	ALIGN_COUNT,
};

static const char *const alignment_styles[ALIGN_COUNT] = {
	[ALIGN_NONE] = "",
	[ALIGN_LEFT] = " style=\"text-align: left\"",
	[ALIGN_RIGHT] = " style=\"text-align: right\"",
	[ALIGN_CENTER] = " style=\"text-align: center\"",
};

struct row {
	struct span cells[COLUMN_LIMIT];
	size_t count;
	bool overfull;
};

struct table {
	size_t start; /* lines of the document */
	size_t end;
	size_t columns;
	bool leading_pipe;
	size_t header_end; /* the line of dashes behind the header; START if none */
	size_t alignment_count;
	unsigned char alignments[COLUMN_LIMIT];
	struct span container;
	const char *tag;     /* of the cells that are being written */
	struct span padding; /* cells that a row lacks, up to its end */
	size_t opener;
};

static const char padding_unit[] = "\n<td>\u00a0</td>";

static struct span body_of(const struct kramdown *doc, size_t index)
{
	struct span line = doc->lines.items[index].text;

	return span_trimmed(span_after(line, line_container(line).length));
}

static bool only_of(struct span text, const char *set, char needed)
{
	for (size_t i = 0; i < text.length; i++)
		if (strchr(set, text.bytes[i]) == NULL)
			return false;
	return span_find(text, needed) < text.length;
}

static enum row_kind row_kind(struct span body)
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

/* What must not be cut at TEXT's start: an escape, a code span, `<code>…</code>`. */
static size_t uncut_length(struct span text)
{
	size_t length = 1;

	if (text.bytes[0] == '\\' && text.length > 1)
		return 2;
	if (text.bytes[0] == '`') {
		length = code_span_length(text);
		return length > 0 ? length : code_fence_length(text);
	}
	if (span_starts_with(text, "<code")) {
		size_t end = span_find_string(text, "</code>");

		return end < text.length ? end : 1;
	}
	return length;
}

static void row_split(struct span body, struct row *row)
{
	size_t start = 0;

	row->count = 0;
	row->overfull = false;
	for (size_t i = 0; i < body.length;) {
		if (body.bytes[i] != '|') {
			i += uncut_length(span_after(body, i));
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
static const struct span *row_trimmed(const struct table *table, struct row *row)
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

/* True if another kind of block begins with BODY. */
static bool is_other_block(struct span body)
{
	size_t marker = line_item_marker(body);

	return marker > 0 || span_starts_with(body, "#") ||
	       span_starts_with(body, "<!--");
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
	row_split(body, row);
	if (row->overfull || row->count < 2)
		return false;
	(void)row_trimmed(table, row);
	if (row->count > table->columns)
		table->columns = row->count;
	return true;
}

/* Find the table that begins at line INDEX. */
static bool table_find(const struct kramdown *doc, size_t index, struct table *table)
{
	size_t bodies = 0; /* rows since the header */
	struct row row;

	*table = (struct table){.start = index, .end = index, .header_end = index};
	table->leading_pipe = span_starts_with(body_of(doc, index), "|");
	for (; table->end < doc->lines.count; table->end++) {
		struct span body = body_of(doc, table->end);
		enum row_kind kind = row_kind(body);

		if (doc->lines.items[table->end].kind != LINE_TEXT || !has_pipe(body))
			break;
		if (kind == ROW_CELLS && !measure_row(table, body, &row))
			return false;
		bodies += kind == ROW_CELLS;
		if (kind == ROW_DASHES && bodies > 0 && table->header_end == index) {
			table->header_end = table->end;
			read_alignments(table, body);
			bodies = 0;
		}
	}
	return bodies > 0 && line_before_boundary(doc, table->end);
}

static void add_html(struct kramdown *doc, struct table *table, const char *html)
{
	mark_add_line(doc, table->container,
		mark_add(doc,
			(struct mark){.html = span_of(html), .opener = table->opener}));
}

/* What a cell begins with may not begin a block. */
static struct span cell_text(struct kramdown *doc, struct span cell)
{
	size_t marker = line_item_marker(cell);
	size_t dot = span_find(cell, '.');

	if (cell.length == 0)
		return span_of("\u00a0");
	if (marker > 0 && char_is_digit(cell.bytes[0]))
		return span_of(arena_format(doc->arena, "%.*s\\%.*s", (int)dot,
			cell.bytes, SPAN_ARGUMENTS(span_after(cell, dot))));
	if (marker > 0 || strchr("#>~=", cell.bytes[0]) != NULL ||
		only_of(cell, "-", '-') || only_of(cell, "*", '*') ||
		only_of(cell, "_", '_') || only_of(cell, "+", '+') ||
		(cell.bytes[0] == '[' && span_find_string(cell, "]:") < cell.length))
		return span_of(
			arena_format(doc->arena, "\\%.*s", SPAN_ARGUMENTS(cell)));
	return cell;
}

/* `\|` is for the table, not for the text. */
static struct span without_escaped_pipes(struct kramdown *doc, struct span cell)
{
	char *copy;
	size_t length = 0;

	if (span_find_string(cell, "\\|") == cell.length)
		return cell;
	copy = arena_bytes(doc->arena, cell.bytes, cell.length);
	for (size_t i = 0; i < cell.length; i++)
		if (cell.bytes[i] != '\\' || i + 1 == cell.length ||
			cell.bytes[i + 1] != '|')
			copy[length++] = cell.bytes[i];
	return (struct span){copy, length};
}

static const char *cell_start(struct kramdown *doc, const struct table *table, size_t i)
{
	size_t alignment =
		i < table->alignment_count ? table->alignments[i] : ALIGN_NONE;
	const char *style = alignment_styles[alignment];

	if (i == 0)
		return arena_format(doc->arena, "<tr>\n<%s%s>", table->tag, style);
	return arena_format(doc->arena, "</%s>\n<%s%s>", table->tag, table->tag, style);
}

static void write_row(struct kramdown *doc, struct table *table, struct span body)
{
	struct row row;
	const struct span *cells;
	size_t missing;

	row_split(body, &row);
	cells = row_trimmed(table, &row);
	for (size_t i = 0; i < row.count; i++) {
		struct span text = cell_text(doc, without_escaped_pipes(doc, cells[i]));
		struct mark start = {.html = span_of(cell_start(doc, table, i)),
			.takes_paragraph = true,
			.ends_paragraph = i > 0};

		mark_add_line(doc, table->container, mark_add(doc, start));
		text = span_of(arena_format(doc->arena, "%.*s%.*s",
			SPAN_ARGUMENTS(table->container), SPAN_ARGUMENTS(text)));
		lines_add(doc, &doc->next, (struct line){.text = text});
	}
	missing = table->columns - row.count;
	mark_add_line(doc, table->container,
		mark_add(doc,
			(struct mark){.html = span_of(
					      *table->tag == 't' && table->tag[1] == 'h'
						      ? "</th>"
						      : "</td>"),
				.ends_paragraph = true}));
	mark_add_line(doc, table->container,
		mark_add(doc, (struct mark){.html = span_after(table->padding,
						    (table->columns - missing) *
							    strlen(padding_unit))}));
}

static void make_padding(struct kramdown *doc, struct table *table)
{
	struct text padding = text_limited(COLUMN_LIMIT * sizeof(padding_unit) + 64);

	for (size_t i = 0; i < table->columns; i++)
		text_add(&padding, padding_unit);
	text_add(&padding, "\n</tr>\n");
	table->padding = (struct span){text_copy(&padding, doc->arena), padding.length};
	text_release(&padding);
}

/* Which section a line of dashes or `=` begins. */
static void write_parting(
	struct kramdown *doc, struct table *table, size_t index, enum row_kind kind)
{
	bool is_first = index == table->start;
	bool is_last = index + 1 == table->end;

	if (index == table->header_end && !is_first)
		add_html(doc, table, "</thead>\n<tbody>\n");
	else if (kind == ROW_EQUALS && !is_last)
		add_html(doc, table, "</tbody>\n<tbody>\n");
	else if (!is_first && !is_last)
		add_html(doc, table, "</tbody>\n<tbody>\n");
}

static void write_table(struct kramdown *doc, struct table *table)
{
	bool has_header = table->header_end != table->start;

	table->container = line_container(doc->lines.items[table->start].text);
	table->tag = has_header ? "th" : "td";
	make_padding(doc, table);
	table->opener = doc->mark_count;
	add_html(doc, table, has_header ? "<table>\n<thead>\n" : "<table>\n<tbody>\n");
	for (size_t i = table->start; i < table->end; i++) {
		struct span body = body_of(doc, i);
		enum row_kind kind = row_kind(body);

		if (kind == ROW_CELLS)
			write_row(doc, table, body);
		else
			write_parting(doc, table, i, kind);
		if (i == table->header_end && has_header)
			table->tag = "td";
	}
	add_html(doc, table, "</tbody>\n</table>\n");
}

void kramdown_tables(struct kramdown *doc)
{
	struct table table;
	size_t i = 0;

	while (i < doc->lines.count) {
		const struct line *line = &doc->lines.items[i];
		struct span body = body_of(doc, i);

		if (line->kind == LINE_TEXT && has_pipe(body) &&
			!is_other_block(body) && line_after_boundary(doc, i) &&
			table_find(doc, i, &table)) {
			write_table(doc, &table);
			i = table.end;
		} else {
			lines_add(doc, &doc->next, *line);
			i++;
		}
	}
	kramdown_turn(doc);
}
