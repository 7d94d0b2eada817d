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

/*
 * What stands for QUOTE, ' or ", where it opens or closes: one of QUOTES, in kramdown's
 * order ' left, ' right, " left, " right; if that is NULL, a curly one.
 */
const char *smart_quote(const char *const *quotes, char quote, bool opens);

/*
 * Append TEXT, one paragraph of text or HTML, with its punctuation made typographic,
 * and QUOTES as above.  Tags and entities stay as they are; other &, < and > are
 * escaped.
 */
void smart_punctuation(struct span text, const char *const *quotes, struct text *html);

#endif
