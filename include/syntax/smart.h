/* SPDX-License-Identifier: MIT */
/*
 * Typographic punctuation, as Jekyll's smartify has it from kramdown: curly quotes,
 * dashes, ellipses, guillemets.
 */
#ifndef SYNTAX_SMART_H
#define SYNTAX_SMART_H

#include "base/span.h"
#include "base/text.h"

/*
 * Append TEXT, one paragraph of text or HTML, with its punctuation made typographic.
 * Tags and entities stay as they are; other &, < and > are escaped.
 */
void smart_punctuation(struct span text, struct text *html);

#endif
