/* SPDX-License-Identifier: MIT */
/*
 * Character references: `&amp;`, `&#39;`, `&#x27;` (HTML, "Character reference state").
 */
#ifndef SYNTAX_HTML_ENTITIES_H
#define SYNTAX_HTML_ENTITIES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"

/*
 * The reference at TEXT's start, an ampersand: its length and what it means; 0 if it is
 * none.  In an attribute `&copy=1` is none, elsewhere it is.  What no document may hold
 * is U+FFFD; 128 to 159 are meant as windows-1252.
 */
size_t html_reference(struct span text, bool in_attribute, uint32_t *character);

/* The character that NAME (`amp`) stands for; 0 if none does.  In html.c. */
uint32_t html_entity(struct span name);

#endif
