/* SPDX-License-Identifier: MIT */
/* Text as HTML, good for attributes too. */
#ifndef SYNTAX_KRAMDOWN_ESCAPE_H
#define SYNTAX_KRAMDOWN_ESCAPE_H

#include "base/span.h"
#include "base/text.h"

/* With &, <, > and " as entities. */
void kramdown_add_escaped(struct text *text, struct span span);

#endif
