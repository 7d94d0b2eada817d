/* SPDX-License-Identifier: MIT */
/*
 * What stands within the lines of paragraphs: one walk over each run of text lines,
 * past code, with a handler for each character that can begin something.
 */
#include "syntax/kramdown.h"

#include <string.h>

enum { CODE_FENCE_LIMIT = 64 }; /* more backticks in a row begin no code */

size_t code_fence_length(struct span text)
{
	size_t length = 0;

	while (length < text.length && text.bytes[length] == '`')
		length++;
	return length;
}

size_t code_span_length(struct span text)
{
	size_t fence = code_fence_length(text);
	size_t i = fence;

	if (fence > CODE_FENCE_LIMIT)
		return 0;
	while (i < text.length) {
		size_t run;

		i += span_find(span_after(text, i), '`');
		run = code_fence_length(span_after(text, i));
		i += run;
		if (run == fence && run > 0)
			return i;
	}
	return 0;
}

static size_t copy_code(struct kramdown *doc, struct span rest, struct text *out)
{
	size_t length = code_span_length(rest);

	(void)doc;
	if (length == 0)
		length = code_fence_length(rest);
	text_add_span(out, span_first(rest, length));
	return length;
}

static size_t copy_escape(struct kramdown *doc, struct span rest, struct text *out)
{
	size_t length = rest.length > 1 ? 2 : 1;

	(void)doc;
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
	text_add_span(out, mark_text(doc, mark_add(doc, mark)));
	return mark.source.length;
}

/*
 * REST begins with the handler's character; the handler writes what stands for some of
 * it and returns how much that was; 0 leaves it to others.
 */
struct handler {
	char first;
	size_t (*handle)(struct kramdown *doc, struct span rest, struct text *out);
};

static const struct handler handlers[] = {
	{'`', copy_code},
	{'\\', copy_escape},
	{'[', mark_reference},
};

static size_t handle(struct kramdown *doc, struct span rest, struct text *out)
{
	for (size_t i = 0; i < sizeof(handlers) / sizeof(handlers[0]); i++) {
		size_t length = 0;

		if (handlers[i].first == rest.bytes[0])
			length = handlers[i].handle(doc, rest, out);
		if (length > 0)
			return length;
	}
	text_add_char(out, rest.bytes[0]);
	return 1;
}

static void write_run(struct kramdown *doc, struct span run, struct text *out)
{
	while (run.length > 0)
		run = span_after(run, handle(doc, run, out));
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
	struct span ready;

	for (size_t i = 0; i < doc->lines.count; i++) {
		const struct line *line = &doc->lines.items[i];

		if (line->kind == LINE_TEXT) {
			join_line(&run, line->text);
			continue;
		}
		write_run(doc, text_span(&run), &out);
		text_clear(&run);
		join_line(&out, line->text);
	}
	write_run(doc, text_span(&run), &out);
	doc->crowded |= text_broken(&run) || text_broken(&out);
	text_release(&run);
	ready = (struct span){text_copy(&out, doc->arena), out.length};
	text_release(&out);
	return ready;
}
