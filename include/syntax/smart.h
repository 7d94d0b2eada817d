/* SPDX-License-Identifier: MIT */
/*
 * Typographic punctuation, as Jekyll's smartify has it from kramdown: curly quotes,
 * dashes, ellipses, guillemets.
 */
#ifndef SYNTAX_SMART_H
#define SYNTAX_SMART_H

#include <stdbool.h>

#include "base/span.h"
#include "base/text.h"

enum { SMART_QUOTES = 4 };

/* True if what is set otherwise can begin with REST: false of nearly all text. */
static inline bool smart_may_begin(struct span rest)
{
	switch (span_at(rest, 0)) {
	case '"':
	case '\'':
	case '-':
	case '.':
	case '<':
	case '>':
		return true;
	default:
		return span_at(rest, 0) == ' ' && span_at(rest, 1) == '>';
	}
}

/*
 * Append what the quote, dash, ellipsis or guillemet that REST begins with is set as:
 * its length, 0 if there is none.  BEFORE stands before it in the same text; it is NUL
 * behind another one, behind markup, and at the start.  QUOTES are in kramdown's order
 * ' left, ' right, " left, " right; if that is NULL, they are curly.
 */
size_t smart_add(
	struct span rest, char before, const char *const *quotes, struct text *out);

/*
 * Append TEXT, one paragraph of text or HTML, with its punctuation made typographic,
 * and QUOTES as above.  Tags and entities stay as they are; other &, < and > are
 * escaped.
 */
void smart_punctuation(struct span text, const char *const *quotes, struct text *html);

#endif
