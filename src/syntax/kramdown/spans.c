/* SPDX-License-Identifier: MIT */
/*
 * What stands within the lines of paragraphs: one walk over each run of text lines,
 * past code, with a handler for each character that can begin something.
 */
#include "syntax/kramdown/spans.h"

#include <limits.h>
#include <string.h>

#include "base/array.h"
#include "syntax/kramdown/html.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"

enum {
	OPEN_BRACKETS_LIMIT = 500, /* further ones begin no link */
	DEFINITION_LIMIT = 1100,   /* bytes of a line before `]:`; labels are shorter */
};

/* cmark's time grows with the brackets that are open when a link ends. */
static size_t copy_bracket(struct kramdown *doc, struct span rest, struct text *out)
{
	(void)rest;
	doc->walk.in_label = span_ends_with(text_span(out), "]");
	text_add(out, doc->walk.open_brackets < OPEN_BRACKETS_LIMIT ? "[" : "\\[");
	doc->walk.open_brackets++;
	return 1;
}

/* True if the last line of TEXT begins with the bracket that is now closed. */
static bool is_definition(struct span text)
{
	size_t start = text.length;
	struct span line;

	while (start > 0 && text.bytes[start - 1] != '\n' &&
		text.length - start < DEFINITION_LIMIT)
		start--;
	line = span_after(text, start);
	return span_starts_with(line_body(line), "[");
}

/* Where a link goes, or is defined to go: nothing in it means anything. */
static size_t copy_target(struct kramdown *doc, struct span rest, struct text *out)
{
	bool in_brackets = span_starts_with(rest, "](");
	size_t depth = 0;
	size_t length = 2;

	doc->walk.open_brackets -= doc->walk.open_brackets > 0;
	if (!in_brackets &&
		(!span_starts_with(rest, "]:") || !is_definition(text_span(out))))
		return 0;
	while (length < rest.length && char_is_space(rest.bytes[length]) &&
		rest.bytes[length] != '\n')
		length++;
	for (; length < rest.length && !char_is_space(rest.bytes[length]); length++) {
		if (in_brackets && rest.bytes[length] == ')' && depth-- == 0)
			break;
		depth += rest.bytes[length] == '(';
	}
	text_add_span(out, span_first(rest, length));
	return length;
}

static size_t mark_reference(struct kramdown *doc, struct span rest, struct text *out)
{
	struct span name;
	struct note *note;
	struct mark mark = {.kind = MARK_REFERENCE};

	if (!note_name(rest, &name))
		return 0;
	note = map_get(&doc->notes, name);
	if (note == NULL)
		return 0;
	mark.note = note;
	mark.source = span_first(rest, name.length + strlen("[^]"));
	mark_add_span(doc, mark, out);
	return mark.source.length;
}

static bool ends_strikethrough(struct span text)
{
	return span_starts_with(span_after(text, 1), "~~") &&
	       !char_is_space(text.bytes[0]) && text.bytes[0] != '~';
}

static size_t mark_strikethrough(
	struct kramdown *doc, struct span rest, struct text *out)
{
	struct mark start = {.html = span_of("<del>"), .source = span_of("~~")};
	struct mark end = {.html = span_of("</del>"), .source = span_of("~~")};
	struct span inner = span_after(rest, 2);
	size_t length = 0;

	if (!span_starts_with(rest, "~~") || inner.length == 0 ||
		char_is_space(inner.bytes[0]) || inner.bytes[0] == '~' ||
		doc->walk.no_strike_end == rest.bytes + rest.length)
		return 0;
	while (length < inner.length && !ends_strikethrough(span_after(inner, length)))
		length++;
	if (length == inner.length) {
		doc->walk.no_strike_end = rest.bytes + rest.length;
		return 0;
	}
	length++;
	mark_add_span(doc, start, out);
	text_add_span(out, span_first(inner, length));
	mark_add_span(doc, end, out);
	return length + 4;
}

struct handler {
	char first;
	size_t (*handle)(struct kramdown *doc, struct span rest, struct text *out);
};

static const struct handler handlers[] = {
	/* clang-format off */
	{'`',  kramdown_code_span},
	{'\\', kramdown_escape_span},
	{'&',  kramdown_entity_span},
	{'[',  mark_reference},
	{'[',  copy_bracket},
	{']',  kramdown_reference_span},
	{']',  kramdown_target_span},
	{']',  copy_target},
	{'~',  mark_strikethrough},
	{'*',  kramdown_emphasis_span},
	{'_',  kramdown_emphasis_span},
	{'$',  kramdown_math_span},
	{'{',  kramdown_attributes_span},
	{'<',  kramdown_html_span},
	{'\xC2', kramdown_no_break_span},
	/* clang-format on */
};

/* Which characters have a handler. */
struct firsts {
	bool of[UCHAR_MAX + 1];
};

static struct firsts firsts_of_handlers(void)
{
	struct firsts firsts = {0};

	for (size_t i = 0; i < COUNT(handlers); i++)
		firsts.of[(unsigned char)handlers[i].first] = true;
	return firsts;
}

static size_t handle(struct kramdown *doc, struct span rest, struct text *out)
{
	for (size_t i = 0; i < COUNT(handlers); i++) {
		size_t length = 0;

		if (handlers[i].first == rest.bytes[0])
			length = handlers[i].handle(doc, rest, out);
		if (length > 0)
			return length;
	}
	text_add_char(out, rest.bytes[0]);
	return 1;
}

/* Marks keep what stood in the text, so the walk is over a copy that lasts. */
static void write_run(struct kramdown *doc, const struct firsts *firsts,
	const struct text *text, struct text *out)
{
	struct span run = text_copy_span(text, doc->arena);

	doc->walk = (struct walk){
		.start = run.bytes,
		.last_comment_end = html_last_comment_end(run),
		.item_end = run.bytes,
		.emphasis_end = run.bytes,
		.delimiters = doc->walk.delimiters,
		.delimiter_room = doc->walk.delimiter_room,
	};
	while (run.length > 0) {
		size_t plain = 0;

		while (plain < run.length &&
			!firsts->of[(unsigned char)run.bytes[plain]])
			plain++;
		text_add_span(out, span_first(run, plain));
		run = span_after(run, plain);
		if (run.length > 0)
			run = span_after(run, handle(doc, run, out));
	}
}

static void join_line(struct text *text, struct span line)
{
	text_add_span(text, line);
	text_add_char(text, '\n');
}

struct span kramdown_spans(struct kramdown *doc)
{
	struct text out = text_limited(KRAMDOWN_TEXT_LIMIT);
	struct text run = text_limited(KRAMDOWN_TEXT_LIMIT);
	struct firsts firsts = firsts_of_handlers();
	struct span ready;

	for (size_t i = 0; i < doc->lines.count; i++) {
		const struct line *line = &doc->lines.items[i];

		if (line->kind == LINE_TEXT) {
			join_line(&run, line->text);
			continue;
		}
		write_run(doc, &firsts, &run, &out);
		text_clear(&run);
		join_line(&out, line->text);
	}
	write_run(doc, &firsts, &run, &out);
	doc->crowded |= text_broken(&run) || text_broken(&out);
	text_release(&run);
	ready = text_copy_span(&out, doc->arena);
	text_release(&out);
	return ready;
}
