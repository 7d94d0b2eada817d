/* SPDX-License-Identifier: MIT */
/*
 * Which lines are code.  Whether four blanks make code depends on the list that is
 * open; in doubt a line is text, since marks in code turn back into what they were.
 */
#include "base/array.h"
#include "syntax/kramdown/kramdown.h"

enum {
	CODE_INDENT = 4,
	FENCE_SHORTEST = 3,
	LAZY_LIMIT = 1000,  /* lines between fences that an item goes on with */
	FENCE_LONGEST = 64, /* longer ones count as this long */
};

/* For each kind and length of fence the last line that closes it, from 1; 0 is none. */
struct closers {
	size_t last[2][FENCE_LONGEST + 1];
};

/* What is known from the lines before. */
struct scan {
	const struct lines *lines;
	struct closers closers;
	char fence; /* the character of the open fence; NUL if none is open */
	size_t fence_length;
	size_t fence_indent;
	size_t item_indent; /* where the text of the innermost list item begins */
	bool after_blank;
	bool in_code; /* by its indent */
};

/* How many fence characters BODY begins with; 0 if it is no fence. */
size_t line_fence_length(struct span body)
{
	size_t length = 0;

	if (body.length == 0 || (body.bytes[0] != '`' && body.bytes[0] != '~'))
		return 0;
	while (length < body.length && body.bytes[length] == body.bytes[0])
		length++;
	if (length > FENCE_LONGEST)
		return FENCE_LONGEST;
	return length < FENCE_SHORTEST ? 0 : length;
}

/* The length of the fence that LINE could close; 0 if it cannot close any. */
static size_t closing_length(struct span line)
{
	struct span body = line_body(line);
	size_t i = 0;

	while (i < body.length && body.bytes[i] == body.bytes[0])
		i++;
	return span_is_blank(span_after(body, i)) ? line_fence_length(body) : 0;
}

static void closers_find(const struct lines *lines, struct closers *closers)
{
	for (size_t i = 0; i < lines->count; i++) {
		struct span line = lines->items[i].text;
		size_t length = closing_length(line);

		if (length > 0)
			closers->last[line_body(line).bytes[0] == '~'][length] = i + 1;
	}
	/* A longer fence closes a shorter one too. */
	for (size_t kind = 0; kind < COUNT(closers->last); kind++) {
		size_t *last = closers->last[kind];

		for (size_t length = FENCE_LONGEST; length-- > 0;)
			if (last[length] < last[length + 1])
				last[length] = last[length + 1];
	}
}

bool line_fence_says_more(struct span body)
{
	struct span info = span_trimmed(body);

	if (line_fence_length(body) == 0)
		return false;
	while (info.length > 0 && info.bytes[0] == body.bytes[0])
		info = span_after(info, 1);
	info = span_trimmed(info);
	for (size_t i = 0; i < info.length; i++)
		if (char_is_space(info.bytes[i]))
			return true;
	return false;
}

/* True if LINE goes on with an item though it stands left of the item's text. */
static bool is_lazy(const struct scan *scan, struct span line)
{
	return scan->item_indent > 0 && !scan->after_blank &&
	       line_indent(line) < scan->item_indent;
}

/* True if the fence FENCE, LENGTH long, at line INDEX ends before a blank line. */
static bool closes_in_paragraph(
	const struct scan *scan, size_t index, char fence, size_t length)
{
	for (size_t i = index + 1; i < scan->lines->count && i - index < LAZY_LIMIT;
		i++) {
		struct span line = scan->lines->items[i].text;

		if (span_is_blank(line))
			return false;
		if (closing_length(line) >= length && line_body(line).bytes[0] == fence)
			return true;
	}
	return false;
}

/*
 * A fence that nothing closes is none; nor is one with more than a language, nor one
 * whose item ends before it does.
 */
static bool fence_opens(struct scan *scan, struct span line, size_t index)
{
	struct span body = line_body(line);
	size_t length;

	body = span_after(body, line_item_marker(body));
	length = line_fence_length(body);
	if (length == 0 || line_fence_says_more(body) ||
		scan->closers.last[body.bytes[0] == '~'][length] <= index + 1)
		return false;
	if (body.bytes[0] == '`' &&
		span_find(span_after(body, length), '`') < body.length - length)
		return false;
	if (is_lazy(scan, line) &&
		!closes_in_paragraph(scan, index, body.bytes[0], length))
		return false;
	scan->fence = body.bytes[0];
	scan->fence_length = length;
	scan->fence_indent =
		line_indent(line) + line_item_marker(span_trimmed_left(line));
	return true;
}

static bool fence_closes(const struct scan *scan, struct span line)
{
	return closing_length(line) >= scan->fence_length &&
	       line_body(line).bytes[0] == scan->fence &&
	       line_indent(line) < scan->fence_indent + CODE_INDENT;
}

static void follow_list(struct scan *scan, struct span line)
{
	size_t indent = line_indent(line);
	size_t marker = line_item_marker(span_trimmed(line));

	if (marker > 0 && indent < scan->item_indent + CODE_INDENT)
		scan->item_indent = indent + marker;
	else if (scan->after_blank && indent < 2)
		scan->item_indent = 0;
}

static enum line_kind line_kind(struct scan *scan, struct span line, size_t index)
{
	if (scan->fence != '\0') {
		if (fence_closes(scan, line))
			scan->fence = '\0';
		return LINE_CODE;
	}
	if (span_is_blank(line))
		return LINE_BLANK;
	if ((scan->after_blank || scan->in_code) &&
		line_indent(line) >= scan->item_indent + CODE_INDENT)
		return LINE_CODE;
	follow_list(scan, line);
	return fence_opens(scan, line, index) ? LINE_CODE : LINE_TEXT;
}

void kramdown_classify(struct kramdown *doc)
{
	struct scan scan = {.lines = &doc->lines, .after_blank = true};

	closers_find(&doc->lines, &scan.closers);
	for (size_t i = 0; i < doc->lines.count; i++) {
		struct line *line = &doc->lines.items[i];
		bool fenced = scan.fence != '\0';

		if (line->kind != LINE_MARK)
			line->kind = line_kind(&scan, line->text, i);
		scan.in_code = line->kind == LINE_CODE && !fenced && scan.fence == '\0';
		scan.after_blank = line->kind == LINE_BLANK || line->kind == LINE_MARK;
	}
}
