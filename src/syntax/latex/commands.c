/* SPDX-License-Identifier: MIT */
/* Commands of LaTeX: accents, letters, and those that say how something is set. */
#include <string.h>

#include "base/utf8.h"
#include "syntax/latex.h"
#include "syntax/latex/names.h"
#include "syntax/latex/reader.h"
#include "syntax/unicode.h"

void latex_skip_blanks(struct latex *latex)
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

/* The letter that the command at AHEAD is, which is taken. */
static bool letter_of_command(struct latex *ahead, uint32_t *letter)
{
	struct span command = read_command(ahead);
	const char *symbol = latex_symbol(command);

	if (span_is(command, "i") || span_is(command, "j")) {
		*letter = (uint32_t)(unsigned char)command.bytes[0];
		return true;
	}
	if (symbol != NULL)
		return utf8_decode(span_of(symbol), letter) > 0;
	if (!span_starts_with(command, "i"))
		return false;
	/* `\'\inguez`: the blank behind the letter is missing. */
	*letter = 'i';
	ahead->rest =
		span_between(command.bytes + 1, ahead->rest.bytes + ahead->rest.length);
	return true;
}

static bool letter_as_it_is(struct latex *ahead, uint32_t *letter)
{
	size_t length = utf8_decode(ahead->rest, letter);

	if (length == 0 || !unicode_is_letter(*letter))
		return false;
	latex_skip(ahead, length);
	return true;
}

/*
 * A letter for an accent: `e`, `{e}`, `\i`, `{\i}`; dotless ones get their dots back,
 * which the accent takes.  False, and nothing is taken, if there is none.
 */
static bool read_letter(struct latex *latex, uint32_t *letter)
{
	struct latex ahead = *latex;
	size_t braces = 0;

	latex_skip_blanks(&ahead);
	for (; latex_next(&ahead) == '{' && braces < LATEX_DEPTH_LIMIT; braces++)
		latex_skip(&ahead, 1);
	if (!(latex_next(&ahead) == '\\' ? letter_of_command(&ahead, letter)
					 : letter_as_it_is(&ahead, letter)))
		return false;
	for (; braces > 0 && latex_next(&ahead) == '}'; braces--)
		latex_skip(&ahead, 1);
	/*
	 * A longer group keeps its braces balanced: what follows is read as it stands.
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
		latex_skip_blanks(latex);
		if (span_ends_with(command, "phantom") && latex_next(latex) == '\\')
			(void)read_command(latex);
		else
			latex_skip(latex, latex_group(latex->rest, '{', '}'));
	}
}

/* `-0.5ex` behind `\kern`. */
static void skip_length(struct latex *latex)
{
	size_t length = 0;
	struct span rest;

	latex_skip_blanks(latex);
	while (length < latex->rest.length &&
		strchr("+-.,0123456789", latex->rest.bytes[length]) != NULL)
		length++;
	rest = span_after(latex->rest, length);
	if (length == 0 || rest.length < 2 || !char_is_letter(rest.bytes[0]) ||
		!char_is_letter(rest.bytes[1]))
		return;
	latex_skip(latex, length + 2);
}

/*
 * `{\textbackslash}'e`, as programs write it that escape LaTeX once more: the command
 * that was meant.  False if it is a backslash.
 */
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

	latex_skip_blanks(&ahead);
	return utf8_decode(span_of(symbol), &letter) > 1 && unicode_is_letter(letter) &&
	       char_is_letter(latex_next(&ahead));
}

/* Its arguments if they are no text, and blanks. */
static void skip_behind_word(
	struct latex *latex, struct span command, const char *symbol)
{
	if (symbol == NULL)
		skip_silent(latex, command);
	if (!latex->in_formula || symbol == NULL || is_factor(latex, symbol))
		latex_skip_blanks(latex);
}

void latex_add_command(struct latex *latex)
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
	if (is_word)
		skip_behind_word(latex, command, symbol);
}
