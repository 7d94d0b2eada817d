/* SPDX-License-Identifier: MIT */
/*
 * Latin letters without their accents, in ASCII, as Ruby's I18n has them by default:
 * what it does not know is `?`.
 */
#ifndef SYNTAX_SLUG_LATIN_H
#define SYNTAX_SLUG_LATIN_H

#include <stdint.h>

/* CHARACTER is not ASCII. */
const char *latin_approximation(uint32_t character);

#endif
