/* SPDX-License-Identifier: MIT */
/* Names of languages: BCP 47 (RFC 5646). */
#ifndef BASE_LANGUAGE_H
#define BASE_LANGUAGE_H

#include "base/memory.h"
#include "base/span.h"

/*
 * TEXT as a well-formed tag: `en`, `de-AT`, `zh-Hant-TW`; of `de_AT`, as programs have
 * it, `de-AT`.  NULL if it is none.
 */
const char *language_tag(struct span text, struct arena *arena);

#endif
