/* SPDX-License-Identifier: MIT */
/* What LaTeX's commands stand for (tables for latex.c). */
#ifndef SYNTAX_LATEX_NAMES_H
#define SYNTAX_LATEX_NAMES_H

#include <stdint.h>

#include "base/span.h"

/* The combining mark of an accent's command: `"`, `'`, `v`; 0 if it is none. */
uint32_t latex_accent(struct span command);

/* What a command is set as: `ss`, `mu`, `&`, `ldots`; NULL if it is not known. */
const char *latex_symbol(struct span command);

/* How many arguments of a command are no text: of `href` 1, of `vspace` 1. */
unsigned latex_silent_arguments(struct span command);

/* True of TeX's own commands that a length follows: `\kern-1pt`. */
bool latex_takes_length(struct span command);

/* C raised or lowered: `²`, `₂`; NULL if Unicode has no such character. */
const char *latex_raised(char c);
const char *latex_lowered(char c);

#endif
