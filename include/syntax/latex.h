/* SPDX-License-Identifier: MIT */
/*
 * What bibliographies have of LaTeX, as plain text.
 *
 * Accents (`{\"u}`, `\'{e}`, `\v s`) and letters (`\ss`, `\o`) become characters in
 * NFC, `--`, `---`, ` `` ` and `''` the dashes and quotes that they are set as, `~` a
 * blank; \textit{}, \emph{} and the like give way to what they hold, \href{} and
 * \url{} to their text.  In formulas `$\mu$` becomes a letter where there is one, and
 * an index or exponent raised or lowered characters; what cannot be said so stays as
 * written, in brackets where it would be read otherwise.  What a program has escaped
 * once more (`{\textbackslash}'e`, `\u00e9`) is read as it was meant.  Unknown commands
 * go, their arguments stay.  White space is folded.
 *
 *	latex_to_text(span_of("Erd{\\H{o}}s -- {TCP} in $10\\mu s$"), arena)
 *
 * is "Erdős – TCP in 10μs".
 */
#ifndef SYNTAX_LATEX_H
#define SYNTAX_LATEX_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/span.h"

enum {
	LATEX_LIMIT = 1024 * 1024, /* bytes of one text; what follows is dropped */
	LATEX_DEPTH_LIMIT = 64,    /* braces in one another that are looked into */
};

/* TEXT is valid UTF-8, and so is what comes out, which ends in a NUL. */
const char *latex_to_text(struct span text, struct arena *arena);

/* True if TEXT is what latex_to_text would make of it, as most texts are. */
bool latex_is_plain(struct span text);

#endif
