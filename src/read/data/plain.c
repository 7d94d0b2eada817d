/* SPDX-License-Identifier: MIT */
#include "read/data/plain.h"

#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "syntax/html.h"
#include "syntax/markdown.h"

enum { LINE_LIMIT = 64 * 1024 }; /* bytes of a line of HTML */

/* Keeps what looks like a heading or a list from being one. */
#define GUARD "x "

/* `*word*`: the MARK before one word and behind another. */
static bool has_emphasis(struct span text, char mark)
{
	bool open = false;

	for (size_t i = 0; i < text.length; i++) {
		bool before = i > 0 && text.bytes[i - 1] != ' ';
		bool behind = i + 1 < text.length && text.bytes[i + 1] != ' ';

		if (text.bytes[i] != mark)
			continue;
		if (open && before)
			return true;
		open = open || (behind && !before);
	}
	return false;
}

static bool has_markup(struct span text)
{
	static const char *const marks[] = {"](", "**", "__", "`", "</", "/>", "<br"};

	if (has_emphasis(text, '*') || has_emphasis(text, '_'))
		return true;
	for (size_t i = 0; i < COUNT(marks); i++)
		if (span_find_string(text, marks[i]) < text.length)
			return true;
	return false;
}

static struct html_node *read_line(struct span line, struct arena *arena)
{
	struct text html = text_limited(LINE_LIMIT);
	struct error error;
	struct html_node *body = NULL;
	struct span guarded =
		span_of(arena_format(arena, GUARD "%.*s", SPAN_ARGUMENTS(line)));

	if (markdown_to_html(guarded, NULL, &html, &error) && !text_broken(&html))
		body = html_read(span_of(text_copy(&html, arena)), arena, &error);
	text_release(&html);
	return body;
}

static struct span line_of(struct span text, struct arena *arena)
{
	return span_of(text_in_line(text, arena));
}

const char *data_plain(const struct data_reader *reader, struct span text)
{
	struct span line = line_of(text, reader->arena);
	struct text plain = text_limited(LINE_LIMIT);
	struct arena scratch = {0};
	const char *result = line.bytes;
	struct html_node *body;

	if (reader->is_bibliography || !has_markup(line))
		return result;
	body = read_line(line, &scratch);
	if (body != NULL)
		html_add_text(body, &plain);
	if (!text_broken(&plain) && plain.length >= strlen(GUARD))
		result = arena_bytes(reader->arena, plain.bytes + strlen(GUARD),
			plain.length - strlen(GUARD));
	text_release(&plain);
	arena_release(&scratch);
	return result;
}

const char *data_first_link(const struct data_reader *reader, struct span text)
{
	struct span line = line_of(text, reader->arena);
	struct arena scratch = {0};
	const struct html_node *body;
	const struct html_node *link;
	const char *href = NULL;

	if (!has_markup(line))
		return NULL;
	body = read_line(line, &scratch);
	link = body == NULL ? NULL : html_find(body, "a");
	if (link != NULL)
		href = arena_string(reader->arena, html_attribute(link, "href"));
	arena_release(&scratch);
	return href;
}
