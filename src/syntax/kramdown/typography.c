/* SPDX-License-Identifier: MIT */
/*
 * Curly quotes, dashes, ellipses and guillemets in a text of cmark's, in which marks
 * stand.
 */
#include "syntax/kramdown/typography.h"

#include "syntax/kramdown/marks.h"
#include "syntax/smart.h"

/* What stands here in its place; 0 if it is nothing of ours. */
static size_t write_notable(
	const char *const *quotes, char before, struct span rest, struct text *out)
{
	size_t mark = mark_literal_length(rest);

	text_add_span(out, span_first(rest, mark));
	if (mark > 0)
		return mark;
	/* The `<` of a mark makes no guillemet of the one before it. */
	if (rest.bytes[0] == '<' && mark_literal_length(span_after(rest, 1)) > 0)
		return 0;
	return smart_add(rest, before, quotes, out);
}

void kramdown_typography(const char *const *quotes, struct span text, size_t length,
	char before, struct text *out)
{
	size_t i = 0;

	while (i < length) {
		size_t start = i;
		size_t taken;

		while (i < length && !smart_may_begin(span_after(text, i)))
			i++;
		text_add_bytes(out, text.bytes + start, i - start);
		if (i == length)
			break;
		if (i > start)
			before = text.bytes[i - 1];
		taken = write_notable(quotes, before, span_after(text, i), out);
		before = '\0';
		if (taken == 0) {
			before = text.bytes[i];
			text_add_char(out, before);
			taken = 1;
		}
		i += taken;
	}
}
