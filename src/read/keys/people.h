/* SPDX-License-Identifier: MIT */
/* Authors in front matter, some of whom the settings know. */
#ifndef READ_KEYS_PEOPLE_H
#define READ_KEYS_PEOPLE_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/value.h"
#include "model/person.h"
#include "model/settings.h"

/*
 * What read_people (read/keys/field_people.h) understands; a name that SETTINGS know
 * stands for that person.  NULL for anything else.  Nothing in it points into VALUE.
 */
const struct people *people_read(const struct value *value,
	const struct settings *settings, struct arena *arena);

/*
 * The one author that jekyll-feed shows: whom `author` names, though it be a list, or
 * with OF_LIST the first of `authors`.  NULL if there is none.
 */
const struct people *people_read_first(const struct value *value, bool of_list,
	const struct settings *settings, struct arena *arena);

/* A list in place of a text, as Ruby shows it: `["ada", "grace"]`. */
const char *list_as_shown(const struct value *list, struct arena *arena);

#endif
