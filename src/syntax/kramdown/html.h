/* SPDX-License-Identifier: MIT */
/*
 * HTML tags in Markdown, as kramdown reads them.
 *
 * The readers return the length of what TEXT begins with; 0 if it is something else.
 */
#ifndef SYNTAX_KRAMDOWN_HTML_H
#define SYNTAX_KRAMDOWN_HTML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "base/text.h"

enum {
	HTML_TAG_LIMIT = 64 * 1024, /* bytes from < to >; longer ones are text */
	OPEN_LIMIT = 64, /* elements in one another; deeper tags become text */
};

/* How HTML is read: bits. */
enum html_rules {
	HTML_COMMON = 1,  /* a value without quotes may be anything, as in CommonMark */
	HTML_IN_LINE = 2, /* the tags of blocks are text */
};

struct kramdown;

struct html_tag {
	struct span name;
	struct span markdown; /* ` markdown="1"`; empty if it is not there */
	struct span markdown_value;
	bool closed; /* `<br/>` */
};

/* Those of DOC's style. */
unsigned html_rules_of(const struct kramdown *doc);

size_t html_start_tag(struct span text, unsigned rules, struct html_tag *tag);
size_t html_end_tag(struct span text, struct span *name);
/* LAST_END is where the last `-->` of the whole text ends: NULL if there is none. */
size_t html_comment(struct span text, const char *last_end);
/* To be found once for a text, so that comments without end cost nothing. */
const char *html_last_comment_end(struct span text);

/*
 * Append the element, or the comment, that TEXT begins with: what is left open is
 * closed, what ends nothing becomes text.  Returns how long it was.
 */
size_t html_copy_element(struct span text, const char *last_comment_end, unsigned rules,
	struct text *out);

/* The offset of the end tag of NAME; the length if there is none. */
size_t html_end_tag_find(struct span text, struct span name);

/* Names of tags, in any case. */
bool html_is_span(struct span name);     /* may stand within a line: `em` */
bool html_is_block(struct span name);    /* may not: `div` */
bool tag_is_void(struct span name);      /* has no end tag: `hr` */
bool html_is_raw(struct span name);      /* holds no tags: `script` */
bool html_is_verbatim(struct span name); /* within a line: holds no Markdown: `u` */

/* What `markdown="…"` makes of an element. */
bool html_holds_markdown(const struct html_tag *tag);
bool html_holds_spans(const struct html_tag *tag); /* … within lines only */

#endif
