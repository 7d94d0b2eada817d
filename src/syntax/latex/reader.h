/* SPDX-License-Identifier: MIT */
/* A text of LaTeX being read: what latex.c, commands.c and formula.c share. */
#ifndef SYNTAX_LATEX_READER_H
#define SYNTAX_LATEX_READER_H

#include <stdbool.h>

#include "base/span.h"
#include "base/text.h"

/* Braces are looked into by their level, not by recursion. */
struct latex {
	struct span rest;
	struct text out;
	bool in_formula;
	bool escaped;    /* a command comes whose backslash is another character */
	size_t close_at; /* what is left when a bracket closes an index; 0 for none */
};

static inline char latex_next(const struct latex *latex)
{
	return latex->rest.length > 0 ? latex->rest.bytes[0] : '\0';
}

static inline void latex_skip(struct latex *latex, size_t count)
{
	latex->rest = span_after(latex->rest, count);
}

void latex_skip_blanks(struct latex *latex);

/* A backslash and what it begins.  A command in letters takes the blanks behind it. */
void latex_add_command(struct latex *latex);

/* Blanks are folded as they come. */
void latex_add(struct latex *latex, const char *text);

/* The part of TEXT that a group at its start takes, with its brackets; 0 for none. */
size_t latex_group(struct span text, char open, char close);

/* `^2`, `_{ij}`: as raised or lowered digits if all of it can be, else as it stands. */
void latex_add_index(struct latex *latex);

/* The bracket behind an index that is none of these, once it is over. */
void latex_close_index(struct latex *latex);

/* A $, which begins or ends a formula, or is money. */
void latex_add_dollar(struct latex *latex);

/* `\textsuperscript{2}`, `\frac{1}{2}`, behind COMMAND; false if it is none of them. */
bool latex_add_shifted(struct latex *latex, struct span command);

#endif
