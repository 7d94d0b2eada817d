/* SPDX-License-Identifier: MIT */
/*
 * What stays as it is written: code, characters behind a backslash, quotes as entities.
 */
#include <string.h>

#include "base/array.h"
#include "syntax/html.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/spans.h"

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

static bool ends_in_space(struct span text)
{
	return text.length == 0 || char_is_space(text.bytes[text.length - 1]);
}

/* What kramdown shows of TEXT, written between fences of LENGTH backticks. */
static struct span code_shown(struct span text, size_t length)
{
	if (length == 1)
		return text;
	if (span_starts_with(text, " "))
		text = span_after(text, 1);
	if (span_ends_with(text, " "))
		text.length--;
	return text;
}

/* What cmark takes for a blank. */
static bool is_blank(char c)
{
	return c == ' ' || c == '\n';
}

/* The same to cmark. */
static struct span code_shown_by_cmark(struct span text)
{
	if (text.length > 1 && is_blank(text.bytes[0]) &&
		is_blank(text.bytes[text.length - 1]) && !span_is_blank(text))
		return (struct span){text.bytes + 1, text.length - 2};
	return text;
}

/* Where LENGTH backticks or more stand in TEXT; its length if nowhere. */
static size_t run_of_backticks(struct span text, size_t length)
{
	size_t i = span_find(text, '`');

	while (i < text.length) {
		size_t run = code_fence_length(span_after(text, i));

		if (run >= length)
			return i;
		i += run;
		i += span_find(span_after(text, i), '`');
	}
	return text.length;
}

/* Kramdown's code ends where as many backticks stand, though there be more of them. */
static size_t mark_code(struct kramdown *doc, struct span rest, struct text *out)
{
	size_t fence = code_fence_length(rest);
	struct span text = span_after(rest, fence);
	struct text html = text_limited(KRAMDOWN_TEXT_LIMIT);
	struct mark mark = {0};

	if (fence > CODE_FENCE_LIMIT)
		return 0;
	text.length = run_of_backticks(text, fence);
	if (text.length + fence == rest.length)
		return 0;
	mark.source = span_first(rest, text.length + 2 * fence);
	if (code_fence_length(span_after(rest, fence + text.length)) == fence &&
		span_equals(code_shown(text, fence), code_shown_by_cmark(text)))
		return 0;
	text = lines_without_containers(doc, text);
	text_add(&html, "<code>");
	html_add_escaped(&html, code_shown(text, fence));
	text_add(&html, "</code>");
	mark.html = text_copy_span(&html, doc->arena);
	text_release(&html);
	mark_add_span(doc, mark, out);
	return mark.source.length;
}

size_t kramdown_code_span(struct kramdown *doc, struct span rest, struct text *out)
{
	size_t length;

	/* A backtick between blanks begins nothing. */
	if (code_fence_length(rest) == 1 && rest.length > 1 &&
		char_is_space(rest.bytes[1]) && ends_in_space(text_span(out))) {
		text_add(out, "\\`");
		return 1;
	}
	rest = kramdown_block_rest(doc, rest);
	length = mark_code(doc, rest, out);
	if (length > 0)
		return length;
	length = code_span_length(rest);
	if (length == 0)
		length = code_fence_length(rest);
	text_add_span(out, span_first(rest, length));
	return length;
}

/* What a backslash escapes is no text that a quote behind it looks at. */
static bool is_quoted_next(struct span rest)
{
	return rest.length > 2 && (rest.bytes[2] == '"' || rest.bytes[2] == '\'');
}

/* `\.\.\.` */
static bool is_ellipsis(struct span rest)
{
	return rest.length > 2 && rest.bytes[1] == '.' &&
	       (rest.bytes[2] == '.' || rest.bytes[2] == '\\');
}

static bool is_escapable(char c)
{
	return strchr("*_+`<>()[]{}#!:|$=~.", c) != NULL;
}

static bool is_behind_quote(struct span text)
{
	return span_ends_with(text, "\"") || span_ends_with(text, "'");
}

/* kramdown takes a backslash as such before some characters that cmark unescapes. */
size_t kramdown_escape_span(struct kramdown *doc, struct span rest, struct text *out)
{
	char escaped = '\0';

	if (rest.length > 1)
		escaped = rest.bytes[1];
	if (escaped != '\0' && mark_literal_length(span_after(rest, 1)) == 0 &&
		(strchr("\"'-<>", escaped) != NULL || is_ellipsis(rest) ||
			((is_quoted_next(rest) || is_behind_quote(text_span(out))) &&
				is_escapable(escaped)))) {
		text_add_span(
			out, mark_literal(doc, span_first(span_after(rest, 1), 1)));
		return 2;
	}
	if (escaped != '\0' && strchr("%&,/;?@^", escaped) != NULL) {
		text_add_span(out, mark_literal(doc, span_first(rest, 1)));
		return 1;
	}
	/* Two at the end of a line break it, as one does. */
	if (escaped == '\\' && rest.length > 3 && rest.bytes[2] == '\n') {
		text_add_span(out, span_first(rest, 1));
		return 2;
	}
	text_add_span(out, span_first(rest, 2));
	return rest.length > 1 ? 2 : 1;
}

/* A quote that is written as an entity stays straight. */
size_t kramdown_entity_span(struct kramdown *doc, struct span rest, struct text *out)
{
	static const struct {
		const char *written;
		const char *html;
	} entities[] = {
		/* clang-format off */
		{"&quot;", "\""},   {"&#34;", "\""},  {"&apos;", "'"},   {"&#39;", "'"},
		{"&#x27;", "'"},    {"&lt;", "&lt;"}, {"&gt;", "&gt;"},
		/* clang-format on */
	};

	for (size_t i = 0; i < COUNT(entities); i++) {
		struct mark mark = {
			.html = span_of(entities[i].html),
			.source = span_of(entities[i].written),
		};

		if (!span_starts_with(rest, entities[i].written))
			continue;
		mark_add_span(doc, mark, out);
		return mark.source.length;
	}
	return 0;
}
