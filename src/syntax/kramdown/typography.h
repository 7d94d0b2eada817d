/* SPDX-License-Identifier: MIT */
/* Curly quotes, dashes, ellipses and guillemets. */
#ifndef SYNTAX_KRAMDOWN_TYPOGRAPHY_H
#define SYNTAX_KRAMDOWN_TYPOGRAPHY_H

#include <stddef.h>

#include "base/span.h"
#include "base/text.h"

/*
 * The first LENGTH bytes of TEXT, which stands behind BEFORE (NUL: behind markup), with
 * QUOTES (smart.h), dashes, ellipses and guillemets.  What is behind LENGTH is only
 * looked at.
 */
void kramdown_typography(const char *const *quotes, struct span text, size_t length,
	char before, struct text *out);

#endif
