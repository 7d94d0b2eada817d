/* SPDX-License-Identifier: MIT */
#include "syntax/kramdown/lines.h"

#include <string.h>

#include "syntax/kramdown/kramdown.h"

enum {
	TAB_STOP = 4,
	START_INDENT = 3, /* columns, at most, before what begins a block */
};

void lines_add(struct kramdown *doc, struct lines *lines, struct line line)
{
	lines->items = arena_grow(doc->arena, lines->items, lines->count, &lines->room,
		sizeof(*lines->items));
	lines->items[lines->count++] = line;
}

void kramdown_turn(struct kramdown *doc)
{
	struct lines done = doc->lines;

	doc->lines = doc->next;
	doc->next = (struct lines){.items = done.items, .room = done.room};
}

void kramdown_split(struct kramdown *doc, struct span markdown)
{
	struct span rest = markdown;
	struct span line;

	while (span_next(&rest, '\n', &line)) {
		if (span_ends_with(line, "\r"))
			line.length--;
		lines_add(doc, &doc->lines, (struct line){.text = line});
	}
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static size_t column_after(char c, size_t column)
{
	return c == '\t' ? column + TAB_STOP - column % TAB_STOP : column + 1;
}

size_t line_indent(struct span line)
{
	size_t column = 0;

	for (size_t i = 0; i < line.length && is_blank(line.bytes[i]); i++)
		column = column_after(line.bytes[i], column);
	return column;
}

struct span line_unindented(struct span line, size_t columns)
{
	size_t column = 0;
	size_t i = 0;

	while (i < line.length && column < columns && is_blank(line.bytes[i]))
		column = column_after(line.bytes[i++], column);
	return span_after(line, i);
}

struct span line_container(struct span line)
{
	size_t length = 0;

	while (length < line.length &&
		(is_blank(line.bytes[length]) || line.bytes[length] == '>'))
		length++;
	return span_first(line, length);
}

struct span line_body(struct span line)
{
	return span_after(line, line_container(line).length);
}

bool line_is_underline(struct span body)
{
	struct span text = span_trimmed(body);

	return text.length > 0 && (text.bytes[0] == '-' || text.bytes[0] == '=') &&
	       span_without_first(text, text.bytes[0]).length == 0;
}

size_t line_item_marker(struct span line)
{
	size_t i = 0;

	if (line.length > 0 && strchr("*+-", line.bytes[0]) != NULL) {
		i = 1;
	} else {
		while (i < line.length && char_is_digit(line.bytes[i]))
			i++;
		if (i == 0 || i == line.length || line.bytes[i] != '.')
			return 0;
		i++;
	}
	if (i == line.length || !is_blank(line.bytes[i]))
		return 0;
	while (i < line.length && is_blank(line.bytes[i]))
		i++;
	return i;
}

static bool is_attribute_list(struct span line)
{
	return span_starts_with(span_trimmed(line), "{:") &&
	       span_ends_with(span_trimmed(line), "}");
}

/* Blank, a mark, an attribute list, or an empty line of a quote. */
static bool is_boundary(const struct line *line)
{
	struct span container = line_container(line->text);

	return line->kind == LINE_BLANK || line->kind == LINE_MARK ||
	       container.length == line->text.length || is_attribute_list(line->text) ||
	       span_is(span_trimmed(line->text), "^");
}

bool line_after_boundary(const struct kramdown *doc, size_t index)
{
	return index == 0 || is_boundary(&doc->lines.items[index - 1]);
}

bool line_before_boundary(const struct kramdown *doc, size_t index)
{
	return index >= doc->lines.count || is_boundary(&doc->lines.items[index]);
}

static bool ends_comment(struct span line)
{
	return span_ends_with(span_trimmed(line), "-->");
}

size_t lines_last_comment_end(const struct kramdown *doc)
{
	size_t last = doc->lines.count;

	while (last-- > 0)
		if (ends_comment(doc->lines.items[last].text))
			return last;
	return 0;
}

size_t line_comment(const struct kramdown *doc, size_t index, size_t last_end)
{
	const struct line *lines = doc->lines.items;
	struct span first = line_unindented(lines[index].text, START_INDENT);

	if (lines[index].kind != LINE_TEXT || !span_starts_with(first, "<!--") ||
		!line_after_boundary(doc, index))
		return 0;
	for (size_t i = index; i <= last_end; i++)
		if (ends_comment(lines[i].text))
			return i + 1 - index;
	return 0;
}
