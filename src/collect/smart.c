/* SPDX-License-Identifier: MIT */
#include "collect/smart.h"

#include <string.h>

#include "base/span.h"
#include "base/text.h"

/* The longer before what they begin with. */
static const struct symbol {
	const char *written;
	const char *meant;
} symbols[] = {
	{"---", "—"},
	{"--", "–"},
	{"...", "…"},
	{"<< ", "«\u00a0"},
	{" >>", "\u00a0»"},
	{"<<", "«"},
	{">>", "»"},
};

/* The byte at AT; 0 behind the end. */
static char at_or_end(struct span text, size_t at)
{
	return at < text.length ? text.bytes[at] : '\0';
}

static bool is_quote(char c)
{
	return c == '"' || c == '\'';
}

static bool is_word(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '_';
}

/* But &, which kramdown does not count. */
static bool is_punctuation(char c)
{
	return c > ' ' && c < 0x7f && !char_is_letter(c) && !char_is_digit(c) &&
	       c != '&';
}

static void add_quote(struct text *smart, char quote, bool opens)
{
	if (quote == '"')
		text_add(smart, opens ? "“" : "”");
	else
		text_add(smart, opens ? "‘" : "’");
}

/* `*x` and `__x` behind a quote: what it opens is emphasised. */
static bool emphasis_follows(struct span text, size_t at)
{
	char mark = at_or_end(text, at + 1);
	char second = at_or_end(text, at + 2);

	return (mark == '*' || mark == '_') && second != '\0' && !char_is_space(second);
}

/* Punctuation behind a quote, with no word behind that. */
static bool lone_punctuation_follows(struct span text, size_t at)
{
	char mark = at_or_end(text, at + 1);

	if (!is_punctuation(mark) ||
		(at_or_end(text, at + 2) == '.' && at_or_end(text, at + 3) == '.'))
		return false;
	return is_word(mark) == is_word(at_or_end(text, at + 2));
}

/* Behind a quote: white space, the end, or the `s` of a genitive. */
static bool word_is_over(struct span text, size_t at)
{
	char next = at_or_end(text, at + 1);

	return next == '\0' || char_is_space(next) ||
	       (next == 's' && !is_word(at_or_end(text, at + 2)));
}

/* `'80s` */
static bool decade_follows(struct span text, size_t at)
{
	return text.bytes[at] == '\'' && char_is_digit(at_or_end(text, at + 1)) &&
	       char_is_digit(at_or_end(text, at + 2)) && at_or_end(text, at + 3) == 's';
}

/* Two quotes that differ, before a word: both open. */
static bool opens_twice(struct span text, size_t at)
{
	char next = at_or_end(text, at + 1);

	return is_quote(next) && next != text.bytes[at] &&
	       is_word(at_or_end(text, at + 2));
}

/*
 * Whether the quote at AT opens, by the first rule that decides.  BEFORE is the byte in
 * front of it; 0 where the text, or what kramdown took before, ends there.
 */
static bool quote_opens(struct span text, size_t at, char before)
{
	if (before == '\0' && emphasis_follows(text, at))
		return true;
	if (before == '\0' && lone_punctuation_follows(text, at))
		return false;
	if ((before == '\0' || char_is_space(before)) && decade_follows(text, at))
		return false;
	if (char_is_space(before) && is_word(at_or_end(text, at + 1)))
		return true;
	if (before != '\0' && !char_is_space(before) && strchr("[{(-", before) == NULL)
		return false;
	return before != '\0' || !word_is_over(text, at);
}

/* Append the quotes at AT: how many they are. */
static size_t add_quotes(struct text *smart, struct span text, size_t at, char before)
{
	if ((before == '\0' || char_is_space(before)) && opens_twice(text, at)) {
		add_quote(smart, text.bytes[at], true);
		add_quote(smart, text.bytes[at + 1], true);
		return 2;
	}
	add_quote(smart, text.bytes[at], quote_opens(text, at, before));
	return 1;
}

static const struct symbol *symbol_at(struct span rest)
{
	for (size_t i = 0; i < sizeof(symbols) / sizeof(symbols[0]); i++)
		if (span_starts_with(rest, symbols[i].written))
			return &symbols[i];
	return NULL;
}

static void add_smart(struct text *smart, struct span text)
{
	char before = '\0';

	for (size_t at = 0; at < text.length;) {
		const struct symbol *symbol = symbol_at(span_after(text, at));
		char c = text.bytes[at];

		if (is_quote(c)) {
			at += add_quotes(smart, text, at, before);
			before = '\0';
		} else if (symbol != NULL) {
			text_add(smart, symbol->meant);
			at += strlen(symbol->written);
			before = '\0';
		} else {
			text_add_char(smart, c);
			before = c == '\\' ? '\0' : c;
			at++;
		}
	}
}

/* Most titles have nothing to change. */
static bool is_smart_already(const char *text)
{
	return strpbrk(text, "'\"") == NULL && strstr(text, "--") == NULL &&
	       strstr(text, "...") == NULL && strstr(text, "<<") == NULL &&
	       strstr(text, ">>") == NULL;
}

const char *smart_text(const char *text, struct arena *arena)
{
	struct text smart;
	const char *copy;

	if (is_smart_already(text))
		return text;
	smart = text_limited(3 * strlen(text));
	add_smart(&smart, span_of(text));
	copy = text_copy(&smart, arena);
	text_release(&smart);
	return copy;
}
