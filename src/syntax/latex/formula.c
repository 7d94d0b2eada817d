/* SPDX-License-Identifier: MIT */
/* Formulas, and what looks like one. */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "syntax/latex/names.h"
#include "syntax/latex/reader.h"

enum { GROUP_LIMIT = 1024 }; /* bytes of a group that is looked at as a whole */

void latex_add(struct latex *latex, const char *text)
{
	struct text *out = &latex->out;

	if (*text != ' ' || (out->length > 0 && out->bytes[out->length - 1] != ' '))
		text_add(out, text);
}

size_t latex_group(struct span text, char open, char close)
{
	size_t depth = 0;

	if (text.length == 0 || text.bytes[0] != open)
		return 0;
	for (size_t i = 0; i < text.length && i < GROUP_LIMIT; i++) {
		if (text.bytes[i] == '\\')
			i++;
		else if (text.bytes[i] == open)
			depth++;
		else if (text.bytes[i] == close && --depth == 0)
			return i + 1;
	}
	return 0;
}

/* What a group or one character at the start of TEXT holds, and how much it takes. */
static struct span argument(struct span text, size_t *taken)
{
	size_t group = latex_group(text, '{', '}');
	uint32_t character;

	*taken = group > 0 ? group : utf8_decode(text, &character);
	return group > 0 ? (struct span){text.bytes + 1, group - 2}
	                 : span_first(text, *taken);
}

/* False, and nothing is added, if not all of INDEX can be SHIFTED. */
static bool add_index(
	struct latex *latex, struct span index, const char *(*shifted)(char))
{
	for (size_t i = 0; i < index.length; i++)
		if (shifted(index.bytes[i]) == NULL)
			return false;
	for (size_t i = 0; i < index.length; i++)
		text_add(&latex->out, shifted(index.bytes[i]));
	return index.length > 0;
}

/* `^\circ`, which is how a degree is written. */
static bool add_degree(struct latex *latex)
{
	static const char *const forms[] = {"^\\circ", "^{\\circ}"};

	for (size_t i = 0; i < COUNT(forms); i++) {
		if (!span_starts_with(latex->rest, forms[i]))
			continue;
		text_add(&latex->out, "\u00b0");
		latex_skip(latex, strlen(forms[i]));
		return true;
	}
	return false;
}

/* INDEX without a command for its font: `\rm th`, `\textrm{th}`. */
static struct span word_of(struct span index)
{
	size_t end = 1;

	if (index.length == 0 || index.bytes[0] != '\\')
		return index;
	while (end < index.length && char_is_letter(index.bytes[end]))
		end++;
	index = span_trimmed(span_after(index, end));
	if (index.length > 1 && index.bytes[0] == '{' &&
		index.bytes[index.length - 1] == '}')
		index = span_first(span_after(index, 1), index.length - 2);
	return index;
}

static bool is_ordinal(struct span index)
{
	static const char *const endings[] = {"th", "st", "nd", "rd", "er", "re", "eme",
		"\u00e8me", "\\`eme", "\\`{e}me", "{\\`e}me", "ste"};

	return span_is_one_of(word_of(index), endings, COUNT(endings));
}

static bool is_word(struct span index)
{
	for (size_t i = 0; i < index.length; i++)
		if (!char_is_letter(index.bytes[i]))
			return false;
	return index.length > 1;
}

static bool is_behind_digit(const struct latex *latex)
{
	const struct text *out = &latex->out;

	return out->length > 0 && char_is_digit(out->bytes[out->length - 1]);
}

/* `O(k)`, `5/2`: what could be read otherwise without brackets. */
static bool wants_brackets(struct span index)
{
	for (size_t i = 0; i < index.length; i++)
		if (strchr("/+*(),=<>-", index.bytes[i]) != NULL &&
			(i > 0 || index.bytes[i] != '-'))
			return true;
	return false;
}

void latex_close_index(struct latex *latex)
{
	if (latex->close_at == 0 || latex->rest.length > latex->close_at)
		return;
	text_add_char(&latex->out, ')');
	latex->close_at = 0;
}

void latex_add_index(struct latex *latex)
{
	bool is_raised = latex_next(latex) == '^';
	size_t taken;
	struct span index = argument(span_after(latex->rest, 1), &taken);

	if (add_degree(latex))
		return;
	if (is_raised && is_ordinal(index) && is_behind_digit(latex)) {
		latex_skip(latex, 1); /* an ordinal, `5th` */
		return;
	}
	if (!(is_raised && is_word(index)) &&
		add_index(latex, index, is_raised ? latex_raised : latex_lowered)) {
		latex_skip(latex, 1 + taken);
		return;
	}
	text_add_char(&latex->out, latex_next(latex));
	latex_skip(latex, 1);
	if (latex->close_at == 0 && taken > index.length && wants_brackets(index) &&
		latex->rest.length > taken) {
		text_add_char(&latex->out, '(');
		latex->close_at = latex->rest.length - taken;
	}
}

/* `{1}{2}` behind \frac; what holds commands is left to be read. */
static void add_fraction(struct latex *latex)
{
	size_t taken;
	struct span above = argument(latex->rest, &taken);

	if (span_find(above, '\\') < above.length)
		return;
	text_add_span(&latex->out, above);
	text_add_char(&latex->out, '/');
	latex_skip(latex, taken);
}

bool latex_add_shifted(struct latex *latex, struct span command)
{
	size_t taken;
	struct span index = argument(latex->rest, &taken);

	if (span_is(command, "textsuperscript")) {
		if (!is_word(index) && add_index(latex, index, latex_raised))
			latex_skip(latex, taken);
	} else if (span_is(command, "textsubscript")) {
		if (add_index(latex, index, latex_lowered))
			latex_skip(latex, taken);
	} else if (span_ends_with(command, "frac")) {
		add_fraction(latex);
	} else {
		return false;
	}
	return true;
}

void latex_add_dollar(struct latex *latex)
{
	size_t length = span_starts_with(latex->rest, "$$") ? 2 : 1;

	if (latex->in_formula) {
		latex->in_formula = false;
	} else if (span_find(span_after(latex->rest, length), '$') <
		   latex->rest.length - length) {
		latex->in_formula = true;
	} else {
		text_add_span(&latex->out, span_first(latex->rest, length));
	}
	latex_skip(latex, length);
}
