/* SPDX-License-Identifier: MIT */
/* XML that is looked at before libxml2 reads it. */
#ifndef SYNTAX_XML_SOURCE_H
#define SYNTAX_XML_SOURCE_H

#include <stdbool.h>

#include "base/error.h"
#include "base/span.h"

/*
 * True unless XML, which is UTF-8, has what libxml2 would need long for: a document
 * type with declarations inside, or a tag with more than XML_ATTRIBUTE_LIMIT
 * attributes, of which it compares each with all others.
 */
bool xml_source_is_safe(struct span xml, struct error *error);

/* The encoding that TEXT declares, an ASCII text so far; empty if it declares none. */
struct span xml_source_encoding(struct span text);

#endif
