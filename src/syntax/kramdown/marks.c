/* SPDX-License-Identifier: MIT */
#include "syntax/kramdown/marks.h"

#include <string.h>

#include "syntax/kramdown/escape.h"
#include "syntax/kramdown/kramdown.h"

#define MARK_START "<?kd "
#define MARK_STOP "?>"
#define ESCAPED_START "&lt;?kd "
#define ESCAPED_STOP "?&gt;"
#define MARK_CORE "?kd " /* what both have */

size_t mark_add(struct kramdown *doc, struct mark mark)
{
	if (doc->mark_count == KRAMDOWN_MARK_LIMIT) {
		doc->crowded = true;
		return doc->mark_count - 1;
	}
	doc->marks = arena_grow(doc->arena, doc->marks, doc->mark_count,
		&doc->mark_room, sizeof(*doc->marks));
	doc->marks[doc->mark_count] = mark;
	return doc->mark_count++;
}

struct span mark_text(struct kramdown *doc, size_t number)
{
	return span_of(arena_format(doc->arena, MARK_START "%zu" MARK_STOP, number));
}

void kramdown_add_text(struct kramdown *doc, struct span text, struct text *out)
{
	while (text.length > 0) {
		size_t plain = span_find_string(text, MARK_START);
		size_t length = 0;
		const struct mark *mark;

		mark = mark_at(doc, span_after(text, plain), &length);
		/* Without the backslash that kept it from being HTML. */
		text_add_span(
			out, span_first(text,
				     plain - (mark != NULL && plain > 0 &&
						     text.bytes[plain - 1] == '\\')));
		text = span_after(text, plain);
		if (mark != NULL)
			text_add_span(out, mark->source);
		else if (text.length > 0)
			text_add_char(out, text.bytes[0]);
		text = span_after(text, length > 0 ? length : 1);
	}
}

void kramdown_undo(struct kramdown *doc, struct mark *attributes)
{
	struct text html = text_limited(KRAMDOWN_TEXT_LIMIT);

	kramdown_add_escaped(&html, attributes->source);
	*attributes = (struct mark){.source = attributes->source,
		.html = text_copy_span(&html, doc->arena)};
	text_release(&html);
}

void kramdown_attach(struct kramdown *doc, struct mark *mark, struct mark *attributes)
{
	struct mark *target = mark->opener > 0 ? &doc->marks[mark->opener - 1] : mark;

	target->attributes = attributes->attributes;
	target->id = attributes->id;
	*attributes = (struct mark){.source = attributes->source};
}

struct span mark_literal(struct kramdown *doc, struct span source)
{
	return span_of(arena_format(doc->arena, "\\" MARK_START "%zu" MARK_STOP,
		mark_add(doc, (struct mark){.source = source, .literal = true})));
}

struct span mark_nothing(struct kramdown *doc)
{
	if (doc->nothing.length == 0)
		doc->nothing = mark_literal(doc, SPAN_NONE);
	return doc->nothing;
}

size_t mark_literal_length(struct span text)
{
	size_t length = strlen(MARK_START);

	if (!span_starts_with(text, MARK_START))
		return 0;
	length += span_digits(span_after(text, length));
	if (!span_starts_with(span_after(text, length), MARK_STOP))
		return 0;
	return length + strlen(MARK_STOP);
}

/* True if nothing in the last line of TEXT but what a block may begin behind. */
static bool at_line_start(struct span text)
{
	static const char skipped[] = " \t>*+-.)0123456789";
	size_t i = text.length;

	while (i > 0 && text.bytes[i - 1] != '\n' &&
		strchr(skipped, text.bytes[i - 1]) != NULL)
		i--;
	return i == 0 || text.bytes[i - 1] == '\n';
}

void mark_add_span(struct kramdown *doc, struct mark mark, struct text *out)
{
	if (at_line_start(text_span(out)))
		text_add_span(out, mark_nothing(doc));
	text_add_span(out, mark_text(doc, mark_add(doc, mark)));
}

void mark_add_line(struct kramdown *doc, struct span container, size_t number)
{
	struct span text = span_of(arena_format(doc->arena,
		"%.*s" MARK_START "%zu" MARK_STOP, SPAN_ARGUMENTS(container), number));

	lines_add(doc, &doc->next, (struct line){.text = text, .kind = LINE_MARK});
}

/* START, a number, STOP: all of it is *LENGTH. */
static struct mark *mark_between(struct kramdown *doc, struct span text,
	const char *start, const char *stop, size_t *length)
{
	size_t i = strlen(start);
	size_t number = 0;

	if (!span_starts_with(text, start) || i == text.length ||
		!char_is_digit(text.bytes[i]))
		return NULL;
	while (i < text.length && char_is_digit(text.bytes[i]) &&
		number < KRAMDOWN_MARK_LIMIT)
		number = number * 10 + (size_t)(text.bytes[i++] - '0');
	if (number >= doc->mark_count || !span_starts_with(span_after(text, i), stop))
		return NULL;
	*length = i + strlen(stop);
	return &doc->marks[number];
}

struct mark *mark_at(struct kramdown *doc, struct span text, size_t *length)
{
	return mark_between(doc, text, MARK_START, MARK_STOP, length);
}

/* The mark whose core stands at OFFSET. */
static struct mark *mark_around(
	struct kramdown *doc, struct span html, size_t offset, struct mark_place *place)
{
	size_t escaped_before = strlen(ESCAPED_START) - strlen(MARK_CORE);

	place->escaped = false;
	if (offset > 0 && html.bytes[offset - 1] == '<') {
		place->offset = offset - 1;
		return mark_at(doc, span_after(html, place->offset), &place->length);
	}
	if (offset < escaped_before)
		return NULL;
	place->escaped = true;
	place->offset = offset - escaped_before;
	return mark_between(doc, span_after(html, place->offset), ESCAPED_START,
		ESCAPED_STOP, &place->length);
}

bool mark_find(struct kramdown *doc, struct span html, struct mark_place *place)
{
	size_t offset = span_find_string(html, MARK_CORE);

	while (offset < html.length) {
		place->mark = mark_around(doc, html, offset, place);
		if (place->mark != NULL)
			return true;
		offset += strlen(MARK_CORE);
		offset += span_find_string(span_after(html, offset), MARK_CORE);
	}
	return false;
}
