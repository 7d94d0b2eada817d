/* SPDX-License-Identifier: MIT */
/* Parts of reading content/site.yaml (read/settings_native.c). */
#ifndef READ_NATIVE_H
#define READ_NATIVE_H

#include <stdbool.h>

#include "base/value.h"
#include "read/dialect.h"
#include "read/fields.h"

#define NATIVE_CONTENT "content"

/* Each folder at the top of the content, with what MAP, NULL or a map, says of it by
 * FIELDS, keys of struct collection. */
bool read_native_collections(struct dialect_reader *reader, const struct value *map,
	const struct fields *fields);

#endif
