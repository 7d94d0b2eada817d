/* SPDX-License-Identifier: MIT */
#include "syntax/smart.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

/* Where we are: AT is the first byte that was not written yet. */
struct cursor {
	struct span text;
	size_t at;
	const char *const *quotes;
	size_t no_tag; /* from here on no tag is ever closed */
};

static const char *const curly_quotes[SMART_QUOTES] = {
	"\u2018", "\u2019", "\u201C", "\u201D"};

const char *smart_quote(const char *const *quotes, char quote, bool opens)
{
	if (quotes == NULL)
		quotes = curly_quotes;
	return quotes[(quote == '"' ? 2 : 0) + (opens ? 0 : 1)];
}

/* The byte COUNT places on, NUL outside. */
static char ahead(const struct cursor *cursor, size_t count)
{
	size_t at = cursor->at + count;

	return at < cursor->text.length ? cursor->text.bytes[at] : '\0';
}

static bool is_quote(char c)
{
	return c == '"' || c == '\'';
}

static bool is_punctuation(char c)
{
	return c > ' ' && c < 0x7F && !char_is_alphanumeric(c) && c != '&';
}

/* `_*` before a word: the quote stands outside emphasis. */
static bool before_emphasis(const struct cursor *cursor)
{
	size_t length = 1;

	while (length < 3 &&
		(ahead(cursor, length) == '_' || ahead(cursor, length) == '*'))
		length++;
	return length > 1 && ahead(cursor, length) != '\0' &&
	       !char_is_space(ahead(cursor, length));
}

static bool before_punctuation(const struct cursor *cursor)
{
	char next = ahead(cursor, 1);

	if (!is_punctuation(next))
		return false;
	if (ahead(cursor, 2) == '.' && ahead(cursor, 3) == '.')
		return false;
	return char_is_word(next) == char_is_word(ahead(cursor, 2));
}

/* A quote with nothing before it, at the start, or behind a tag or another mark: true
 * if it opens. */
static bool bare_quote_opens(const struct cursor *cursor)
{
	char quote = ahead(cursor, 0);
	char next = ahead(cursor, 1);

	if (before_emphasis(cursor))
		return true;
	if (before_punctuation(cursor))
		return false;
	if (quote == '\'' && char_is_digit(next) && char_is_digit(ahead(cursor, 2)) &&
		ahead(cursor, 3) == 's')
		return false;
	if (next == '\0' || char_is_space(next) ||
		(next == 's' && !char_is_word(ahead(cursor, 2))))
		return false;
	return true;
}

/* The same of a quote behind the character BEFORE, at the cursor. */
static bool quote_behind_opens(const struct cursor *cursor, char before)
{
	char quote = ahead(cursor, 0);
	char next = ahead(cursor, 1);

	if (char_is_space(before)) {
		if (quote == '\'' && char_is_digit(next) &&
			char_is_digit(ahead(cursor, 2)) && ahead(cursor, 3) == 's')
			return false;
		return true;
	}
	if (before == '[' || before == '{' || before == '(' || before == '-')
		return true;
	return false;
}

/* `"'word` and `'"word` open twice. */
static bool add_double_quote(struct cursor *cursor, struct text *html)
{
	char first = ahead(cursor, 0);
	char second = ahead(cursor, 1);

	if (!is_quote(second) || first == second || !char_is_word(ahead(cursor, 2)))
		return false;
	text_add(html, smart_quote(cursor->quotes, first, true));
	text_add(html, smart_quote(cursor->quotes, second, true));
	cursor->at += 2;
	return true;
}

/* The marks that stand for signs; the longer of two comes first. */
static const struct {
	const char *sign;
	const char *mark;
} symbols[] = {
	{"---", "\u2014"},
	{"--", "\u2013"},
	{"...", "\u2026"},
	{"<< ", "\u00AB\u00A0"},
	{" >>", "\u00A0\u00BB"},
	{"<<", "\u00AB"},
	{">>", "\u00BB"},
};

static bool add_symbol(struct cursor *cursor, struct text *html)
{
	struct span rest = span_after(cursor->text, cursor->at);

	for (size_t i = 0; i < COUNT(symbols); i++) {
		if (!span_starts_with(rest, symbols[i].sign))
			continue;
		text_add(html, symbols[i].mark);
		cursor->at += strlen(symbols[i].sign);
		return true;
	}
	return false;
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

/* One step: PLAIN is the character just written as it was, or NUL. */
static char step(struct cursor *cursor, char plain, struct text *html)
{
	char c = ahead(cursor, 0);
	bool spaced = plain == '\0' || char_is_space(plain);

	if (is_quote(c)) {
		if (spaced && add_double_quote(cursor, html))
			return '\0';
		text_add(html, smart_quote(cursor->quotes, c,
				       plain == '\0' || plain == '\\'
					       ? bare_quote_opens(cursor)
					       : quote_behind_opens(cursor, plain)));
		cursor->at++;
		return '\0';
	}
	if (add_symbol(cursor, html) || add_tag(cursor, html) ||
		add_entity(cursor, html))
		return '\0';
	add_plain(cursor, html);
	return c;
}

void smart_punctuation(struct span text, const char *const *quotes, struct text *html)
{
	struct cursor cursor = {.text = text, .quotes = quotes, .no_tag = text.length};
	char plain = '\0';

	while (cursor.at < text.length && !text_broken(html))
		plain = step(&cursor, plain, html);
}
