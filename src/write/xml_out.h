/* SPDX-License-Identifier: MIT */
/*
 * XML out: libxml2's xmlTextWriter, and the only file that escapes for XML.
 *
 * After the first call that failed all others do nothing; xml_out_finish says so.
 * Text is valid UTF-8 of characters that XML allows (base/utf8.h): libxml2 does not
 * check.  A NULL or empty VALUE writes no attribute and no leaf: no format that we
 * write has a use for empty ones.
 *
 *	struct xml_out out = xml_out_to(&text);
 *
 *	xml_open(&out, "feed");
 *	xml_leaf(&out, "title", feed->title);
 *	xml_close(&out);
 *	return xml_out_finish(&out, error);
 */
#ifndef WRITE_XML_OUT_H
#define WRITE_XML_OUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/span.h"
#include "base/text.h"

struct _xmlTextWriter;

struct xml_out {
	struct _xmlTextWriter *writer;
	struct text *text;
	bool failed;
};

/*
 * Begin a document that is appended to TEXT, which must not move until it is finished.
 */
struct xml_out xml_out_to(struct text *text);

/* End the document and free the writer, whatever happened before. */
bool xml_out_finish(struct xml_out *out, struct error *error);

/* How long TEXT is with all that was written so far. */
size_t xml_out_length(struct xml_out *out);

/* Before the first element: `<?xml-stylesheet?>`, for CSS, or XSLT by its name. */
void xml_stylesheet(struct xml_out *out, const char *url);

void xml_open(struct xml_out *out, const char *name);
void xml_close(struct xml_out *out);
/* Of the element that was opened last, before anything stands in it. */
void xml_attribute(struct xml_out *out, const char *name, const char *value);
void xml_text(struct xml_out *out, const char *value);
/* An element with nothing but VALUE in it. */
void xml_leaf(struct xml_out *out, const char *name, const char *value);

/* The same for a NUMBER; one below 0 is not known, and writes nothing. */
void xml_number_attribute(struct xml_out *out, const char *name, int64_t number);
/* A leaf for a NUMBER that is more than 0. */
void xml_number_leaf(struct xml_out *out, const char *name, int64_t number);

/*
 * Both of these, with & and < as hexadecimal references: RSS's Profile found that most
 * readers then take VALUE for the plain text it is ("Character data").
 */
void xml_plain_text(struct xml_out *out, const char *value);
void xml_plain_leaf(struct xml_out *out, const char *name, const char *value);

/* What is XML already: xml_text costs ten times as much where elements are short. */
void xml_raw(struct xml_out *out, struct span xml);

/* For xml_raw: VALUE with & < > " ' escaped, which is good for attributes too. */
void xml_add_escaped(struct text *text, const char *value);
/* The same without quotes: a plain text as HTML. */
void xml_add_html(struct text *text, const char *value);

#endif
