/* SPDX-License-Identifier: MIT */
/* YAML 1.1's numbers as Psych takes them: `012`, `0x1f`, `1,000`, `12:30`, `1.0e+3`. */
#ifndef SYNTAX_YAML_NUMBER_H
#define SYNTAX_YAML_NUMBER_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/value.h"

/*
 * Make VALUE the number that its text says; false if it says none, and nothing has
 * changed.  What no int64_t holds becomes the largest or smallest: the text knows more.
 */
bool yaml_number_resolve(struct value *value, struct arena *arena);

#endif
