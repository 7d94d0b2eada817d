/* SPDX-License-Identifier: MIT */
/* What stays as it is written: code, characters behind a backslash, quotes as entities.
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

static bool ends_in_space(struct span text)
{
	return text.length == 0 || char_is_space(text.bytes[text.length - 1]);
}

size_t kramdown_code_span(struct kramdown *doc, struct span rest, struct text *out)
{
	size_t length = code_span_length(rest);

	(void)doc;
	/* A backtick between blanks begins nothing. */
	if (code_fence_length(rest) == 1 && rest.length > 1 &&
		char_is_space(rest.bytes[1]) && ends_in_space(text_span(out))) {
		text_add(out, "\\`");
		return 1;
	}
	if (length == 0)
		length = code_fence_length(rest);
	text_add_span(out, span_first(rest, length));
	return length;
}

/* kramdown takes a backslash as such before some characters that cmark unescapes. */
size_t kramdown_escape_span(struct kramdown *doc, struct span rest, struct text *out)
{
	char escaped = '\0';

	if (rest.length > 1)
		escaped = rest.bytes[1];
	if (escaped == '"' || escaped == '\'') {
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
	static const char *const entities[] = {
		"&quot;", "&apos;", "&#34;", "&#39;", "&#x27;", "&lt;", "&gt;"};

	for (size_t i = 0; i < sizeof(entities) / sizeof(entities[0]); i++) {
		struct mark mark = {.html = span_of(entities[i])};

		if (!span_starts_with(rest, entities[i]))
			continue;
		mark.source = mark.html;
		mark_add_span(doc, mark, out);
		return mark.html.length;
	}
	return 0;
}
