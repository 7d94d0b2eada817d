/* SPDX-License-Identifier: MIT */
/* Plain text from the beginning of HTML, for summaries and titles. */
#ifndef RENDER_SUMMARY_H
#define RENDER_SUMMARY_H

#include <stddef.h>

#include "base/memory.h"
#include "base/span.h"
#include "syntax/html.h"

/*
 * The text of BODY, white space folded.  If it has more than CHARACTERS (what readers
 * see as one: UAX 29's grapheme clusters), it is cut there: between words, or between
 * characters where words are longer than that or have no blanks between them, as in
 * Chinese; and `…` stands behind it.
 */
const char *summary_of_html(
	const struct html_node *body, size_t characters, struct arena *arena);

/* The same for a text without markup. */
const char *summary_of_text(struct span text, size_t characters, struct arena *arena);

/* The text of the first paragraph that has any; NULL if there is none. */
const char *summary_first_paragraph(const struct html_node *body, struct arena *arena);

#endif
