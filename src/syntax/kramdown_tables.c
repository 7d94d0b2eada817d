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
	bool in_item;      /* it begins behind the marker of an item */
	size_t header_end; /* the line of dashes behind the header; START if none */
	size_t alignment_count;
	unsigned char alignments[COLUMN_LIMIT];
	struct span container;
	const char *tag; /* of the cells that are being written */
	const char *cell_end;
	struct span padding; /* cells that a row lacks, up to its end */
	size_t opener;
};

static const char padding_unit[] = "\n<td>\u00a0</td>";

static struct span body_of(const struct kramdown *doc, size_t index)
{
	struct span line = doc->lines.items[index].text;

	return span_trimmed(span_after(line, line_container(line).length));
}

/* What line INDEX says behind the marker of the item that it begins, if it does. */
static struct span item_body_of(const struct kramdown *doc, size_t index)
{
	struct span body = body_of(doc, index);

	return span_after(body, line_item_marker(body));
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

static bool begins_item(const struct kramdown *doc, size_t index)
{
	return line_item_marker(body_of(doc, index)) > 0;
}

static bool may_begin(const struct kramdown *doc, size_t index)
{
	struct span body = item_body_of(doc, index);

	return doc->lines.items[index].kind == LINE_TEXT && has_pipe(body) &&
	       !span_starts_with(body, "#") && !span_starts_with(body, "<!--") &&
	       (line_after_boundary(doc, index) || begins_item(doc, index));
}

/* Find the table that begins at line INDEX. */
static bool table_find(const struct kramdown *doc, size_t index, struct table *table)
{
	size_t bodies = 0; /* rows since the header */
	struct row row;

	*table = (struct table){.start = index, .end = index, .header_end = index};
	table->leading_pipe = span_starts_with(item_body_of(doc, index), "|");
	table->in_item = begins_item(doc, index);
	for (; table->end < doc->lines.count; table->end++) {
		struct span body = table->end == index ? item_body_of(doc, index)
		                                       : body_of(doc, table->end);
		enum row_kind kind = row_kind(body);

		if (table->end > index &&
			(begins_item(doc, table->end) ||
				line_before_boundary(doc, table->end)))
			break;
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
	return bodies > 0 && (line_before_boundary(doc, table->end) ||
				     (table->in_item && begins_item(doc, table->end)));
}

static void add_html(struct kramdown *doc, struct table *table, const char *html)
{
	mark_add_line(doc, table->container,
		mark_add(doc,
			(struct mark){.html = span_of(html), .opener = table->opener}));
}

/* A cell begins no block, whatever it begins with. */
static struct span cell_text(struct kramdown *doc, struct span cell)
{
	if (cell.length == 0)
		return span_of("\u00a0");
	if (char_is_letter(cell.bytes[0]))
		return cell;
	return span_of(arena_format(
		doc->arena, "%s%.*s", mark_nothing(doc).bytes, SPAN_ARGUMENTS(cell)));
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

	row_split(body, &row);
	cells = row_trimmed(table, &row);
	for (size_t i = 0; i < row.count; i++) {
		struct span text = cell_text(doc, without_escaped_pipes(doc, cells[i]));
		struct mark start = {.html = span_of(cell_start(doc, table, i)),
			.takes_paragraph = true};

		mark_add_line(doc, table->container, mark_add(doc, start));
		text = span_of(arena_format(doc->arena, "%.*s%.*s",
			SPAN_ARGUMENTS(table->container), SPAN_ARGUMENTS(text)));
		lines_add(doc, &doc->next, (struct line){.text = text});
	}
	mark_add_line(doc, table->container,
		mark_add(doc, (struct mark){.html = span_of(table->cell_end)}));
	mark_add_line(doc, table->container,
		mark_add(
			doc, (struct mark){.html = span_after(table->padding,
						   row.count * strlen(padding_unit))}));
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

/* The blanks that keep a table in its item: as wide as the marker. */
static struct span table_container(struct kramdown *doc, const struct table *table)
{
	struct span line = doc->lines.items[table->start].text;
	struct span container = line_container(line);
	struct span body = span_after(line, container.length);

	return span_of(arena_format(doc->arena, "%.*s%*s", SPAN_ARGUMENTS(container),
		(int)line_item_marker(body), ""));
}

/* The item alone, in front of its table. */
static void write_item(struct kramdown *doc, const struct table *table)
{
	struct span line = doc->lines.items[table->start].text;
	size_t length = line_container(line).length;

	length += line_item_marker(span_after(line, length));
	lines_add(doc, &doc->next,
		(struct line){.text = span_of(arena_format(doc->arena, "%.*s%s",
				      SPAN_ARGUMENTS(span_first(line, length)),
				      mark_nothing(doc).bytes))});
}

static void set_tag(struct table *table, const char *tag)
{
	table->tag = tag;
	table->cell_end = strcmp(tag, "th") == 0 ? "</th>" : "</td>";
}

static void write_table(struct kramdown *doc, struct table *table)
{
	bool has_header = table->header_end != table->start;

	table->container = table_container(doc, table);
	set_tag(table, has_header ? "th" : "td");
	make_padding(doc, table);
	if (table->in_item)
		write_item(doc, table);
	table->opener = doc->mark_count + 1;
	add_html(doc, table, has_header ? "<table>\n<thead>\n" : "<table>\n<tbody>\n");
	for (size_t i = table->start; i < table->end; i++) {
		struct span body =
			i == table->start ? item_body_of(doc, i) : body_of(doc, i);
		enum row_kind kind = row_kind(body);

		if (kind == ROW_CELLS)
			write_row(doc, table, body);
		else
			write_parting(doc, table, i, kind);
		if (i == table->header_end && has_header)
			set_tag(table, "td");
	}
	add_html(doc, table, "</tbody>\n</table>\n");
}

void kramdown_tables(struct kramdown *doc)
{
	struct table table;
	size_t i = 0;

	while (i < doc->lines.count) {
		if (may_begin(doc, i) && table_find(doc, i, &table)) {
			write_table(doc, &table);
			i = table.end;
		} else {
			lines_add(doc, &doc->next, doc->lines.items[i++]);
		}
	}
	kramdown_turn(doc);
}
