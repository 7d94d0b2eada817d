/* SPDX-License-Identifier: MIT */
/* Passes over lines, in the order of the table in kramdown.c. */
#ifndef SYNTAX_KRAMDOWN_PASSES_H
#define SYNTAX_KRAMDOWN_PASSES_H

#include <stdbool.h>

#include "base/span.h"

struct kramdown;

void kramdown_notes(struct kramdown *doc);
void kramdown_links(struct kramdown *doc);
void kramdown_definitions(struct kramdown *doc);
void kramdown_html(struct kramdown *doc);
void kramdown_extensions(struct kramdown *doc);
void kramdown_plain(struct kramdown *doc);
/* True if TEXT has lines that kramdown_plain may have to change. */
bool kramdown_plain_wanted(struct span text);
void kramdown_lazy(struct kramdown *doc);
bool kramdown_lazy_wanted(struct span text);
void kramdown_tasks(struct kramdown *doc);
void kramdown_math(struct kramdown *doc);
void kramdown_tables(struct kramdown *doc);
void kramdown_headings(struct kramdown *doc);

/* Marks within the lines of paragraphs; then doc's lines as one text. */
struct span kramdown_spans(struct kramdown *doc);

#endif
