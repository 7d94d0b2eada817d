/* SPDX-License-Identifier: MIT */
#include "syntax/similar.h"

#include <string.h>

#include "base/array.h"
#include "base/span.h"
#include "base/text.h"
#include "base/utf8.h"
#include "syntax/unicode.h"

enum {
	TITLE_LIMIT = 64 * 1024,
	COMPARED = 400, /* bytes of a title that are compared */
	ALIKE = 5,      /* one byte in so many may differ */
	WORD_SHORT = 4, /* bytes of words that any title may have */
};

/* One blank stands for all that is between words. */
static void add_folded(struct text *folded, struct span lower)
{
	uint32_t character;

	(void)utf8_decode(lower, &character);
	if (unicode_is_alphanumeric(character))
		text_add_span(folded, lower);
	else if (folded->length > 0 && folded->bytes[folded->length - 1] != ' ')
		text_add_char(folded, ' ');
}

const char *title_folded(const char *title, struct arena *arena)
{
	struct text folded = text_limited(TITLE_LIMIT);
	struct span rest = unicode_nfc(span_of(title), arena);
	uint32_t character;
	size_t length;
	const char *copy;

	for (; (length = utf8_decode(rest, &character)) > 0;
		rest = span_after(rest, length)) {
		char c = char_lower(rest.bytes[0]);

		if (char_is_alphanumeric(c))
			text_add_char(&folded, c);
		else
			add_folded(&folded,
				length == 1 ? span_first(rest, 1)
					    : unicode_lower(
						      span_first(rest, length), arena));
	}
	if (folded.length > 0 && folded.bytes[folded.length - 1] == ' ')
		text_cut(&folded, folded.length - 1);
	copy = text_broken(&folded) ? "" : text_copy(&folded, arena);
	text_release(&folded);
	return copy;
}

static bool has_word(const char *title, struct span wanted)
{
	struct span rest = span_of(title);
	struct span word;

	while (span_next(&rest, ' ', &word))
		if (span_equals(word, wanted))
			return true;
	return false;
}

static bool is_correction(struct span word)
{
	static const char *const words[] = {"addendum", "comment", "comments",
		"corrigendum", "correction", "errata", "erratum", "rejoinder", "reply",
		"response", "retracted", "retraction", "supplement", "withdrawn"};

	for (size_t i = 0; i < COUNT(words); i++)
		if (span_is(word, words[i]))
			return true;
	return false;
}

static bool is_number(struct span word)
{
	size_t roman = 0;

	for (size_t i = 0; i < word.length; i++) {
		if (char_is_digit(word.bytes[i]))
			return true;
		if (strchr("ivx", word.bytes[i]) != NULL)
			roman++;
	}
	return roman == word.length;
}

/* True if A has a word of some kind that B has not. */
static bool has_alone(const char *a, const char *b, bool (*kind)(struct span))
{
	struct span rest = span_of(a);
	struct span word;

	while (span_next(&rest, ' ', &word))
		if (kind(word) && !has_word(b, word))
			return true;
	return false;
}

bool titles_correct(const char *a, const char *b)
{
	return has_alone(a, b, is_correction) || has_alone(b, a, is_correction);
}

bool titles_part(const char *a, const char *b)
{
	return titles_correct(a, b) || has_alone(a, b, is_number) ||
	       has_alone(b, a, is_number);
}

bool titles_differ(const char *a, const char *b)
{
	struct span rest = span_of(a);
	struct span word;

	while (span_next(&rest, ' ', &word))
		if (word.length > WORD_SHORT && has_word(b, word))
			return false;
	return true;
}

static size_t least(size_t a, size_t b, size_t c)
{
	size_t smaller = a < b ? a : b;

	return smaller < c ? smaller : c;
}

/* Levenshtein's, in one row. */
static size_t distance(struct span a, struct span b)
{
	size_t row[COMPARED + 1];

	for (size_t j = 0; j <= b.length; j++)
		row[j] = j;
	for (size_t i = 1; i <= a.length; i++) {
		size_t diagonal = row[0];

		row[0] = i;
		for (size_t j = 1; j <= b.length; j++) {
			size_t above = row[j];
			size_t cost = a.bytes[i - 1] == b.bytes[j - 1] ? 0 : 1;

			row[j] = least(above + 1, row[j - 1] + 1, diagonal + cost);
			diagonal = above;
		}
	}
	return row[b.length];
}

bool titles_similar(const char *a, const char *b)
{
	struct span one = span_first(span_of(a), COMPARED);
	struct span other = span_first(span_of(b), COMPARED);
	size_t longer = one.length > other.length ? one.length : other.length;

	return longer > 0 && distance(one, other) * ALIKE <= longer;
}
