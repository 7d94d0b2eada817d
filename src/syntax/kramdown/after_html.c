/* SPDX-License-Identifier: MIT */
/* Looking at pieces of cmark's HTML: marks may have cut it anywhere. */
#include "syntax/kramdown/after.h"

size_t after_tag_name_end(struct span html)
{
	size_t i = 0;

	while (i < html.length && char_is_space(html.bytes[i]))
		i++;
	if (++i >= html.length || html.bytes[i - 1] != '<' ||
		!char_is_letter(html.bytes[i]))
		return 0;
	while (i < html.length && char_is_alphanumeric(html.bytes[i]))
		i++;
	return i;
}

void after_add_with_quotes(struct text *out, struct span text)
{
	static const char entity[] = "&quot;";

	while (text.length > 0) {
		size_t plain = span_find_string(text, entity);

		text_add_span(out, span_first(text, plain));
		text = span_after(text, plain);
		if (text.length > 0)
			text_add_char(out, '"');
		text = span_after(text, text.length > 0 ? sizeof(entity) - 1 : 0);
	}
}

bool after_leaves_tag_open(struct span html, bool open)
{
	size_t start = span_find_last(html, '<');
	size_t end = span_find_last(html, '>');

	if (start == html.length)
		return open && end == html.length;
	return end == html.length || end < start;
}

bool after_leaves_code_open(struct span html, bool open)
{
	for (;; open = !open) {
		size_t at = span_find_string(html, open ? "</code>" : "<code");

		if (at == html.length)
			return open;
		html = span_after(html, at);
	}
}
