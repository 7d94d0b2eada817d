/* SPDX-License-Identifier: MIT */
/* Other programs, run for what they print. */
#ifndef BASE_PROCESS_H
#define BASE_PROCESS_H

#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"

#include <stdbool.h>

/*
 * Run WORDS, NULL-terminated, of which the first is the program's path, and append what
 * it prints to OUTPUT.  INPUT, a descriptor, is its standard input; its messages go
 * where ours go.  False if it cannot be run, prints more than OUTPUT takes (it is then
 * killed), is killed, or ends with a status other than 0.
 */
bool process_read(
	const char *const *words, int input, struct text *output, struct error *error);

/*
 * The path of the helper program NAME: beside the program that runs, else in the folder
 * that feedmill was built for.  NULL if it is in neither.
 */
const char *process_helper(const char *name, struct arena *arena);

#endif
