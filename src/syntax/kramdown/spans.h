/* SPDX-License-Identifier: MIT */
/*
 * Within lines, the rows of spans.c.  REST begins with the character of its row: write
 * what stands for some of it, and return how much that was; 0 leaves it to others.
 */
#ifndef SYNTAX_KRAMDOWN_SPANS_H
#define SYNTAX_KRAMDOWN_SPANS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/span.h"
#include "base/text.h"

struct kramdown;

size_t kramdown_code_span(struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_escape_span(struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_entity_span(struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_emphasis_span(struct kramdown *doc, struct span rest, struct text *out);
bool kramdown_emphasis_wanted(struct span text);
size_t kramdown_reference_span(
	struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_target_span(struct kramdown *doc, struct span rest, struct text *out);
bool kramdown_target_wanted(struct span text);
size_t kramdown_math_span(struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_attributes_span(
	struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_no_break_span(struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_html_span(struct kramdown *doc, struct span rest, struct text *out);

/* The character that TEXT ends with, a blank if it is empty. */
uint32_t emphasis_before(struct span text);

/*
 * emphasis_read.c: find out for the text from AT to END, of a run of lines from START,
 * what emphasises.
 */
void kramdown_read_emphasis(
	struct kramdown *doc, const char *start, const char *at, const char *end);

/* `<https://…>` and `<ada@example.org>`: 0 if REST begins with none. */
size_t kramdown_autolink_length(struct span rest);

/*
 * reach.c: TEXT, of the lines that are walked, up to the next item of a list or
 * heading: nothing that begins in it reaches farther.
 */
struct span kramdown_block_text(const struct kramdown *doc, struct span text);

/* The rest of the item or heading that REST begins in. */
struct span kramdown_block_rest(struct kramdown *doc, struct span rest);

/* TEXT as it was written, but without what its lines stand in, save the first. */
struct span lines_without_containers(struct kramdown *doc, struct span text);

/* The code span that TEXT, which begins with a backtick, begins with; 0 if none. */
size_t code_span_length(struct span text);
/* How many backticks TEXT begins with. */
size_t code_fence_length(struct span text);

#endif
