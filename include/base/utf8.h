/* SPDX-License-Identifier: MIT */
/*
 * UTF-8, checked once, when text is read.
 *
 * Writers may rely on it: valid UTF-8 (no overlong forms, no surrogates, nothing past
 * U+10FFFF) and only characters that XML 1.0 section 2.2 allows and does not
 * discourage: no NUL, no C0 control but TAB, LF and CR, no DEL, no C1 control, no
 * noncharacter such as U+FFFE.  libxml2's writer does not check any of it.
 *
 * The cleaning of text, all of it: each ill-formed part becomes U+FFFD; each C1 control
 * the character that windows-1252 has in its place (U+0093, which comes of a text taken
 * for Latin-1, is a quotation mark, as HTML has it for `&#147;`), the five that it has
 * nothing for U+FFFD; each other forbidden character U+FFFD.  Encodings are not
 * guessed: Latin-1 is ill-formed UTF-8.  Nothing is normalised.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/report.h"
#include "base/span.h"

enum { UTF8_LONGEST = 4 };

/* The offset of the first byte that is not allowed; the length if all are. */
size_t utf8_find_bad(struct span text);

/* TEXT without the byte order mark that it may begin with. */
struct span utf8_without_mark(struct span text);

/* True if TEXT begins as one in UTF-16 does, with its byte order mark or without. */
bool utf8_is_utf16(struct span text);

#define UTF16_ADVICE "it is in UTF-16: save it as UTF-8"

/* True if no byte is above 0x7F. */
bool utf8_is_ascii(struct span text);

/*
 * A copy that is cleaned as above; of what is ill-formed each maximal part counts as
 * one (Unicode 15, section 3.9, U+FFFD Substitution).  TEXT itself if nothing is bad.
 */
struct span utf8_repaired(struct span text, struct arena *arena);

/*
 * The same for a text of FILE whose first line is FIRST_LINE there, with a warning in
 * REPORT that names the line of the first byte that is bad, or says UTF16_ADVICE.
 */
struct span utf8_checked(struct span text, const char *file, unsigned first_line,
	struct arena *arena, struct report *report);

/* CHARACTER if it may stand in a text, else what stands for it. */
uint32_t utf8_allowed(uint32_t character);

/*
 * Decode the character at TEXT's start: its length in bytes, 0 at the end.  A bad byte
 * counts as one character, U+FFFD.
 */
size_t utf8_decode(struct span text, uint32_t *character);

/* Encode into BYTES: how many it took. */
size_t utf8_encode(uint32_t character, char bytes[UTF8_LONGEST]);

/*
 * The length of the longest prefix of at most LIMIT bytes that ends between characters.
 */
size_t utf8_cut(struct span text, size_t limit);

/* As vsnprintf(3) into SIZE bytes, but what is cut off ends between characters. */
__attribute__((format(printf, 3, 0))) void utf8_print(
	char *bytes, size_t size, const char *format, va_list arguments);

#endif
