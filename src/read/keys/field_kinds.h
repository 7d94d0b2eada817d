/* SPDX-License-Identifier: MIT */
/* What a value is to each kind of field (read/keys/fields.h). */
#ifndef READ_KEYS_FIELD_KINDS_H
#define READ_KEYS_FIELD_KINDS_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/value.h"
#include "read/keys/fields.h"

/*
 * Put VALUE, not null, where TARGET is; false, and nothing changes, if it is not what
 * the field wants.  Not for FIELD_MAP_OF.
 */
bool field_set(const struct field *field, const struct value *value, void *target,
	struct arena *arena);

#endif
