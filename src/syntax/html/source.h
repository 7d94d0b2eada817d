/* SPDX-License-Identifier: MIT */
/*
 * HTML put in order before libxml2 reads it.
 *
 * What comes out means the same to HTML5's tokeniser, but only in the forms that
 * libxml2 reads likewise and in linear time: attributes with plain names and quoted
 * values, at most HTML_ATTRIBUTE_LIMIT a tag; character references as numbers; comments
 * empty but for their line feeds; void elements closed; what stands in a <title>, an
 * <iframe> and the like escaped; most names hidden.  Line feeds stay in number, so that
 * lines can be counted.
 */
#ifndef SYNTAX_HTML_SOURCE_H
#define SYNTAX_HTML_SOURCE_H

#include <stdbool.h>

#include "base/span.h"
#include "base/text.h"

/* At the end of the name of an element that libxml2 is not to know. */
#define HTML_HIDDEN '_'

/* What makes libxml2 read on as in a body. */
#define HTML_BODY_START "<html><body>"

/* Append HTML; with HTML_BODY_START before it, if it is a FRAGMENT of a document. */
void html_add_source(struct span html, bool fragment, struct text *source);

/* True if the first tag is one of <!doctype>, <html>, <head> and <body>. */
bool html_is_document(struct span html);

/*
 * The tag at REST's start, REST being moved behind it; NAME is set to its name in lower
 * case, or to "" for an end tag, one that never ends, or one that closes itself.  In
 * tag.c.
 */
enum { HTML_NAME_SIZE = 64 }; /* libxml2 splits longer names */
void html_add_start_tag(
	struct text *source, struct span *rest, char name[HTML_NAME_SIZE]);
/* HEADING is the digit of the heading that is open, or NUL. */
void html_add_end_tag(struct text *source, struct span *rest, char *heading);

/* One character of text, `&` excepted; CR LF and CR become LF. */
void html_add_plain(struct text *source, char c, char next);
/* As many line feeds as PASSED has. */
void html_add_line_feeds(struct text *source, struct span passed);
/* The ampersand at REST's start, as a number or as itself. */
void html_add_reference(struct text *source, struct span *rest, bool in_attribute);

/* True for what ends the name of a tag: a blank, `/`, `>`, the end. */
bool html_ends_name(char c);
/* Take COUNT bytes off REST, or what there is. */
struct span html_take(struct span *rest, size_t count);

#endif
