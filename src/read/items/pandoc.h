/* SPDX-License-Identifier: MIT */
/* Pages that were written for readers of Markdown other than kramdown. */
#ifndef READ_ITEMS_PANDOC_H
#define READ_ITEMS_PANDOC_H

#include "base/span.h"
#include "base/text.h"

/*
 * Append MARKDOWN to PLAIN without `:::` lines, which part what is between them from
 * the rest, and without attributes: `[Title]{.big}`, `[PDF](a.pdf){target="_blank"}`,
 * `## Talks {.unnumbered}`.  Pandoc reads these: pages for Quarto or R have them.
 *
 * A line that is `<div>` before an empty line and a list, a heading or bold text asks
 * for Markdown within, as in CommonMark.
 */
void pandoc_without_marks(struct span markdown, struct text *plain);

#endif
