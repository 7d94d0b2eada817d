/* SPDX-License-Identifier: MIT */
/*
 * jansson turns numbers into doubles and forgets how they were written.  So they are
 * handed to it as strings that begin with a mark.
 */
#ifndef SYNTAX_JSON_NUMBERS_H
#define SYNTAX_JSON_NUMBERS_H

#include <stdbool.h>

#include "base/error.h"
#include "base/span.h"
#include "base/text.h"

/*
 * U+0001, which no clean text holds: strings that would begin with
 * it begin with U+FFFD.
 */
#define JSON_NUMBER_MARK '\1'

/*
 * Copy TEXT into MARKED, line by line the same, with marked strings for its numbers.
 * False if it nests deeper than JSON_DEPTH_LIMIT.  Other mistakes stay as they are.
 */
bool json_numbers_mark(struct span text, struct text *marked, struct error *error);

#endif
