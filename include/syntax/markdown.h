/* SPDX-License-Identifier: MIT */
/*
 * Markdown to HTML: CommonMark by cmark, with smart quotes, after a block pass for what
 * kramdown (with its GFM parser, as Jekyll runs it) adds.
 *
 * The block pass (kramdown.c and its neighbours) works on lines, outside fenced code
 * and HTML blocks: tables, footnotes, definition lists, attribute lists `{: .class}`,
 * `{:toc}`, `$$` mathematics, abbreviations, strikethrough, `markdown="1"`, `^` as end
 * of a block.  Raw HTML comes through as it is written: whoever shows the result to
 * others cleans it first (render/clean.c), always.
 */
#ifndef SYNTAX_MARKDOWN_H
#define SYNTAX_MARKDOWN_H

#include "base/error.h"
#include "base/span.h"
#include "base/text.h"

#include <stdbool.h>

enum {
	MARKDOWN_LIMIT = 4 * 1024 * 1024, /* bytes in; larger texts are refused */
	MARKDOWN_DEPTH_LIMIT = 100,	  /* quotes and lists inside one another */
};

/*
 * Append the HTML of MARKDOWN, valid UTF-8, to HTML.  The same text gives the same
 * bytes.  Fails for a text over a limit.
 */
bool markdown_to_html(struct span markdown, struct text *html, struct error *error);

/*
 * The text of the first heading (ATX or setext) in MARKDOWN, without markup, in ARENA;
 * NULL if there is none.  Headings in code do not count.  Only lines are looked at, so
 * a body that was cut off anywhere is fine.
 */
const char *markdown_first_heading(struct span markdown, struct arena *arena);

/* The id that kramdown gives a heading whose text without markup is TEXT. */
const char *markdown_heading_id(struct span text, struct arena *arena);

#endif
