/* SPDX-License-Identifier: MIT */
/*
 * HTML in, as a tree of our own, and out again.
 *
 * libxml2's HTML parser makes the tree; nothing of libxml2 is seen outside html.c. What
 * it reads is put in order first (html/source.c), because it is quadratic in attributes
 * and knows neither HTML5's elements nor its character references; what it reports is
 * built into the tree as HTML5 nests it, where that is cheap (html/builder.c).
 * The tree stands in an arena; it can be changed freely, links between nodes included.
 * Depth is limited while the tree is made: what lies deeper than HTML_DEPTH_LIMIT is
 * hung on the node at that depth, so that recursion over a tree is safe.
 *
 *	struct html_node *body = html_read(span_of("<p>Hi <b>you"), &arena, &error);
 *
 *	for (struct html_node *n = body->first; n != NULL; n = n->next)
 *		...
 */
#ifndef SYNTAX_HTML_H
#define SYNTAX_HTML_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/text.h"

enum {
	HTML_LIMIT = 16 * 1024 * 1024, /* bytes in */
	HTML_ATTRIBUTE_LIMIT = 256,    /* of one tag; further ones are dropped */
	HTML_DEPTH_LIMIT = 200,
};

enum html_kind {
	HTML_ELEMENT,
	HTML_TEXT,
};

struct html_attribute {
	const char *name;  /* lower case */
	const char *value; /* decoded; "" when the attribute has none */
	struct html_attribute *next;
};

struct html_node {
	enum html_kind kind;
	unsigned line;    /* in the HTML, from 1 */
	const char *name; /* lower case; "" for text */
	struct span text; /* decoded; of a text node only */
	struct html_attribute *attributes;
	struct html_node *parent;
	struct html_node *previous;
	struct html_node *next;
	struct html_node *first; /* children */
	struct html_node *last;
};

/*
 * The body of a fragment or of a whole document: an element named `body`, whose
 * children are what was written; behind them the <base> of its head, if it has one.
 * HTML is valid UTF-8.  Comments and processing instructions are not kept.  HTML5's
 * elements that libxml2 does not know are kept like all others.
 */
struct html_node *html_read(struct span html, struct arena *arena, struct error *error);

/* The whole document: an element named `html` with its `head` and `body`. */
struct html_node *html_read_document(
	struct span html, struct arena *arena, struct error *error);

bool html_is(const struct html_node *node, const char *name);

/* True for a text of nothing but white space. */
bool html_is_blank(const struct html_node *node);
/* NULL if it has no such attribute. */
const char *html_attribute(const struct html_node *node, const char *name);
/* Set, replace, or with a NULL VALUE remove an attribute.  Strings are not copied. */
void html_set_attribute(struct html_node *node, const char *name, const char *value,
	struct arena *arena);
/* True if WORD stands in its class attribute. */
bool html_has_class(const struct html_node *node, const char *word);

/*
 * The next node of a walk through ROOT in document order, children first; NULL at the
 * end.
 */
struct html_node *html_next(const struct html_node *node, const struct html_node *root);
/* The same, but past NODE's children. */
struct html_node *html_skip(const struct html_node *node, const struct html_node *root);

/* The first element below ROOT named NAME; NULL if there is none. */
struct html_node *html_find(const struct html_node *root, const char *name);

/* Take NODE out of its tree, children and all. */
void html_remove(struct html_node *node);
/* Put its children where it stood. */
void html_unwrap(struct html_node *node);
/* Put NEW where NODE stood. */
void html_replace(struct html_node *node, struct html_node *new_node);
void html_append(struct html_node *parent, struct html_node *child);
/* Put NEW before NODE. */
void html_insert(struct html_node *node, struct html_node *new_node);
struct html_node *html_new_element(struct arena *arena, const char *name);
struct html_node *html_new_text(struct arena *arena, struct span text);

/*
 * True for elements that stand in a line of text: a, em, span … (HTML, phrasing
 * content).
 */
bool html_is_inline(const struct html_node *node);
/* True for br, img, hr …, which have no end tag. */
bool html_is_void(const struct html_node *node);

/*
 * Append what NODE contains as text: inline tags vanish, others and <br> become blanks,
 * white space is folded, script and style are passed over.
 */
void html_add_text(const struct html_node *node, struct text *text);

/* Append plain TEXT as HTML: &, < and > escaped. */
void html_add_escaped(struct text *html, struct span text);

/* Append what NODE contains as well-formed HTML that parses back to the same tree. */
void html_write_inside(const struct html_node *node, struct text *html);
/* The same with NODE's own tags. */
void html_write(const struct html_node *node, struct text *html);

/* `AT&amp;T &nbsp; &#39;` to the characters meant; unknown ones stay as they are. */
struct span html_decode_entities(struct span text, struct arena *arena);

#endif
