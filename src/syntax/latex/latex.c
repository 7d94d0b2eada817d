/* SPDX-License-Identifier: MIT */
#include "syntax/latex.h"

#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "base/utf8.h"
#include "syntax/latex/reader.h"
#include "syntax/unicode.h"

/* `\u00FC`, as JSON has it: the character, or 0. */
static uint32_t json_escape(struct span text)
{
	uint32_t character = 0;

	if (text.length < 6 || text.bytes[1] != 'u' ||
		(text.bytes[2] != '0' && text.bytes[2] != '1' && text.bytes[2] != '2'))
		return 0;
	for (size_t i = 2; i < 6; i++) {
		int digit = char_hex(text.bytes[i]);

		if (digit < 0)
			return 0;
		character = character * 16 + (uint32_t)digit;
	}
	return character < 0xA0 ? 0 : utf8_allowed(character);
}

static bool add_json_escape(struct latex *latex)
{
	char bytes[UTF8_LONGEST];
	uint32_t character = json_escape(latex->rest);

	if (character == 0)
		return false;
	text_add_bytes(&latex->out, bytes, utf8_encode(character, bytes));
	latex_skip(latex, 6);
	return true;
}

/* What several characters are set as one. */
static const struct ligature {
	const char *written;
	const char *set;
} ligatures[] = {
	{"---", "\u2014"}, {"--", "\u2013"}, {"``", "\u201c"}, {"''", "\u201d"},
	{"`", "\u2018"}, {"'", "\u2019"}, {"~", " "}, {"!`", "\u00a1"},
	{"?`", "\u00bf"},
	{"&amp;", "&"}, /* not LaTeX's, but of those who export from the web */
};

static bool add_ligature(struct latex *latex)
{
	for (size_t i = 0; i < COUNT(ligatures); i++) {
		const char *written = ligatures[i].written;

		if (written[0] != latex_next(latex) ||
			!span_starts_with(latex->rest, written))
			continue;
		latex_add(latex, ligatures[i].set);
		latex_skip(latex, span_of(written).length);
		return true;
	}
	return false;
}

/* What may mean more than itself. */
static bool is_special(char c)
{
	static const bool special[256] = {['\\'] = true,
		['{'] = true,
		['}'] = true,
		['$'] = true,
		['-'] = true,
		['`'] = true,
		['\''] = true,
		['~'] = true,
		['!'] = true,
		['?'] = true,
		['^'] = true,
		['_'] = true,
		['&'] = true,
		[' '] = true,
		['\t'] = true,
		['\n'] = true,
		['\v'] = true,
		['\f'] = true,
		['\r'] = true};

	return special[(unsigned char)c];
}

/* Bytes from AT on that stand for themselves: no more than one blank in a row. */
static size_t plain_length(struct span text, size_t at)
{
	size_t end = at;

	for (; end < text.length; end++) {
		char c = text.bytes[end];

		if (is_special(c) && (c != ' ' || end + 1 == text.length ||
					     char_is_space(text.bytes[end + 1])))
			break;
	}
	return end - at;
}

static void add_plain(struct latex *latex)
{
	size_t length = 1 + plain_length(latex->rest, 1);

	text_add_span(&latex->out, span_first(latex->rest, length));
	latex_skip(latex, length);
}

static void add_blank(struct latex *latex)
{
	latex_skip_blanks(latex);
	latex_add(latex, " ");
}

static void add_next(struct latex *latex)
{
	char c = latex_next(latex);

	if (c == '\\' && add_json_escape(latex))
		return;
	if (c == '\\' || latex->escaped)
		latex_add_command(latex);
	else if (char_is_space(c))
		add_blank(latex);
	else if (c == '{' || c == '}')
		latex_skip(latex, 1);
	else if (c == '$')
		latex_add_dollar(latex);
	else if (latex->in_formula && (c == '^' || c == '_'))
		latex_add_index(latex);
	else if (latex->in_formula || !is_special(c) || !add_ligature(latex))
		add_plain(latex);
}

/*
 * `{AD}`, `{}`: at TEXT's start, what braces held together that a program has escaped;
 * its length, or 0.  `{001}` and `{a, b}` are mathematics.
 */
static size_t word_in_braces(struct span text)
{
	bool has_capital = false;
	size_t length = 1;

	for (; length < text.length && text.bytes[length] != '}'; length++) {
		char c = text.bytes[length];

		has_capital = has_capital || (c >= 'A' && c <= 'Z');
		if (!char_is_alphanumeric(c) && c != '-' && c != '/')
			return 0;
	}
	return length < text.length && (has_capital || length == 1) ? length + 1 : 0;
}

/* OUT ends in a NUL and becomes no longer. */
static void unbrace_words(struct text *out)
{
	struct span rest = text_span(out);
	size_t kept = 0;

	if (span_find(rest, '{') == rest.length)
		return;
	while (rest.length > 0) {
		size_t length = rest.bytes[0] == '{' ? word_in_braces(rest) : 0;
		struct span word = length > 0
		                           ? span_first(span_after(rest, 1), length - 2)
		                           : span_first(rest, 1);

		memmove(out->bytes + kept, word.bytes, word.length);
		kept += word.length;
		rest = span_after(rest, length > 0 ? length : 1);
	}
	out->length = kept;
	out->bytes[kept] = '\0';
}

bool latex_is_plain(struct span text)
{
	return utf8_is_ascii(text) && plain_length(text, 0) == text.length &&
	       (text.length == 0 || text.bytes[0] != ' ');
}

const char *latex_to_text(struct span text, struct arena *arena)
{
	struct latex latex = {.out = text_limited(4 * (size_t)LATEX_LIMIT)};
	struct span result;

	latex.rest = span_first(text, utf8_cut(text, LATEX_LIMIT));
	while (latex.rest.length > 0) {
		add_next(&latex);
		latex_close_index(&latex);
	}
	unbrace_words(&latex.out);
	result = unicode_nfc(span_trimmed(text_span(&latex.out)), arena);
	result = span_copy(result, arena);
	text_release(&latex.out);
	return result.bytes;
}
