/* SPDX-License-Identifier: MIT */
/*
 * Fenced code that goes on with an item, though it stands left of the item's text: to
 * kramdown the item holds it, to CommonMark it ends the list.  It is moved to the
 * right.
 */
#include "syntax/kramdown/headings.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"

/* The column at which the text of the item begins that LINE begins; 0 if it begins
 * none. */
static size_t item_column(struct span line)
{
	size_t marker = line_item_marker(span_trimmed(line));

	return marker > 0 ? line_indent(line) + marker : 0;
}

/* True if line INDEX begins code within the paragraph of an item with text at COLUMN.
 */
static bool begins_lazily(const struct kramdown *doc, size_t index, size_t column)
{
	const struct line *line = &doc->lines.items[index];

	return line->kind == LINE_CODE && index > 0 &&
	       doc->lines.items[index - 1].kind == LINE_TEXT &&
	       line_indent(line->text) < column &&
	       line_fence_length(span_trimmed(line->text)) > 0;
}

static void add_moved(struct kramdown *doc, struct line line, size_t columns)
{
	if (columns > 0 && !span_is_blank(line.text))
		line.text = span_of(arena_format(doc->arena, "%*s%.*s", (int)columns,
			"", SPAN_ARGUMENTS(line.text)));
	lines_add(doc, &doc->next, line);
}

/* True if line INDEX goes on with an item, text at COLUMN, that begins with a heading.
 */
static bool follows_heading(const struct kramdown *doc, size_t index, size_t column)
{
	const struct line *line = &doc->lines.items[index];
	struct span before;
	struct span text;

	if (line->kind != LINE_TEXT || index == 0 ||
		line_indent(line->text) >= column || item_column(line->text) > 0 ||
		line_after_boundary(doc, index))
		return false;
	before = span_trimmed(doc->lines.items[index - 1].text);
	return heading_read(span_after(before, line_item_marker(before)), &text) &&
	       line_item_marker(before) > 0;
}

void kramdown_lazy(struct kramdown *doc)
{
	size_t item = 0;
	size_t moved = 0; /* columns, of the code at hand */

	for (size_t i = 0; i < doc->lines.count; i++) {
		struct line line = doc->lines.items[i];

		if (begins_lazily(doc, i, item) || follows_heading(doc, i, item))
			moved = item;
		else if (line.kind != LINE_CODE)
			moved = 0;
		if (line.kind == LINE_TEXT && item_column(line.text) > 0)
			item = item_column(line.text);
		else if (line.kind == LINE_TEXT && line_indent(line.text) == 0 &&
			 line_after_boundary(doc, i))
			item = 0;
		add_moved(doc, line, moved);
	}
	kramdown_turn(doc);
}

bool kramdown_lazy_wanted(struct span text)
{
	return span_find_string(text, "```") < text.length ||
	       span_find_string(text, "~~~") < text.length ||
	       span_find_string(text, "- #") < text.length ||
	       span_find_string(text, "* #") < text.length ||
	       span_find_string(text, ". #") < text.length;
}
