/* SPDX-License-Identifier: MIT */
#include "syntax/latex.h"

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "syntax/latex_names.h"
#include "syntax/latex_reader.h"
#include "syntax/unicode.h"

/* `\\u00FC`, as JSON has it: the character, or 0. */
static uint32_t json_escape(struct span text)
{
	uint32_t character = 0;

	if (text.length < 6 || text.bytes[1] != 'u' ||
		(text.bytes[2] != '0' && text.bytes[2] != '1' && text.bytes[2] != '2'))
		return 0;
	for (size_t i = 2; i < 6; i++) {
		char c = char_lower(text.bytes[i]);

		if (!char_is_digit(c) && (c < 'a' || c > 'f'))
			return 0;
		character = character * 16 +
		            (uint32_t)(char_is_digit(c) ? c - '0' : c - 'a' + 10);
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

static void skip_blanks(struct latex *latex)
{
	while (char_is_space(latex_next(latex)))
		latex_skip(latex, 1);
}

/* `\name`, `\"`: the command behind a backslash, which is taken. */
static struct span read_command(struct latex *latex)
{
	size_t length = 0;
	struct span command;

	latex_skip(latex, 1);
	while (length < latex->rest.length && char_is_letter(latex->rest.bytes[length]))
		length++;
	if (length == 0) {
		uint32_t character;

		length = utf8_decode(latex->rest, &character);
		command = span_first(latex->rest, length);
		latex_skip(latex, length);
		return command;
	}
	command = span_first(latex->rest, length);
	latex_skip(latex, length);
	return command;
}

/* A letter for an accent: `e`, `{e}`, `\i`, `{\i}`; dotless ones get their dots back,
 * which the accent takes.  False, and nothing is taken, if there is none. */
static bool read_letter(struct latex *latex, uint32_t *letter)
{
	struct latex ahead = *latex;
	size_t braces = 0;
	size_t length;

	skip_blanks(&ahead);
	for (; latex_next(&ahead) == '{' && braces < LATEX_DEPTH_LIMIT; braces++)
		latex_skip(&ahead, 1);
	if (latex_next(&ahead) == '\\') {
		struct span command = read_command(&ahead);
		const char *symbol = latex_symbol(command);

		if (span_is(command, "i") || span_is(command, "j"))
			*letter = (uint32_t)(unsigned char)command.bytes[0];
		else if (symbol == NULL && span_starts_with(command, "i")) {
			/* `\'\inguez`: the blank behind the letter is missing. */
			*letter = 'i';
			ahead.rest = span_between(command.bytes + 1,
				ahead.rest.bytes + ahead.rest.length);
		} else if (symbol == NULL || utf8_decode(span_of(symbol), letter) == 0)
			return false;
	} else {
		length = utf8_decode(ahead.rest, letter);
		if (length == 0 || !unicode_is_letter(*letter))
			return false;
		latex_skip(&ahead, length);
	}
	while (braces > 0 && latex_next(&ahead) == '}') {
		latex_skip(&ahead, 1);
		braces--;
	}
	/* A longer group keeps its braces balanced: what follows is read as it stands.
	 */
	*latex = ahead;
	return true;
}

/* `\"` over what follows; over nothing it is gone. */
static void add_accent(struct latex *latex, uint32_t mark)
{
	char bytes[2 * UTF8_LONGEST];
	struct arena scratch = {0};
	uint32_t letter;
	size_t length;

	if (!read_letter(latex, &letter))
		return;
	length = utf8_encode(letter, bytes);
	length += utf8_encode(mark, bytes + length);
	text_add_span(&latex->out, unicode_nfc((struct span){bytes, length}, &scratch));
	arena_release(&scratch);
}

/* Arguments that are no text, and options: `[…]`, `{red}`. */
static void skip_silent(struct latex *latex, struct span command)
{
	unsigned count = latex_silent_arguments(command);

	if (latex_next(latex) == '*')
		latex_skip(latex, 1);
	if (count > 0)
		latex_skip(latex, latex_group(latex->rest, '[', ']'));
	for (unsigned i = 0; i < count; i++) {
		skip_blanks(latex);
		if (span_ends_with(command, "phantom") && latex_next(latex) == '\\')
			(void)read_command(latex);
		else
			latex_skip(latex, latex_group(latex->rest, '{', '}'));
	}
}

/* `-0.5ex` behind \\kern. */
static void skip_length(struct latex *latex)
{
	size_t length = 0;
	struct span rest;

	skip_blanks(latex);
	while (length < latex->rest.length &&
		strchr("+-.,0123456789", latex->rest.bytes[length]) != NULL)
		length++;
	rest = span_after(latex->rest, length);
	if (length == 0 || rest.length < 2 || !char_is_letter(rest.bytes[0]) ||
		!char_is_letter(rest.bytes[1]))
		return;
	latex_skip(latex, length + 2);
}

/* `{\\textbackslash}'e`, as programs write it that escape LaTeX once more: the command
 * that was meant.  False if it is a backslash. */
static bool add_escaped(struct latex *latex)
{
	struct span rest = latex->rest;
	size_t word = 0;

	while (rest.length > 0 &&
		(rest.bytes[0] == '}' || rest.bytes[0] == '{' || rest.bytes[0] == ' '))
		rest = span_after(rest, 1);
	while (word < rest.length && char_is_letter(rest.bytes[word]))
		word++;
	if (rest.length < 2)
		return false;
	if (word == 0 ? (strchr("'`^\"~=.", rest.bytes[0]) == NULL ||
				!char_is_letter(rest.bytes[1]))
		      : (latex_symbol(span_first(rest, word)) == NULL &&
				!span_starts_with(span_after(rest, word), "{") &&
				!span_starts_with(span_after(rest, word), "\\{")))
		return false;
	/* What stands before it counts as its backslash. */
	latex->rest = (struct span){rest.bytes - 1, rest.length + 1};
	latex->escaped = true;
	return true;
}

/* `$\mu s$`: a Greek letter with another behind it. */
static bool is_factor(const struct latex *latex, const char *symbol)
{
	struct latex ahead = *latex;
	uint32_t letter;

	skip_blanks(&ahead);
	return utf8_decode(span_of(symbol), &letter) > 1 && unicode_is_letter(letter) &&
	       char_is_letter(latex_next(&ahead));
}

/* A command in letters takes the blanks behind it. */
static void add_command(struct latex *latex)
{
	struct span command = read_command(latex);
	bool is_word = command.length > 0 && char_is_letter(command.bytes[0]);
	uint32_t mark = latex_accent(command);
	const char *symbol = latex_symbol(command);

	latex->escaped = false;
	/* `\=`, `\'` … mean other things in formulas, `\t`, `\b` nothing at all. */
	if (mark != 0 && (!latex->in_formula || !is_word)) {
		add_accent(latex, mark);
		return;
	}
	if (is_word && latex_add_shifted(latex, command))
		return;
	if (span_is(command, "textbackslash") && add_escaped(latex))
		return;
	if (latex_takes_length(command))
		skip_length(latex);
	if (symbol != NULL)
		latex_add(latex, symbol);
	else if (!is_word && !utf8_is_ascii(command)) /* `\í`, for `\'\i` */
		text_add_span(&latex->out, command);
	if (span_is(command, "&") && span_starts_with(latex->rest, "amp;"))
		latex_skip(latex, strlen("amp;"));
	if (is_word) {
		if (symbol == NULL)
			skip_silent(latex, command);
		if (!latex->in_formula || symbol == NULL || is_factor(latex, symbol))
			skip_blanks(latex);
	}
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
	for (size_t i = 0; i < sizeof(ligatures) / sizeof(ligatures[0]); i++) {
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
	skip_blanks(latex);
	latex_add(latex, " ");
}

static void add_next(struct latex *latex)
{
	char c = latex_next(latex);

	if (c == '\\' && add_json_escape(latex))
		return;
	if (c == '\\' || latex->escaped)
		add_command(latex);
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

/* `{AD}`, `{}`: at TEXT's start, what braces held together that a program has escaped;
 * its length, or 0.  `{001}` and `{a, b}` are mathematics. */
static size_t word_in_braces(struct span text)
{
	bool has_capital = false;
	size_t length = 1;

	for (; length < text.length && text.bytes[length] != '}'; length++) {
		char c = text.bytes[length];

		has_capital = has_capital || (c >= 'A' && c <= 'Z');
		if (!char_is_letter(c) && !char_is_digit(c) && c != '-' && c != '/')
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
	result.bytes = arena_bytes(arena, result.bytes, result.length);
	text_release(&latex.out);
	return result.bytes;
}
