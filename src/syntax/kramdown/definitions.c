/* SPDX-License-Identifier: MIT */
/*
 * Definition lists: a paragraph of terms, a line each, then `: text` with what is
 * indented below it.
 */
#include "syntax/kramdown/headings.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"

enum {
	START_INDENT = 3,
	DEPTH_LIMIT = 16, /* lists within definitions */
};

/* How far the text stands in from the start of `:   text`; 0 if LINE is none. */
static size_t definition_indent(struct span line)
{
	struct span body = line_unindented(line, START_INDENT);
	size_t indent = line_indent(line);
	struct span rest = span_after(body, 1);

	if (!span_starts_with(body, ":") || rest.length == 0 ||
		(rest.bytes[0] != ' ' && rest.bytes[0] != '\t') || span_is_blank(rest))
		return 0;
	return indent + 1 + line_indent(rest);
}

static bool is_paragraph_line(const struct line *line)
{
	struct span text;

	return line->kind == LINE_TEXT && line_indent(line->text) <= START_INDENT &&
	       definition_indent(line->text) == 0 &&
	       line_item_marker(span_trimmed(line->text)) == 0 &&
	       line_container(line->text).length == line_indent(line->text) &&
	       !heading_read(line->text, &text);
}

/* The line of the first definition of the terms that begin at line INDEX; 0 if none. */
static size_t first_definition(const struct lines *lines, size_t index)
{
	size_t i = index;

	while (i < lines->count && is_paragraph_line(&lines->items[i]))
		i++;
	if (i == index)
		return 0;
	if (i < lines->count && span_is_blank(lines->items[i].text))
		i++;
	return i < lines->count && lines->items[i].kind == LINE_TEXT &&
	                       definition_indent(lines->items[i].text) > 0
	               ? i
	               : 0;
}

/* Where the definition that begins at line INDEX ends. */
static size_t definition_end(const struct lines *lines, size_t index)
{
	size_t indent = definition_indent(lines->items[index].text);
	size_t end = index + 1;
	bool after_blank = false;

	for (size_t i = end; i < lines->count; i++) {
		const struct line *line = &lines->items[i];

		if (span_is_blank(line->text)) {
			after_blank = true;
			continue;
		}
		if (definition_indent(line->text) > 0 &&
			line_indent(line->text) < indent)
			break;
		if (line_indent(line->text) < indent && after_blank)
			break;
		if (line->kind == LINE_MARK && line_indent(line->text) < indent)
			break;
		after_blank = false;
		end = i + 1;
	}
	return end;
}

static void add_html(struct kramdown *doc, struct mark mark)
{
	mark_add_line(doc, SPAN_NONE, mark_add(doc, mark));
}

static void write_term(struct kramdown *doc, struct span term)
{
	add_html(doc, (struct mark){.html = span_of("<dt>"), .takes_paragraph = true});
	lines_add(doc, &doc->next, (struct line){.text = span_trimmed(term)});
	add_html(doc, (struct mark){.html = span_of("</dt>\n")});
}

static void write_lines(struct kramdown *doc, const struct lines *lines, size_t depth);

/* NOLINTBEGIN(misc-no-recursion): DEPTH_LIMIT is its limit. */
static void write_definition(struct kramdown *doc, const struct lines *lines,
	size_t start, size_t end, size_t depth)
{
	bool compact = start == 0 || !span_is_blank(lines->items[start - 1].text);
	size_t indent = definition_indent(lines->items[start].text);
	struct lines inner = {0};
	struct line first = {.text = lines->items[start].text};

	first.text = span_after(line_unindented(first.text, START_INDENT), 1);
	first.text = line_unindented(first.text, indent);
	lines_add(doc, &inner, first);
	for (size_t i = start + 1; i < end; i++) {
		struct line line = lines->items[i];

		line.text = line_unindented(line.text, indent);
		lines_add(doc, &inner, line);
	}
	add_html(doc,
		(struct mark){.html = span_of("<dd>"), .takes_paragraph = compact});
	write_lines(doc, &inner, depth + 1);
	add_html(doc, (struct mark){.html = span_of("</dd>\n")});
}

/* The list of which the terms begin at line START: returns the line behind it. */
static size_t write_list(struct kramdown *doc, const struct lines *lines, size_t start,
	size_t definition, size_t depth)
{
	add_html(doc, (struct mark){.html = span_of("<dl>\n")});
	while (definition > 0) {
		for (size_t i = start; i < definition; i++)
			if (!span_is_blank(lines->items[i].text))
				write_term(doc, lines->items[i].text);
		while (definition < lines->count &&
			definition_indent(lines->items[definition].text) > 0) {
			size_t end = definition_end(lines, definition);

			write_definition(doc, lines, definition, end, depth);
			for (start = end; end < lines->count &&
					  span_is_blank(lines->items[end].text);)
				end++;
			definition = end;
		}
		if (definition > start)
			start = definition;
		definition = first_definition(lines, start);
	}
	add_html(doc, (struct mark){.html = span_of("</dl>\n")});
	return start;
}

/* DEPTH is counted, so what is too deep stays text. */
static void write_lines(struct kramdown *doc, const struct lines *lines, size_t depth)
{
	bool at_boundary = true;
	size_t i = 0;

	while (i < lines->count) {
		size_t definition = at_boundary && depth < DEPTH_LIMIT
		                            ? first_definition(lines, i)
		                            : 0;

		if (definition > 0) {
			i = write_list(doc, lines, i, definition, depth);
			continue;
		}
		at_boundary = !is_paragraph_line(&lines->items[i]);
		lines_add(doc, &doc->next, lines->items[i++]);
	}
}

/* NOLINTEND(misc-no-recursion) */

void kramdown_definitions(struct kramdown *doc)
{
	struct lines lines = doc->lines;

	write_lines(doc, &lines, 0);
	kramdown_turn(doc);
}
