/* SPDX-License-Identifier: MIT */
/*
 * Plain text that was HTML once: titles and abstracts as publishers export them.
 *
 * Character references (`&nbsp;`, `&lt;`) become characters; tags of the elements that
 * texts have (`<i>`, `<sub>`, `<p>`, `<jats:p>`) go, for a blank where the element is a
 * paragraph or a line.  Any other `<` is itself: `p<0.05` stays as it is.
 */
#ifndef SYNTAX_HTML_PLAIN_H
#define SYNTAX_HTML_PLAIN_H

#include "base/memory.h"
#include "base/span.h"

/* TEXT itself if it has none of that.  What comes out ends in a NUL if TEXT does. */
struct span html_plain(struct span text, struct arena *arena);

#endif
