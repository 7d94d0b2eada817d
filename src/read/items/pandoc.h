/* SPDX-License-Identifier: MIT */
/* What only Pandoc reads in Markdown: pages written for Quarto or R have it. */
#ifndef READ_ITEMS_PANDOC_H
#define READ_ITEMS_PANDOC_H

#include "base/span.h"
#include "base/text.h"

/*
 * Append MARKDOWN to PLAIN without `:::` lines, which part what is between them from
 * the rest, and without attributes: `[Title]{.big}`, `[PDF](a.pdf){target="_blank"}`,
 * `## Talks {.unnumbered}`.
 */
void pandoc_without_marks(struct span markdown, struct text *plain);

#endif
