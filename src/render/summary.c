/* SPDX-License-Identifier: MIT */
#include "render/summary.h"

#include <string.h>

#include "syntax/unicode.h"

/* How far back a cut looks for a blank: words are seldom longer. */
enum { WORD_LIMIT = 30 };

/* Where TEXT is cut to have CHARACTERS at most; its length if it need not be. */
static size_t find_cut(struct span text, size_t characters)
{
	size_t end = 0;
	size_t blank = 0;    /* the last, as an offset */
	size_t blank_at = 0; /* the same, in characters */

	if (text.length <= characters)
		return text.length;
	for (size_t i = 0; i < characters && end < text.length; i++) {
		if (text.bytes[end] == ' ') {
			blank = end;
			blank_at = i;
		}
		end += unicode_cluster(span_after(text, end));
	}
	if (end == text.length || text.bytes[end] == ' ')
		return end;
	return blank > 0 && characters - blank_at <= WORD_LIMIT ? blank : end;
}

/* No dots behind a comma. */
static struct span without_loose_end(struct span text)
{
	while (text.length > 0 && strchr(" ,;:-", text.bytes[text.length - 1]) != NULL)
		text.length--;
	return text;
}

const char *summary_of_text(struct span text, size_t characters, struct arena *arena)
{
	size_t cut = find_cut(text, characters);
	struct span kept = span_first(text, cut);

	if (cut == text.length)
		return arena_bytes(arena, text.bytes, text.length);
	kept = without_loose_end(kept);
	return arena_format(arena, "%.*s…", (int)kept.length, kept.bytes);
}

const char *summary_of_html(
	const struct html_node *body, size_t characters, struct arena *arena)
{
	struct text text = text_limited(HTML_LIMIT);
	const char *summary;

	html_add_text(body, &text);
	summary = summary_of_text(text_span(&text), characters, arena);
	text_release(&text);
	return summary;
}

const char *summary_first_paragraph(const struct html_node *body, struct arena *arena)
{
	struct text text = text_limited(HTML_LIMIT);
	const struct html_node *node = html_next(body, body);
	const char *paragraph = NULL;

	for (; node != NULL && text.length == 0; node = html_next(node, body))
		if (html_is(node, "p"))
			html_add_text(node, &text);
	if (text.length > 0)
		paragraph = text_copy(&text, arena);
	text_release(&text);
	return paragraph;
}
