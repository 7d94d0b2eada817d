/* SPDX-License-Identifier: MIT */
#include "syntax/smart.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "syntax/unicode.h"

static const char *const curly_quotes[SMART_QUOTES] = {
	"\u2018", "\u2019", "\u201C", "\u201D"};

/* The longer of two comes first. */
static const struct symbol {
	const char *written;
	const char *set;
} symbols[] = {
	{"---", "\u2014"},
	{"--", "\u2013"},
	{"...", "\u2026"},
	{"<< ", "\u00AB\u00A0"},
	{" >>", "\u00A0\u00BB"},
	{"<<", "\u00AB"},
	{">>", "\u00BB"},
};

static bool is_quote(char c)
{
	return c == '"' || c == '\'';
}

static bool is_punctuation(char c)
{
	return c > ' ' && c < 0x7F && !char_is_alphanumeric(c) && c != '&';
}

/* In any script. */
static bool begins_word(struct span text)
{
	uint32_t character = 0;

	(void)utf8_decode(text, &character);
	return character == '_' || unicode_is_alphanumeric(character);
}

/* `_*` before a word: the quote stands outside emphasis.  NEXT is behind the quote. */
static bool is_emphasis(struct span next)
{
	size_t length = 0;

	while (length < 2 &&
		(span_at(next, length) == '_' || span_at(next, length) == '*'))
		length++;
	return length > 0 && length < next.length && !char_is_space(next.bytes[length]);
}

static bool is_loose_punctuation(struct span next)
{
	if (!is_punctuation(span_at(next, 0)))
		return false;
	if (span_at(next, 1) == '.' && span_at(next, 2) == '.')
		return false;
	return begins_word(next) == begins_word(span_after(next, 1));
}

/* `"'word` and `'"word` */
static bool are_two(char quote, struct span next)
{
	return is_quote(span_at(next, 0)) && next.bytes[0] != quote &&
	       char_is_word(span_at(next, 1));
}

/* `'80s` */
static bool is_decade(char quote, struct span next)
{
	return quote == '\'' && char_is_digit(span_at(next, 0)) &&
	       char_is_digit(span_at(next, 1)) && span_at(next, 2) == 's';
}

/* Behind a word that markup stands around: `*Custer*'s`. */
static bool is_end(struct span next)
{
	return next.length == 0 || char_is_space(next.bytes[0]) ||
	       (next.bytes[0] == 's' && !begins_word(span_after(next, 1)));
}

/* With nothing before it: true if it opens. */
static bool bare_quote_opens(char quote, struct span next)
{
	if (is_emphasis(next))
		return true;
	return !is_loose_punctuation(next) && !is_decade(quote, next) && !is_end(next);
}

static bool quote_opens(char quote, char before, struct span next)
{
	if (before == '\0')
		return bare_quote_opens(quote, next);
	if (char_is_space(before))
		return !is_decade(quote, next);
	return strchr("[{(-", before) != NULL;
}

static void add_quote(
	const char *const *quotes, char quote, bool opens, struct text *out)
{
	if (quotes == NULL)
		quotes = curly_quotes;
	text_add(out, quotes[(quote == '"' ? 2 : 0) + (opens ? 0 : 1)]);
}

/* kramdown's rules, in its order. */
static size_t add_quotes(
	struct span rest, char before, const char *const *quotes, struct text *out)
{
	char quote = rest.bytes[0];
	struct span next = span_after(rest, 1);

	/* What a backslash escapes is no text to kramdown. */
	if (before == '\\')
		before = '\0';
	if ((before == '\0' || char_is_space(before)) && are_two(quote, next)) {
		add_quote(quotes, quote, true, out);
		add_quote(quotes, next.bytes[0], true, out);
		return 2;
	}
	/* Of two before a word the first is what the second one closes. */
	if (before == '\0' && is_quote(span_at(next, 0)) &&
		!is_loose_punctuation(next)) {
		text_add_char(out, quote);
		add_quote(quotes, next.bytes[0], false, out);
		return 2;
	}
	add_quote(quotes, quote, quote_opens(quote, before, next), out);
	return 1;
}

static size_t add_symbol(struct span rest, struct text *out)
{
	for (size_t i = 0; i < COUNT(symbols); i++) {
		if (!span_starts_with(rest, symbols[i].written))
			continue;
		text_add(out, symbols[i].set);
		return strlen(symbols[i].written);
	}
	return 0;
}

size_t smart_add(
	struct span rest, char before, const char *const *quotes, struct text *out)
{
	if (is_quote(span_at(rest, 0)))
		return add_quotes(rest, before, quotes, out);
	return add_symbol(rest, out);
}

/* Where we are: AT is the first byte that was not written yet. */
struct cursor {
	struct span text;
	size_t at;
	const char *const *quotes;
	size_t no_tag; /* from here on no tag is ever closed */
};

/* The byte COUNT places on, NUL outside. */
static char ahead(const struct cursor *cursor, size_t count)
{
	return span_at(cursor->text, cursor->at + count);
}

/* `<b>`, `</b>`, `<!-- -->`: as it is. */
static bool add_tag(struct cursor *cursor, struct text *html)
{
	struct span rest = span_after(cursor->text, cursor->at);
	char next = ahead(cursor, 1);
	size_t end;

	if (ahead(cursor, 0) != '<' || cursor->at >= cursor->no_tag ||
		(!char_is_letter(next) && next != '/' && next != '!'))
		return false;
	end = span_find(rest, '>');
	if (end == rest.length) {
		cursor->no_tag = cursor->at;
		return false;
	}
	text_add_span(html, span_first(rest, end + 1));
	cursor->at += end + 1;
	return true;
}

static bool is_entity_byte(char c)
{
	return char_is_alphanumeric(c) || c == '#';
}

static bool add_entity(struct cursor *cursor, struct text *html)
{
	size_t length = 1;

	if (ahead(cursor, 0) != '&')
		return false;
	while (is_entity_byte(ahead(cursor, length)))
		length++;
	if (length == 1 || ahead(cursor, length) != ';')
		return false;
	text_add_span(
		html, span_first(span_after(cursor->text, cursor->at), length + 1));
	cursor->at += length + 1;
	return true;
}

static void add_plain(struct cursor *cursor, struct text *html)
{
	struct span rest = span_after(cursor->text, cursor->at);
	uint32_t character;
	size_t length = utf8_decode(rest, &character);

	if (character == '&')
		text_add(html, "&amp;");
	else if (character == '<')
		text_add(html, "&lt;");
	else if (character == '>')
		text_add(html, "&gt;");
	else
		text_add_span(html, span_first(rest, length));
	cursor->at += length;
}

/* One step: BEFORE is the character just written as it was, or NUL. */
static char step(struct cursor *cursor, char before, struct text *html)
{
	struct span rest = span_after(cursor->text, cursor->at);
	size_t length = smart_may_begin(rest)
	                        ? smart_add(rest, before, cursor->quotes, html)
	                        : 0;

	cursor->at += length;
	if (length > 0 || add_tag(cursor, html) || add_entity(cursor, html))
		return '\0';
	add_plain(cursor, html);
	return rest.bytes[0];
}

void smart_punctuation(struct span text, const char *const *quotes, struct text *html)
{
	struct cursor cursor = {.text = text, .quotes = quotes, .no_tag = text.length};
	char before = '\0';

	while (cursor.at < text.length && !text_broken(html))
		before = step(&cursor, before, html);
}
