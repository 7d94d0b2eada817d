/* SPDX-License-Identifier: MIT */
/*
 * What CommonMark knows and kramdown does not: `1)` as an item, rules and underlines
 * within a paragraph, empty headings, fences that say more than a language.  And an
 * item that may interrupt a paragraph with any number.
 */
#include <string.h>

#include "syntax/kramdown/headings.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"

enum {
	RULE_SHORTEST = 3,
	JOINED_LIMIT = 4096, /* bytes of a line to which others are joined */
};

/* `---`, `* * *`, `===`: a rule or an underline to cmark. */
static bool is_rule(struct span body)
{
	size_t count = 0;
	struct span text = span_trimmed(body);

	if (text.length == 0 || strchr("-=*_", text.bytes[0]) == NULL)
		return false;
	for (size_t i = 0; i < text.length; i++) {
		if (!char_is_space(text.bytes[i]) && text.bytes[i] != text.bytes[0])
			return false;
		count += text.bytes[i] == text.bytes[0];
	}
	return count >= RULE_SHORTEST || count == text.length;
}

/* `12)` before a blank */
static bool is_bracketed_number(struct span body)
{
	size_t i = 0;

	while (i < body.length && char_is_digit(body.bytes[i]))
		i++;
	return i > 0 && i < body.length && body.bytes[i] == ')' &&
	       (i + 1 == body.length || char_is_space(body.bytes[i + 1]));
}

/* `-` or `1.` with nothing behind it, no blank either. */
static bool is_bare_marker(struct span body)
{
	size_t digits = span_digits(body);

	if (digits > 0)
		return digits + 1 == body.length && body.bytes[digits] == '.';
	return body.length == 1 && strchr("*+-", body.bytes[0]) != NULL;
}

/* BODY without the markers of the items that begin in it. */
static struct span without_markers(struct span body)
{
	size_t length;

	while ((length = line_item_marker(body)) > 0)
		body = span_after(body, length);
	return body;
}

/* ` ## Text`: kramdown wants its headings at the start of the line. */
static bool is_indented_heading(struct span container, struct span body)
{
	struct span text;

	return container.length > 0 && span_find(container, '>') == container.length &&
	       heading_read(body, &text);
}

static bool is_paragraph(const struct kramdown *doc, size_t index)
{
	const struct line *line = &doc->lines.items[index];
	struct span text;

	return line->kind == LINE_TEXT && !line_after_boundary(doc, index + 1) &&
	       !heading_read(line->text, &text);
}

static bool is_item(const struct kramdown *doc, size_t index)
{
	struct span line = doc->lines.items[index].text;

	return line_item_marker(line_body(line)) > 0;
}

/* True if line INDEX is a rule to cmark, but goes on with a paragraph to kramdown. */
static bool is_no_rule(const struct kramdown *doc, size_t index, struct span body)
{
	if (index == 0 || !is_rule(body) || !is_paragraph(doc, index - 1))
		return false;
	return !line_is_underline(body) ||
	       (!line_after_boundary(doc, index - 1) && !is_item(doc, index - 1));
}

static bool is_empty_heading(struct span body)
{
	struct span text = {.length = 1};

	return heading_read(body, &text) && text.length == 0;
}

static bool is_number_item(struct span body)
{
	return line_item_marker(body) > 0 && char_is_digit(body.bytes[0]) &&
	       !span_starts_with(body, "1.");
}

bool kramdown_plain_wanted(struct span text)
{
	struct span rest = text;
	struct span line;

	while (span_next(&rest, '\n', &line)) {
		struct span body = line_body(line);

		if (is_rule(body) || is_bracketed_number(without_markers(body)) ||
			is_bare_marker(body) || is_empty_heading(body) ||
			is_number_item(body) || line_fence_length(body) > 0 ||
			is_indented_heading(line_container(line), body))
			return true;
	}
	return false;
}

/* True if line INDEX has backticks or tildes that are no fence, in a paragraph. */
static bool ends_in_fence(const struct kramdown *doc, size_t index, struct span body)
{
	return index > 0 && doc->lines.items[index].kind == LINE_TEXT &&
	       line_fence_length(body) > 0 && is_paragraph(doc, index - 1) &&
	       doc->next.items[doc->next.count - 1].text.length < JOINED_LIMIT;
}

/* Such a line is written behind the last: a code span may end with it. */
static void join_to_last(struct kramdown *doc, struct span body)
{
	struct line *last = &doc->next.items[doc->next.count - 1];

	last->text = span_of(arena_format(doc->arena, "%.*s %.*s",
		SPAN_ARGUMENTS(last->text), SPAN_ARGUMENTS(body)));
}

/* In a list a blank line would say more; CommonMark lets 1 interrupt, and `0001`. */
static struct span with_number_one(
	struct kramdown *doc, struct span container, struct span body)
{
	struct span end = span_after(body, span_find(body, '.'));
	char *text = arena_bytes(doc->arena, body.bytes, body.length);

	memset(text, '0', body.length - end.length);
	text[body.length - end.length - 1] = '1';
	return span_of(
		arena_format(doc->arena, "%.*s%s", SPAN_ARGUMENTS(container), text));
}

/* True if line INDEX begins an item that CommonMark takes for text. */
static bool is_item_in_paragraph(
	const struct kramdown *doc, size_t index, struct span body)
{
	return doc->lines.items[index].kind == LINE_TEXT && index > 0 &&
	       is_number_item(body) && is_paragraph(doc, index - 1);
}

/* The item LINE is one to CommonMark, too. */
static void interrupt_paragraph(struct kramdown *doc, bool in_list,
	struct span container, struct span body, struct span *line)
{
	if (in_list)
		*line = with_number_one(doc, container, body);
	else
		lines_add(doc, &doc->next, (struct line){.kind = LINE_BLANK});
}

/* True if line INDEX is no setext heading's, and its marker begins no item. */
static bool is_no_item(const struct kramdown *doc, size_t index, struct span container,
	struct span body)
{
	return is_bare_marker(body) &&
	       (body.bytes[0] != '-' || container.length > 0 || index == 0 ||
		       !is_paragraph(doc, index - 1));
}

/* Where in line INDEX a block begins to cmark but not to kramdown; NULL if nowhere. */
static const char *begins_no_block(const struct kramdown *doc, size_t index,
	struct span container, struct span body, bool in_list)
{
	struct span text = without_markers(body);

	if (is_bracketed_number(text))
		return text.bytes;
	if (is_no_rule(doc, index, body) || is_empty_heading(body) ||
		line_fence_length(body) > 0 ||
		is_no_item(doc, index, container, body) ||
		((!in_list || container.length == 1) &&
			is_indented_heading(container, body)))
		return body.bytes;
	return NULL;
}

/* LINE with a mark before PLACE, in it; LINE if that is NULL. */
static struct span with_mark(struct kramdown *doc, struct span line, const char *place)
{
	if (place == NULL)
		return line;
	return span_of(arena_format(doc->arena, "%.*s%s%.*s",
		SPAN_ARGUMENTS(span_between(line.bytes, place)),
		mark_nothing(doc).bytes,
		SPAN_ARGUMENTS(span_between(place, line.bytes + line.length))));
}

void kramdown_plain(struct kramdown *doc)
{
	bool in_list = false;

	for (size_t i = 0; i < doc->lines.count; i++) {
		struct line line = doc->lines.items[i];
		struct span container = line_container(line.text);
		struct span body = span_after(line.text, container.length);

		if (is_item_in_paragraph(doc, i, body))
			interrupt_paragraph(doc, in_list, container, body, &line.text);
		if (line.kind == LINE_TEXT && line_item_marker(body) > 0)
			in_list = true;
		else if (line.kind == LINE_TEXT && container.length == 0 &&
			 line_after_boundary(doc, i))
			in_list = false;
		if (ends_in_fence(doc, i, body)) {
			join_to_last(doc, body);
			continue;
		}
		if (line.kind == LINE_TEXT)
			line.text = with_mark(doc, line.text,
				begins_no_block(doc, i, container, body, in_list));
		lines_add(doc, &doc->next, line);
	}
	kramdown_turn(doc);
}
