/* SPDX-License-Identifier: MIT */
/* Authors, as settings, definitions and front matter name them. */
#ifndef READ_PEOPLE_H
#define READ_PEOPLE_H

#include "base/memory.h"
#include "base/value.h"
#include "model/person.h"
#include "model/settings.h"

/*
 * A name, a map of `name`, `email` and `uri` or `url`, or a list of these; a name that
 * SETTINGS, if not NULL, knows stands for that person.  NULL for anything else.
 */
const struct people *people_read(const struct value *value,
	const struct settings *settings, struct arena *arena);

#endif
