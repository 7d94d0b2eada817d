/* SPDX-License-Identifier: MIT */
/* Parts of reading content/site.yaml (read/settings/native.c). */
#ifndef READ_SETTINGS_NATIVE_H
#define READ_SETTINGS_NATIVE_H

#include <stdbool.h>

#include "base/value.h"
#include "read/keys/fields.h"
#include "read/keys/keys.h"
#include "read/settings/dialect.h"

#define NATIVE_CONTENT "content"

/* What the file may say, for help. */
void native_keys(struct keys *keys);

/*
 * Each folder at the top of the content, with what MAP, NULL or a map, says of it by
 * FIELDS, keys of struct collection.
 */
bool read_native_collections(struct dialect_reader *reader, const struct value *map,
	const struct fields *fields);

#endif
