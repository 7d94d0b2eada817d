/* SPDX-License-Identifier: MIT */
/*
 * A string that grows to a set limit.
 *
 * Appends never fail one by one.  The first that would pass the limit breaks the
 * text; later ones do nothing; the caller asks once, at the end:
 *
 *	struct text page = text_limited(64 * KIB);
 *
 *	text_add(&page, "<title>");
 *	text_addf(&page, "%d items", count);
 *	if (text_broken(&page))
 *		...
 *	text_release(&page);
 *
 * The bytes are the text's own until text_release; text_copy leaves a copy in an arena.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/span.h"

struct text {
	char *bytes; /* never NULL; the NUL at its end is not in length */
	size_t length;
	size_t room;  /* bytes allocated: 0 while nothing was added */
	size_t limit; /* the longest it may grow */
	bool broken;
};

/* An empty text that may grow to LIMIT bytes. */
struct text text_limited(size_t limit);

void text_add(struct text *text, const char *string);
void text_add_bytes(struct text *text, const void *bytes, size_t length);
void text_add_span(struct text *text, struct span span);
void text_add_char(struct text *text, char c);

/*
 * SPAN, which must fit as it is, with a blank for each run of ASCII white space, those
 * at its ends too.
 */
void text_add_folded(struct text *text, struct span span);

__attribute__((format(printf, 2, 3))) void text_addf(
	struct text *text, const char *format, ...);

/* Shorten it to LENGTH bytes; a longer LENGTH changes nothing. */
void text_cut(struct text *text, size_t length);

/* Empty it, but keep its memory for the next use. */
void text_clear(struct text *text);

/* True when something was refused: the text is then not to be used. */
bool text_broken(const struct text *text);

/* Its bytes, until it changes. */
struct span text_span(const struct text *text);

/* A copy of its bytes, with a NUL behind them. */
char *text_copy(const struct text *text, struct arena *arena);
struct span text_copy_span(const struct text *text, struct arena *arena);

/* SPAN in one line: a blank for each run of ASCII white space, none at the ends. */
const char *text_in_line(struct span span, struct arena *arena);

/* SPAN with its ASCII letters in lower case. */
const char *text_lower(struct span span, struct arena *arena);

/* Free what it holds; it is then empty and may be used again. */
void text_release(struct text *text);

#endif
