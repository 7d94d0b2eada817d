/* SPDX-License-Identifier: MIT */
/* Authors as people write them: a name, a map, or a list of either. */
#ifndef READ_KEYS_FIELD_PEOPLE_H
#define READ_KEYS_FIELD_PEOPLE_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/value.h"
#include "model/person.h"

/* False if one of them has no name, or is no person at all. */
bool read_people(const struct value *value, struct people *people, struct arena *arena);

#endif
