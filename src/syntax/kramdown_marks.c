/* SPDX-License-Identifier: MIT */
#include "syntax/kramdown.h"

#include <string.h>

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
