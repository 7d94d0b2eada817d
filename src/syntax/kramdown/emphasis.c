/* SPDX-License-Identifier: MIT */
/*
 * Stars and underscores that emphasise to kramdown, but not to CommonMark, `**a:**b`,
 * `1_a_`, and those that do not: `**a b ** c**`.
 *
 * CommonMark wants white space or punctuation beside what stands by punctuation; a mark
 * beside it is that.  What does not emphasise is a mark that is text.
 */
#include <string.h>

#include "base/utf8.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/spans.h"
#include "syntax/unicode.h"

enum { RULE_SHORTEST = 3 }; /* stars or underscores */

static uint32_t first_of(struct span text)
{
	uint32_t character = ' ';

	(void)utf8_decode(text, &character);
	return character;
}

uint32_t emphasis_before(struct span text)
{
	size_t all_but_one = text.length > 0 ? text.length - 1 : 0;

	return first_of(span_after(text, utf8_cut(text, all_but_one)));
}

/* True if CommonMark, too, takes what stands between these for text. */
static bool is_plain(char delimiter, uint32_t before, uint32_t behind)
{
	return (unicode_is_space(before) && unicode_is_space(behind)) ||
	       (delimiter == '_' && unicode_is_alphanumeric(before) &&
		       unicode_is_alphanumeric(behind));
}

bool kramdown_emphasis_wanted(struct span text)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = text.bytes[i];

		if ((c == '*' || c == '_') &&
			!is_plain(c, emphasis_before(span_first(text, i)),
				first_of(span_after(text, i + 1))))
			return true;
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

/* The delimiter at AT; NULL if what stands there is text. */
static const struct delimiter *delimiter_at(struct kramdown *doc, const char *at)
{
	while (doc->walk.next_delimiter < doc->walk.delimiter_count &&
		doc->walk.delimiters[doc->walk.next_delimiter].at < at)
		doc->walk.next_delimiter++;
	if (doc->walk.next_delimiter == doc->walk.delimiter_count ||
		doc->walk.delimiters[doc->walk.next_delimiter].at > at)
		return NULL;
	return &doc->walk.delimiters[doc->walk.next_delimiter];
}

/* True for letters, and for symbols: cmark knows less of them than it might. */
static bool may_be_word(uint32_t character)
{
	return unicode_is_alphanumeric(character) ||
	       (character >= 0x80 && !unicode_is_space(character));
}

/* What opens wants a word behind it, or none before it; what closes, the reverse. */
static void write_delimiter(struct kramdown *doc, const struct delimiter *delimiter,
	uint32_t before, uint32_t behind, struct text *out)
{
	const struct mark nothing = {0};
	uint32_t own = (unsigned char)*delimiter->at;
	bool hides = own == '_' || !unicode_is_alphanumeric(behind);

	if (delimiter->opens && (before == own || (may_be_word(before) && hides)))
		mark_add_span(doc, nothing, out);
	text_add_bytes(out, delimiter->at, delimiter->length);
	if (!delimiter->opens &&
		(behind == own ||
			(may_be_word(behind) && !unicode_is_alphanumeric(before))))
		mark_add_span(doc, nothing, out);
}

/* True if the last line of TEXT is empty but for a container. */
static bool at_line_start(struct span text)
{
	size_t i = text.length;

	while (i > 0 && strchr(" \t>", text.bytes[i - 1]) != NULL)
		i--;
	return i == 0 || text.bytes[i - 1] == '\n';
}

/* The length of the `* * *` or `***` that REST begins with, a line; 0 if it is none. */
static size_t rule_length(struct span rest)
{
	size_t length = span_find(rest, '\n');
	size_t count = 0;

	for (size_t i = 0; i < length; i++) {
		if (rest.bytes[i] != rest.bytes[0] && !char_is_space(rest.bytes[i]))
			return 0;
		count += rest.bytes[i] == rest.bytes[0];
	}
	return count < RULE_SHORTEST ? 0 : length;
}

size_t kramdown_emphasis_span(struct kramdown *doc, struct span rest, struct text *out)
{
	const struct delimiter *delimiter;
	uint32_t before = emphasis_before(text_span(out));
	uint32_t behind = first_of(span_after(rest, 1));

	if (at_line_start(text_span(out))) {
		size_t length = rule_length(rest);

		if (length == 0 && rest.length > 1 && char_is_space(rest.bytes[1]))
			length = 1;
		text_add_span(out, span_first(rest, length));
		if (length > 0)
			return length;
	}
	if (rest.bytes >= doc->walk.emphasis_end) {
		struct span block = kramdown_block_text(doc, rest);

		doc->walk.emphasis_end = block.bytes + block.length;
		kramdown_read_emphasis(
			doc, doc->walk.start, rest.bytes, doc->walk.emphasis_end);
	}
	delimiter = delimiter_at(doc, rest.bytes);
	if (delimiter != NULL) {
		behind = first_of(span_after(rest, delimiter->length));
		write_delimiter(doc, delimiter, before, behind, out);
		return delimiter->length;
	}
	/* What stands behind a quote decides where it points, so it must be seen there.
	 */
	if (before == '"' || before == '\'')
		text_add_char(out, '\\');
	if (before == '"' || before == '\'' || is_plain(rest.bytes[0], before, behind))
		text_add_char(out, rest.bytes[0]);
	else
		text_add_span(out, mark_literal(doc, span_first(rest, 1)));
	return 1;
}
