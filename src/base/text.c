/* SPDX-License-Identifier: MIT */
#include "base/text.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_ROOM = 64 }; /* bytes: most texts are short */

static char nothing[1]; /* what an empty text points to; never written */

struct text text_limited(size_t limit)
{
	return (struct text){.bytes = nothing, .limit = limit};
}

/* Room for LENGTH more bytes and the NUL, or a broken text. */
static bool text_grow(struct text *text, size_t length)
{
	size_t wanted;

	if (text->broken || length > text->limit ||
		text->length > text->limit - length) {
		text->broken = true;
		return false;
	}
	wanted = text->length + length + 1;
	if (wanted <= text->room)
		return true;
	if (wanted < text->room + text->room / 2)
		wanted = text->room + text->room / 2;
	if (wanted < FIRST_ROOM)
		wanted = FIRST_ROOM;
	text->bytes = memory_resize(text->room == 0 ? NULL : text->bytes, wanted, 1);
	text->room = wanted;
	return true;
}

void text_add_bytes(struct text *text, const void *bytes, size_t length)
{
	if (length == 0 || !text_grow(text, length))
		return;
	memcpy(text->bytes + text->length, bytes, length);
	text->length += length;
	text->bytes[text->length] = '\0';
}

void text_add(struct text *text, const char *string)
{
	text_add_bytes(text, string, strlen(string));
}

void text_add_span(struct text *text, struct span span)
{
	text_add_bytes(text, span.bytes, span.length);
}

/* Mostly there is room: writers that go byte by byte live on this. */
void text_add_char(struct text *text, char c)
{
	if (text->broken || text->length + 1 >= text->room ||
		text->length >= text->limit) {
		text_add_bytes(text, &c, 1);
		return;
	}
	text->bytes[text->length++] = c;
	text->bytes[text->length] = '\0';
}

/* Without a branch a byte: whole pages come through here. */
void text_add_folded(struct text *text, struct span span)
{
	bool was_space = false;
	char *end;

	if (span.length == 0 || !text_grow(text, span.length))
		return;
	end = text->bytes + text->length;
	for (size_t i = 0; i < span.length; i++) {
		bool is_space = char_is_space(span.bytes[i]);

		*end = is_space ? ' ' : span.bytes[i];
		end += !(is_space && was_space);
		was_space = is_space;
	}
	*end = '\0';
	text->length = (size_t)(end - text->bytes);
}

/* Behind what there is, as far as there is room, and how many bytes it wants. */
__attribute__((format(printf, 2, 0))) static size_t format_at_end(
	struct text *text, const char *format, va_list arguments)
{
	size_t left = text->room - text->length;
	char *end = left == 0 ? NULL : text->bytes + text->length;
	int length = vsnprintf(end, left, format, arguments);

	assert(length >= 0);
	return (size_t)length;
}

/* Mostly there is room: then it is formatted only once. */
void text_addf(struct text *text, const char *format, ...)
{
	size_t left = text->room - text->length;
	va_list arguments;
	size_t length;

	va_start(arguments, format);
	length = format_at_end(text, format, arguments);
	va_end(arguments);
	if (!text_grow(text, length)) {
		if (left > 0)
			text->bytes[text->length] = '\0';
		return;
	}
	if (length >= left) {
		va_start(arguments, format);
		(void)format_at_end(text, format, arguments);
		va_end(arguments);
	}
	text->length += length;
}

void text_cut(struct text *text, size_t length)
{
	if (length >= text->length)
		return;
	text->length = length;
	text->bytes[length] = '\0';
}

void text_clear(struct text *text)
{
	text_cut(text, 0);
	text->broken = false;
}

bool text_broken(const struct text *text)
{
	return text->broken;
}

struct span text_span(const struct text *text)
{
	return (struct span){text->bytes, text->length};
}

char *text_copy(const struct text *text, struct arena *arena)
{
	return arena_bytes(arena, text->bytes, text->length);
}

struct span text_copy_span(const struct text *text, struct arena *arena)
{
	return (struct span){text_copy(text, arena), text->length};
}

const char *text_lower(struct span span, struct arena *arena)
{
	char *lower = arena_bytes(arena, span.bytes, span.length);

	for (size_t i = 0; i < span.length; i++)
		lower[i] = char_lower(lower[i]);
	return lower;
}

const char *text_in_line(struct span span, struct arena *arena)
{
	char *line = arena_bytes(arena, span.bytes, span.length);
	size_t length = 0;

	for (size_t i = 0; i < span.length; i++)
		if (!char_is_space(span.bytes[i]))
			line[length++] = span.bytes[i];
		else if (length > 0 && line[length - 1] != ' ')
			line[length++] = ' ';
	if (length > 0 && line[length - 1] == ' ')
		length--;
	line[length] = '\0';
	return line;
}

void text_release(struct text *text)
{
	if (text->room > 0)
		memory_free(text->bytes);
	*text = text_limited(text->limit);
}
