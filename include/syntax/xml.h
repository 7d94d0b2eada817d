/* SPDX-License-Identifier: MIT */
/*
 * XML in, as a tree of our own.
 *
 * libxml2's parser reads it; nothing of libxml2 is seen outside xml.c.  Elements and
 * attributes are known by namespace and name, never by prefix.  A text in another
 * encoding is converted first, as its byte order mark or its declaration says.
 *
 * What could make a parser work without end is refused: documents that declare
 * something of their own (entities that multiply are declared so), and what passes the
 * limits below.  No other file is read and no network asked.  The names of HTML's
 * characters (`&nbsp;`) are known where a document type is named, as in RSS 0.91.
 *
 *	struct xml_node *root = xml_read(text, &arena, &error);
 *
 *	for (struct xml_node *n = root->first; n != NULL; n = n->next)
 *		if (xml_is(n, ATOM, "entry"))
 *			...
 */
#ifndef SYNTAX_XML_H
#define SYNTAX_XML_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/text.h"

enum {
	XML_LIMIT = 64 * 1024 * 1024, /* bytes in */
	XML_DEPTH_LIMIT = 200,
	XML_ATTRIBUTE_LIMIT = 128, /* of one tag */
	XML_NAMESPACE_LIMIT = 256, /* declared and in force at one place */
};

struct xml_attribute {
	const char *space; /* as below; most attributes have none */
	const char *name;
	const char *value;
	struct xml_attribute *next;
};

struct xml_node {
	const char *space; /* its namespace, a URI; "" for none */
	const char *name;  /* "" for text */
	struct span text;  /* of a text node only */
	unsigned line;
	struct xml_attribute *attributes;
	struct xml_node *parent;
	struct xml_node *next;
	struct xml_node *first; /* children */
	struct xml_node *last;
};

/* The root element of XML.  NULL and an error with a line for what is no XML. */
struct xml_node *xml_read(struct span xml, struct arena *arena, struct error *error);

/* SPACE is "" for none. */
bool xml_is(const struct xml_node *node, const char *space, const char *name);
/* NULL if it has no such attribute. */
const char *xml_attribute_of(
	const struct xml_node *node, const char *space, const char *name);
/* The first child that is an element of this name; NULL. */
const struct xml_node *xml_child(
	const struct xml_node *node, const char *space, const char *name);

/* Append all text in ROOT, as it is written. */
void xml_add_text(const struct xml_node *root, struct text *text);

#endif
