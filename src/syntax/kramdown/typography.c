/* SPDX-License-Identifier: MIT */
/*
 * Curly quotes, dashes, ellipses and guillemets, decided as kramdown decides: from the
 * one character before a quote and a few behind it.
 */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/smart.h"
#include "syntax/unicode.h"

static const struct symbol {
	const char *written;
	const char *meant;
} symbols[] = {
	/* Longer ones first. */
	{"---", "\u2014"},
	{"--", "\u2013"},
	{"...", "\u2026"},
	{"<< ", "\u00ab\u00a0"},
	{" >>", "\u00a0\u00bb"},
	{"<<", "\u00ab"},
	{">>", "\u00bb"},
};

static char at(struct span text, size_t index)
{
	if (index >= text.length)
		return '\0';
	return text.bytes[index];
}

static bool is_quote(char c)
{
	return c == '"' || c == '\'';
}

static bool is_punctuation(char c)
{
	return c > ' ' && c < 0x7f && (!char_is_word(c) || c == '_');
}

/* The same for any script. */
static bool begins_word(struct span text)
{
	uint32_t character = 0;

	(void)utf8_decode(text, &character);
	return character == '_' || unicode_is_alphanumeric(character);
}

/* NEXT is what follows the quotes: two different ones before a word both open. */
static bool opens_two(char quote, struct span next)
{
	return is_quote(at(next, 0)) && at(next, 0) != quote &&
	       char_is_word(at(next, 1));
}

/* `'80s` */
static bool is_decade(char quote, struct span next)
{
	return quote == '\'' && char_is_digit(at(next, 0)) &&
	       char_is_digit(at(next, 1)) && at(next, 2) == 's';
}

/* True if a quote right behind markup, or at the start, opens. */
static bool opens_after_nothing(char quote, struct span next)
{
	size_t stars = 0;

	while (stars < 2 && (at(next, stars) == '*' || at(next, stars) == '_'))
		stars++;
	if (stars > 0 && stars < next.length && !char_is_space(at(next, stars)))
		return true;
	if (is_punctuation(at(next, 0)) &&
		!(at(next, 1) == '.' && at(next, 2) == '.') &&
		begins_word(next) == begins_word(span_after(next, 1)))
		return false;
	if (is_decade(quote, next))
		return false;
	if (next.length == 0 || char_is_space(at(next, 0)) ||
		(at(next, 0) == 's' && !begins_word(span_after(next, 1))))
		return false;
	return true;
}

static bool opens_after(char before, char quote, struct span next)
{
	if (before == '\0')
		return opens_after_nothing(quote, next);
	if (char_is_space(before) && is_decade(quote, next))
		return false;
	if (char_is_space(before) || strchr("\\[{(-", before) != NULL)
		return true;
	return false;
}

/* What the text begins with, in its place; how much of it that is. */
static size_t write_symbol(struct span text, struct text *out)
{
	for (size_t i = 0; i < COUNT(symbols); i++)
		if (span_starts_with(text, symbols[i].written)) {
			text_add(out, symbols[i].meant);
			return strlen(symbols[i].written);
		}
	return 0;
}

static size_t write_quote(
	const char *const *quotes, char before, struct span text, struct text *out)
{
	char quote = text.bytes[0];
	struct span next = span_after(text, 1);

	if ((before == '\0' || char_is_space(before)) && opens_two(quote, next)) {
		text_add(out, smart_quote(quotes, quote, true));
		text_add(out, smart_quote(quotes, next.bytes[0], true));
		return 2;
	}
	text_add(out, smart_quote(quotes, quote, opens_after(before, quote, next)));
	return 1;
}

/* True if quotes, dashes and the like can begin here. */
static bool is_notable(struct span rest)
{
	switch (rest.bytes[0]) {
	case '"':
	case '\'':
	case '-':
	case '.':
	case '<':
	case '>':
		return true;
	default:
		return rest.bytes[0] == ' ' && at(rest, 1) == '>';
	}
}

/* What stands here in its place; 0 if it is nothing of ours. */
static size_t write_notable(
	const char *const *quotes, char before, struct span rest, struct text *out)
{
	size_t mark = mark_literal_length(rest);

	/* The `<` of a mark makes no guillemet of the one before it. */
	if (rest.bytes[0] == '<' && mark_literal_length(span_after(rest, 1)) > 0)
		return 0;
	if (mark > 0)
		text_add_span(out, span_first(rest, mark));
	else if (is_quote(rest.bytes[0]))
		return write_quote(quotes, before, rest, out);
	else
		return write_symbol(rest, out);
	return mark;
}

void kramdown_typography(const char *const *quotes, struct span text, size_t length,
	char before, struct text *out)
{
	size_t i = 0;

	while (i < length) {
		size_t start = i;
		size_t taken;

		while (i < length && !is_notable(span_after(text, i)))
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
