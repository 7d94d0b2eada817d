/* SPDX-License-Identifier: MIT */
/*
 * Targets with blanks in them, or with brackets that are not in pairs: `[a](my
 * paper.pdf)` is a link to kramdown, but not to CommonMark.  What comes out has `%20`
 * for the blanks.
 */
#include <string.h>

#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/spans.h"

enum { TARGET_LIMIT = 512 }; /* bytes of one; longer ones are left alone */

/* True if TEXT begins with a quoted title and the bracket that ends the link. */
static bool is_title(struct span text)
{
	struct span rest = span_first(text, TARGET_LIMIT);
	char quote = rest.bytes[0];

	for (size_t i = 2; i < rest.length; i++)
		if (rest.bytes[i] == quote &&
			span_starts_with(span_trimmed(span_after(rest, i + 1)), ")"))
			return true;
	return false;
}

static bool begins_title(struct span text)
{
	return text.length > 2 && char_is_space(text.bytes[0]) &&
	       strchr("\"'", text.bytes[1]) != NULL;
}

/*
 * What stands in brackets at TEXT's start, up to its `)` or its title; empty for none.
 */
static struct span target_of(struct span text)
{
	size_t depth = 0;

	for (size_t i = 0; i < text.length && i < TARGET_LIMIT; i++) {
		struct span rest = span_after(text, i);

		if (text.bytes[i] == '(')
			depth++;
		else if (text.bytes[i] == ')' && depth-- == 0)
			return span_first(text, i);
		else if (begins_title(rest))
			return is_title(span_after(rest, 1)) ? span_first(text, i)
			                                     : SPAN_NONE;
	}
	return SPAN_NONE;
}

static bool has_blanks(struct span target)
{
	target = span_trimmed(target);
	for (size_t i = 0; i < target.length; i++)
		if (char_is_space(target.bytes[i]))
			return !span_starts_with(target, "<");
	return false;
}

/* True if CommonMark would not find where it ends: `(a`, `a_(b\)`. */
static bool is_unbalanced(struct span target)
{
	size_t depth = 0;

	for (size_t i = 0; i < target.length; i++) {
		char c = target.bytes[i];

		if (c == '\\' && i + 1 < target.length &&
			strchr("()", target.bytes[i + 1]) != NULL)
			return true;
		depth += c == '(';
		depth -= c == ')';
	}
	return depth > 0;
}

static bool wants_encoding(struct span target)
{
	return has_blanks(target) || is_unbalanced(target);
}

bool kramdown_target_wanted(struct span text)
{
	for (size_t at = span_find_string(text, "]("); at < text.length;
		at = span_find_string(text, "](")) {
		text = span_after(text, at + 2);
		if (wants_encoding(target_of(text)))
			return true;
	}
	return false;
}

/* Line feeds go, with what begins the next line, as they do in HTML's URLs. */
static void add_encoded(struct span target, struct text *out)
{
	for (size_t i = 0; i < target.length; i++) {
		bool blank = char_is_space(target.bytes[i]);

		if (target.bytes[i] == '\\')
			text_add(out, "%5C");
		else if (strchr("()", target.bytes[i]) != NULL)
			text_addf(out, "\\%c", target.bytes[i]);
		else if (!blank)
			text_add_char(out, target.bytes[i]);
		else if (target.bytes[i] == ' ' &&
			 (i == 0 || target.bytes[i - 1] != '\n'))
			text_add(out, "%20");
	}
}

size_t kramdown_target_span(struct kramdown *doc, struct span rest, struct text *out)
{
	struct span target;

	if (!span_starts_with(rest, "]("))
		return 0;
	target = target_of(span_after(rest, 2));
	if (!wants_encoding(target))
		return 0;
	doc->walk.open_brackets -= doc->walk.open_brackets > 0;
	text_add(out, "](");
	add_encoded(span_trimmed(target), out);
	return 2 + target.length;
}
