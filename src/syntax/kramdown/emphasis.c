/* SPDX-License-Identifier: MIT */
/*
 * Stars that emphasise to kramdown, but not to CommonMark: `**a:**b`, `a**(b)**`,
 * common where words have no blanks between them.
 *
 * CommonMark wants white space or punctuation beside stars that stand by punctuation;
 * a mark beside them is that.
 */
#include <string.h>

#include "base/utf8.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/unicode.h"

static bool is_word(uint32_t character)
{
	return unicode_is_letter(character) || unicode_is_digit(character);
}

static bool is_mark(uint32_t character)
{
	return !is_word(character) && !unicode_is_space(character) &&
	       character != '*' && character != '\\';
}

static uint32_t first_of(struct span text)
{
	uint32_t character = ' ';

	(void)utf8_decode(text, &character);
	return character;
}

static uint32_t last_of(struct span text)
{
	size_t start = text.length;

	do
		start -= start > 0;
	while (start > 0 && ((unsigned char)text.bytes[start] & 0xC0) == 0x80);
	return first_of(span_after(text, start));
}

static size_t count_stars(struct span text)
{
	size_t count = 0;

	while (count < text.length && text.bytes[count] == '*')
		count++;
	return count;
}

/*
 * True if CommonMark would not see that the stars between these end or begin something.
 */
static bool is_hidden(uint32_t before, uint32_t behind)
{
	return (is_mark(before) && is_word(behind)) ||
	       (is_word(before) && is_mark(behind));
}

bool kramdown_emphasis_wanted(struct span text)
{
	size_t i = span_find(text, '*');

	while (i < text.length) {
		size_t stars = count_stars(span_after(text, i));

		if (is_hidden(last_of(span_first(text, i)),
			    first_of(span_after(text, i + stars))))
			return true;
		i += stars;
		i += span_find(span_after(text, i), '*');
	}
	return false;
}

static bool is_delimiter(struct span text, bool at_end)
{
	return at_end ? span_ends_with(text, "*") || span_ends_with(text, "_")
	              : span_starts_with(text, "*") || span_starts_with(text, "_");
}

/* A no-break space beside a delimiter is no white space to kramdown. */
size_t kramdown_no_break_span(struct kramdown *doc, struct span rest, struct text *out)
{
	struct span blank = span_first(rest, strlen("\u00a0"));

	if (!span_starts_with(rest, "\u00a0") ||
		(!is_delimiter(span_after(rest, blank.length), false) &&
			!is_delimiter(text_span(out), true)))
		return 0;
	text_add_span(out, mark_literal(doc, blank));
	return blank.length;
}

size_t kramdown_emphasis_span(struct kramdown *doc, struct span rest, struct text *out)
{
	size_t stars = count_stars(rest);
	uint32_t before = last_of(text_span(out));
	uint32_t behind = first_of(span_after(rest, stars));
	struct mark nothing = {0};
	bool closes;

	if (stars > KRAMDOWN_STARS_LIMIT) {
		text_add_span(out, span_first(rest, stars));
		return stars;
	}
	closes = doc->open_stars[stars] && !unicode_is_space(before);
	if (!closes && is_word(before) && is_mark(behind))
		mark_add_span(doc, nothing, out);
	text_add_span(out, span_first(rest, stars));
	if (closes && is_mark(before) && is_word(behind))
		mark_add_span(doc, nothing, out);
	doc->open_stars[stars] = !closes && !unicode_is_space(behind);
	return stars;
}
