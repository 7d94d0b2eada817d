/* SPDX-License-Identifier: MIT */
/*
 * UTF-8, checked once, when text is read.
 *
 * Writers may rely on it: valid UTF-8 (no overlong forms, no surrogates, nothing past
 * U+10FFFF) and only characters that XML 1.0 section 2.2 allows: no NUL, no C0 control
 * but TAB, LF and CR, no U+FFFE or U+FFFF.  libxml2's writer does not check any of it.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/span.h"

enum { UTF8_LONGEST = 4 };

/* The offset of the first byte that is not allowed; the length if all are. */
size_t utf8_find_bad(struct span text);

/*
 * A copy in which U+FFFD stands for each maximal bad part (Unicode 15, section 3.9,
 * U+FFFD Substitution) and each forbidden character.  TEXT itself if nothing is bad.
 */
struct span utf8_repaired(struct span text, struct arena *arena);

/*
 * Decode the character at TEXT's start: its length in bytes, 0 at the end.  A bad byte
 * counts as one character, U+FFFD.
 */
size_t utf8_decode(struct span text, uint32_t *character);

/* Encode into BYTES: how many it took. */
size_t utf8_encode(uint32_t character, char bytes[UTF8_LONGEST]);

/*
 * The length of the longest prefix of at most LIMIT bytes that ends
 * between characters.
 */
size_t utf8_cut(struct span text, size_t limit);

#endif
