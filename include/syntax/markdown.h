/* SPDX-License-Identifier: MIT */
/*
 * Markdown to HTML as kramdown makes it, with its GFM parser, as Jekyll runs it.
 *
 * CommonMark is cmark's.  What kramdown adds or reads otherwise (kramdown.h beside the
 * source) are passes over the lines before it and edits of its tree: tables, footnotes,
 * definition lists, attribute lists `{: .class}`, `{:toc}`, `$$` mathematics,
 * strikethrough, `markdown="1"`, HTML blocks up to their end tag, `^` as end of a
 * block, ids of headings, curly quotes and dashes.  Text and structure are kramdown's,
 * bytes are not.  Code is not coloured; abbreviations are read, but make no `<abbr>`.
 *
 * Raw HTML comes through as it is written: whoever shows the result to others cleans it
 * first (render/clean.c), always.
 */
#ifndef SYNTAX_MARKDOWN_H
#define SYNTAX_MARKDOWN_H

#include <stdbool.h>

#include "base/error.h"
#include "base/span.h"
#include "base/text.h"

enum {
	MARKDOWN_LIMIT = 4 * 1024 * 1024, /* bytes in; larger texts are refused */
	MARKDOWN_DEPTH_LIMIT = 100,       /* quotes and lists inside one another */
};

/* What a site may have otherwise. */
struct markdown_style {
	const char *const *quotes; /* as of smart.h; NULL: curly ones */
	bool line_numbers;         /* code stands beside them, in a table, as Rouge's */
	bool common_html; /* tags as in CommonMark: any value, and no end tag needed */
};

/*
 * Append the HTML of MARKDOWN, valid UTF-8, to HTML, in STYLE, NULL: the usual.  The
 * same text gives the same bytes.  Fails for a text over a limit: these, or that of
 * HTML, or too many table cells and notes.
 */
bool markdown_to_html(struct span markdown, const struct markdown_style *style,
	struct text *html, struct error *error);

/*
 * The text of the first heading (ATX or setext) in MARKDOWN, without markup, in ARENA;
 * NULL if there is none.  Headings in code do not count.  Only lines are looked at, so
 * a body that was cut off anywhere is fine.
 */
const char *markdown_first_heading(struct span markdown, struct arena *arena);

/*
 * The id that kramdown gives the first heading whose text without markup is TEXT (with
 * curly quotes and dashes, as they are in the HTML); later ones get `-1`, `-2` … behind
 * it.
 */
const char *markdown_heading_id(struct span text, struct arena *arena);

#endif
