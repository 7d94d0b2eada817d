/* SPDX-License-Identifier: MIT */
/* What a line of an item is, where an element's class or a table's head tells. */
#ifndef READ_ITEMS_ROLES_H
#define READ_ITEMS_ROLES_H

#include "base/span.h"

enum line_role {
	LINE_PLAIN,
	LINE_TITLE,
	LINE_AUTHORS,
	LINE_VENUE,
	LINE_DATE,
	LINE_BADGE,
	LINE_HIDDEN,
};

/* What a class attribute says of what it stands on; NULL says nothing. */
enum line_role line_role_of_class(const char *class_attribute);

/* The same of the heading of a table. */
enum line_role line_role_of_heading(struct span heading);

#endif
