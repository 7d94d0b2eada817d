/* SPDX-License-Identifier: MIT */
/* Tables that were found, written as marks around the text of each cell. */
#include "syntax/kramdown/table.h"

#include <string.h>

#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/spans.h"

static const char *const alignment_styles[ALIGN_COUNT] = {
	[ALIGN_NONE] = "",
	[ALIGN_LEFT] = " style=\"text-align: left\"",
	[ALIGN_RIGHT] = " style=\"text-align: right\"",
	[ALIGN_CENTER] = " style=\"text-align: center\"",
};

static const char padding_unit[] = "\n<td>\u00a0</td>";

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

/* `\|` is for the table, not for the text; but code keeps it. */
static struct span without_escaped_pipes(struct kramdown *doc, struct span cell)
{
	char *copy;
	size_t length = 0;

	if (span_find_string(cell, "\\|") == cell.length)
		return cell;
	copy = arena_bytes(doc->arena, cell.bytes, cell.length);
	for (size_t i = 0; i < cell.length;) {
		size_t code = cell.bytes[i] == '`'
		                      ? code_span_length(span_after(cell, i))
		                      : 0;

		memcpy(copy + length, cell.bytes + i, code);
		length += code;
		i += code;
		if (i < cell.length && !span_starts_with(span_after(cell, i), "\\|"))
			copy[length++] = cell.bytes[i];
		i++;
	}
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

	table_row_split(body, &row);
	cells = table_row_cells(table, &row);
	for (size_t i = 0; i < row.count; i++) {
		struct span text = cell_text(doc, without_escaped_pipes(doc, cells[i]));
		struct mark start = {.html = span_of(cell_start(doc, table, i)),
			.takes_paragraph = true};

		mark_add_line(doc, table->container, mark_add(doc, start));
		text = span_of(arena_format(doc->arena, "%.*s%.*s",
			SPAN_ARGUMENTS(table->container), SPAN_ARGUMENTS(text)));
		lines_add(doc, &doc->next, (struct line){.text = text});
	}
	doc->empty_cells += table->columns - row.count;
	doc->crowded |= doc->empty_cells > KRAMDOWN_MARK_LIMIT;
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
	table->padding = text_copy_span(&padding, doc->arena);
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
	else if (!is_last && (!is_first || kind == ROW_EQUALS))
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

void table_write(struct kramdown *doc, struct table *table)
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
		struct span body = i == table->start ? table_first_line(doc, i)
		                                     : table_line(doc, i);
		enum row_kind kind = table_row_kind(body);

		if (kind == ROW_CELLS)
			write_row(doc, table, body);
		else
			write_parting(doc, table, i, kind);
		if (i == table->header_end && has_header)
			set_tag(table, "td");
	}
	add_html(doc, table, "</tbody>\n</table>\n");
}
