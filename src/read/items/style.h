/* SPDX-License-Identifier: MIT */
/* What elements of a page are to the items on it: how they look, and what they hold. */
#ifndef READ_ITEMS_STYLE_H
#define READ_ITEMS_STYLE_H

#include <stdbool.h>

#include "read/items/roles.h"
#include "syntax/html.h"

/* What stands out in NODE: values of enum text_style; 0 for nothing. */
unsigned node_style(const struct html_node *node);

/* What a line in NODE is, as far as its class or its being a heading tells. */
enum line_role node_line_role(const struct html_node *node);

/* True for what readers do not see until they ask for it. */
bool node_is_hidden(const struct html_node *node);

/*
 * True for what is hidden, and for code, forms and the like: they say nothing of items.
 */
bool node_is_passed_over(const struct html_node *node);

#endif
