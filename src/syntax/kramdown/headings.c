/* SPDX-License-Identifier: MIT */
#include "syntax/kramdown/headings.h"

#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"
#include "syntax/markdown.h"

enum {
	HEADING_LEVELS = 6,
	START_INDENT = 3,
};

static bool is_name_character(char c)
{
	return char_is_word(c) || c == '-' || c == '.' || c == ':' ||
	       (unsigned char)c >= 0x80;
}

/*
 * Take a `{#name}` off the end of a heading's text: its name, empty if there is none.
 */
static struct span take_id(struct span *text)
{
	struct span trimmed = span_trimmed(*text);
	size_t start = trimmed.length;
	struct span name;

	if (!span_ends_with(trimmed, "}"))
		return SPAN_NONE;
	for (start--; start > 0 && is_name_character(trimmed.bytes[start - 1]);)
		start--;
	name = span_after(span_first(trimmed, trimmed.length - 1), start);
	if (name.length == 0 || start < 3 || char_is_digit(name.bytes[0]) ||
		name.bytes[0] == '-' || name.bytes[0] == '.' ||
		!span_ends_with(span_first(trimmed, start), "{#") ||
		!char_is_space(trimmed.bytes[start - 3]))
		return SPAN_NONE;
	*text = span_trimmed(span_first(trimmed, start - 2));
	return name;
}

bool heading_read(struct span line, struct span *text)
{
	struct span rest = line_unindented(line, START_INDENT);
	size_t level = 0;
	size_t end;

	while (level < rest.length && rest.bytes[level] == '#')
		level++;
	rest = span_after(rest, level);
	if (level == 0 || level > HEADING_LEVELS ||
		(rest.length > 0 && !char_is_space(rest.bytes[0])))
		return false;
	*text = span_trimmed(rest);
	for (end = text->length; end > 0 && text->bytes[end - 1] == '#';)
		end--;
	if (end == 0 || char_is_space(text->bytes[end - 1]))
		*text = span_trimmed(span_first(*text, end));
	return true;
}

static bool is_underlined(const struct kramdown *doc, size_t index)
{
	const struct line *line = &doc->lines.items[index];

	return index + 1 < doc->lines.count && line->kind == LINE_TEXT &&
	       line_after_boundary(doc, index) &&
	       line_item_marker(span_trimmed(line->text)) == 0 &&
	       line_indent(doc->lines.items[index + 1].text) <= START_INDENT &&
	       line_is_underline(doc->lines.items[index + 1].text);
}

/* The name goes to a mark before the heading. */
void kramdown_headings(struct kramdown *doc)
{
	for (size_t i = 0; i < doc->lines.count; i++) {
		struct line line = doc->lines.items[i];
		struct span container = line_container(line.text);
		struct span text = line.text;
		struct mark mark = {.kind = MARK_ATTRIBUTES};

		if (line.kind == LINE_TEXT &&
			(heading_read(span_after(text, container.length), &text) ||
				is_underlined(doc, i))) {
			mark.id = take_id(&text);
			if (mark.id.length > 0) {
				mark_add_line(doc, container, mark_add(doc, mark));
				line.text = span_between(
					line.text.bytes, text.bytes + text.length);
			}
		}
		lines_add(doc, &doc->next, line);
	}
	kramdown_turn(doc);
}

struct span heading_new_id(struct kramdown *doc, struct span text)
{
	const char *id = markdown_heading_id(text, doc->arena);
	size_t *others = map_get(&doc->ids, span_of(id));

	if (others == NULL) {
		map_put(&doc->ids, span_of(id), arena_new(doc->arena, size_t));
		return span_of(id);
	}
	return span_of(arena_format(doc->arena, "%s-%zu", id, ++*others));
}

struct span kramdown_first_heading(struct kramdown *doc, struct span markdown)
{
	kramdown_split(doc, markdown);
	kramdown_classify(doc);
	for (size_t i = 0; i < doc->lines.count; i++) {
		const struct line *line = &doc->lines.items[i];
		struct span text = span_trimmed(line->text);

		if (line->kind != LINE_TEXT ||
			(!heading_read(line->text, &text) && !is_underlined(doc, i)))
			continue;
		(void)take_id(&text);
		if (text.length > 0)
			return text;
	}
	return SPAN_NONE;
}
