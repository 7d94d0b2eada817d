/* SPDX-License-Identifier: MIT */
/* What commands print: texts that are made whole first. */
#ifndef CLI_PRINT_TEXT_H
#define CLI_PRINT_TEXT_H

#include <stdio.h>

#include "base/text.h"
#include "cli/status.h"

/*
 * Print TEXT and release it.  Of one that came to its limit nothing is printed, but an
 * error: half of a JSON text is none.
 */
enum status print_text(struct text *text, FILE *stream);

#endif
