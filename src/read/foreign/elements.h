/* SPDX-License-Identifier: MIT */
/* What elements say in feeds of other tools that are XML. */
#ifndef READ_FOREIGN_ELEMENTS_H
#define READ_FOREIGN_ELEMENTS_H

#include "read/foreign/foreign.h"
#include "syntax/xml.h"

#define FOREIGN_ATOM "http://www.w3.org/2005/Atom"
#define FOREIGN_RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

/* How a document is built. */
struct form {
	const char *root_space;
	const char *root;
	const char *space;   /* of the feed's own elements */
	const char *channel; /* that describes the feed; NULL: the root does */
	const char *entry;
	bool entries_in_channel;
};

/* A document while it is read. */
struct document_reader {
	struct foreign_reader *reader;
	const struct form *form;
	const char *base; /* what the links of all of it are seen from */
};

/* What links in NODE are seen from, if what it stands in has BASE (XML Base). */
const char *foreign_base(
	struct foreign_reader *reader, const struct xml_node *node, const char *base);

/* NODE, a child of what describes the feed, tells of the feed. */
void foreign_take_feed(struct document_reader *document, const struct xml_node *node);

/* NODE is an entry. */
void foreign_take_entry(struct document_reader *document, const struct xml_node *node);

#endif
