/* SPDX-License-Identifier: MIT */
/* Lists of attributes: `#id .class key="value"`. */
#ifndef SYNTAX_KRAMDOWN_ATTRIBUTES_H
#define SYNTAX_KRAMDOWN_ATTRIBUTES_H

#include <stddef.h>

#include "base/span.h"
#include "syntax/kramdown/marks.h"

/* The length of the name that TEXT begins with. */
size_t attribute_name_length(struct span text);

/* A mark with the attributes that LIST, from within the braces, gives. */
struct mark attributes_mark(struct kramdown *doc, struct span list, struct span source);

#endif
