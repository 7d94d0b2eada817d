/* SPDX-License-Identifier: MIT */
/*
 * Mathematics between `$$`: as a block \[ … \], within a line \( … \), as kramdown
 * writes it for MathJax.
 */
#include "syntax/kramdown/escape.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"
#include "syntax/kramdown/spans.h"

enum { LINE_LIMIT = 4096 }; /* bytes, of lines that are looked back at */

static struct mark math_mark(struct kramdown *doc, struct span source,
	struct span formula, const char *start, const char *end)
{
	struct text html = text_limited(KRAMDOWN_TEXT_LIMIT);
	struct mark mark = {.source = source};

	text_add(&html, start);
	kramdown_add_escaped(&html, span_trimmed(formula));
	text_add(&html, end);
	mark.html = text_copy_span(&html, doc->arena);
	text_release(&html);
	return mark;
}

/* How many quotes the last line of TEXT stands in; 0 if nobody would read it. */
static size_t quote_depth(struct span text)
{
	struct span end = span_after(
		text, text.length > LINE_LIMIT ? text.length - LINE_LIMIT : 0);
	size_t line = span_find_last(end, '\n');
	struct span container =
		line_container(line < end.length ? span_after(end, line + 1) : text);

	if (line == end.length && end.length < text.length)
		return 0;
	return span_count(container, '>');
}

/* LINE without the first DEPTH `>` of its container. */
static struct span outside_quotes(struct span line, size_t depth)
{
	struct span rest = line;

	while (depth > 0) {
		struct span body = span_trimmed(rest);

		if (!span_starts_with(body, ">"))
			return rest;
		rest = span_between(body.bytes + 1, line.bytes + line.length);
		depth--;
	}
	return rest;
}

/* A formula of several lines, in as many quotes as the text before it. */
static struct span without_quotes(
	struct kramdown *doc, struct span formula, struct span before)
{
	struct text text = text_limited(KRAMDOWN_TEXT_LIMIT);
	struct span rest = formula;
	struct span line;
	size_t depth = 0;
	bool first = true;

	if (span_find(formula, '\n') < formula.length)
		depth = quote_depth(before);
	if (depth == 0)
		return formula;
	while (span_next(&rest, '\n', &line)) {
		if (!first)
			text_add_char(&text, '\n');
		text_add_span(&text, first ? line : outside_quotes(line, depth));
		first = false;
	}
	formula = text_copy_span(&text, doc->arena);
	text_release(&text);
	return formula;
}

size_t kramdown_math_span(struct kramdown *doc, struct span rest, struct text *out)
{
	struct span formula = span_after(rest, 2);
	size_t length;
	struct mark mark;

	if (!span_starts_with(rest, "$$"))
		return 0;
	length = span_find_string(formula, "$$");
	if (length == formula.length)
		return 0;
	mark = math_mark(doc, span_first(rest, length + 4),
		without_quotes(doc, span_first(formula, length), text_span(out)), "\\(",
		"\\)");
	mark_add_span(doc, mark, out);
	return mark.source.length;
}

/*
 * The line at which the `$$` that opens in line INDEX closes; the count if none does.
 */
static size_t closing_line(const struct kramdown *doc, size_t index)
{
	struct span body = span_trimmed(doc->lines.items[index].text);

	body = span_after(body, span_find_string(body, "$$") + 2);
	while (span_find_string(body, "$$") == body.length) {
		if (++index == doc->lines.count ||
			doc->lines.items[index].kind == LINE_MARK)
			return doc->lines.count;
		body = span_trimmed(doc->lines.items[index].text);
	}
	return span_ends_with(body, "$$") &&
	                       span_find_string(body, "$$") + 2 == body.length
	               ? index
	               : doc->lines.count;
}

/* Lines START to END as one text, without the container they stand in. */
static struct span joined_lines(struct kramdown *doc, size_t start, size_t end)
{
	struct text text = text_limited(KRAMDOWN_TEXT_LIMIT);
	struct span joined;

	for (size_t i = start; i <= end; i++) {
		struct span line = doc->lines.items[i].text;

		text_add_span(&text, line_body(line));
		text_add_char(&text, '\n');
	}
	joined = text_copy_span(&text, doc->arena);
	text_release(&text);
	return span_trimmed(joined);
}

static void write_block(struct kramdown *doc, size_t start, size_t end)
{
	struct span source = joined_lines(doc, start, end);
	struct span formula = span_first(span_after(source, 2), source.length - 4);

	mark_add_line(doc, line_container(doc->lines.items[start].text),
		mark_add(doc, math_mark(doc, source, formula, "\\[", "\\]\n")));
}

void kramdown_math(struct kramdown *doc)
{
	for (size_t i = 0; i < doc->lines.count; i++) {
		const struct line *line = &doc->lines.items[i];
		struct span container = line_container(line->text);
		size_t end = doc->lines.count;

		if (line->kind == LINE_TEXT && line_after_boundary(doc, i) &&
			span_starts_with(
				span_after(line->text, container.length), "$$"))
			end = closing_line(doc, i);
		if (end < doc->lines.count && line_before_boundary(doc, end + 1)) {
			write_block(doc, i, end);
			i = end;
		} else {
			lines_add(doc, &doc->next, *line);
		}
	}
	kramdown_turn(doc);
}
