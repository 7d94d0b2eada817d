/* SPDX-License-Identifier: MIT */
/*
 * Bytes that belong to somebody else: a pointer and a length, no NUL.
 *
 * What parsers pass around instead of copies.  A span lives as long as what it was cut
 * from.  The empty span may have a NULL pointer.
 */
#ifndef BASE_SPAN_H
#define BASE_SPAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"

struct span {
	const char *bytes;
	size_t length;
};

#define SPAN_NONE ((struct span){0})

/* For printf's %.*s. */
#define SPAN_ARGUMENTS(span) ((int)(span).length), ((span).bytes)

struct span span_of(const char *string);
struct span span_between(const char *start, const char *end);

/* A copy, with a NUL behind it. */
struct span span_copy(struct span span, struct arena *arena);

bool span_is(struct span span, const char *string);
bool span_is_ignoring_case(struct span span, const char *string); /* ASCII only */
/* True if it is one of COUNT strings, whatever the case of ASCII letters. */
bool span_is_one_of(struct span span, const char *const *strings, size_t count);
bool span_equals(struct span a, struct span b);
bool span_equals_ignoring_case(struct span a, struct span b); /* ASCII only */
bool span_starts_with(struct span span, const char *prefix);
bool span_ends_with(struct span span, const char *suffix);

/* -1, 0 or 1, by bytes; a prefix comes first. */
int span_compare(struct span a, struct span b);

/* What is left after the first COUNT bytes; empty if there are no more. */
static inline struct span span_after(struct span span, size_t count)
{
	if (count > span.length)
		count = span.length;
	if (count == 0)
		return span;
	return (struct span){span.bytes + count, span.length - count};
}

/* The first COUNT bytes, or fewer. */
static inline struct span span_first(struct span span, size_t count)
{
	return (struct span){span.bytes, count < span.length ? count : span.length};
}

/* Without ASCII white space at its ends, or at one of them. */
struct span span_trimmed(struct span span);
struct span span_trimmed_left(struct span span);
struct span span_trimmed_right(struct span span);

/* True if it is nothing but ASCII white space. */
bool span_is_blank(struct span span);

/* Without any C at its start, or at its end: `/~ada//` is `/~ada`. */
struct span span_without_first(struct span span, char c);
struct span span_without_last(struct span span, char c);

/* The offset of C, or the length if it is not there. */
size_t span_find(struct span span, char c);
/* The offset of the last C, or the length likewise. */
size_t span_find_last(struct span span, char c);
/* The offset of STRING, or of PART, or the length if it is not there. */
size_t span_find_string(struct span span, const char *string);
size_t span_find_span(struct span span, struct span part);

/* How many bytes are C. */
size_t span_count(struct span span, char c);

/* Take C off REST; false if REST does not begin with it. */
static inline bool span_take(struct span *rest, char c)
{
	if (rest->length == 0 || rest->bytes[0] != c)
		return false;
	*rest = span_after(*rest, 1);
	return true;
}

/* The byte at offset AT; NUL past the end. */
static inline char span_at(struct span span, size_t at)
{
	return at < span.length ? span.bytes[at] : '\0';
}

/* True if C stands at offset AT. */
static inline bool span_has_at(struct span span, size_t at, char c)
{
	return at < span.length && span.bytes[at] == c;
}

/*
 * Take off REST its part up to SEPARATOR, and the separator: false at the end.
 *
 *	while (span_next(&rest, '\n', &line))
 *		...
 *
 * "a,b," has two parts, "" has none, "," has one empty part.
 */
bool span_next(struct span *rest, char separator, struct span *part);

/* Take off REST its first run of what is no ASCII white space: false at the end. */
bool span_next_word(struct span *rest, struct span *word);

/* ASCII only, whatever the locale says. */
static inline bool char_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool char_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline char char_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static inline bool char_is_letter(char c)
{
	return char_lower(c) >= 'a' && char_lower(c) <= 'z';
}

static inline bool char_is_alphanumeric(char c)
{
	return char_is_letter(c) || char_is_digit(c);
}

/* A letter, a digit or _. */
static inline bool char_is_word(char c)
{
	return char_is_alphanumeric(c) || c == '_';
}

/* How many ASCII digits SPAN begins with. */
static inline size_t span_digits(struct span span)
{
	size_t length = 0;

	while (length < span.length && char_is_digit(span.bytes[length]))
		length++;
	return length;
}

/* The offset of the first ASCII white space, or the length if there is none. */
static inline size_t span_find_space(struct span span)
{
	size_t length = 0;

	while (length < span.length && !char_is_space(span.bytes[length]))
		length++;
	return length;
}

/* What C is as a hexadecimal digit, 0 to 15; -1 if it is none. */
static inline int char_hex(char c)
{
	if (char_is_digit(c))
		return c - '0';
	c = char_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

#endif
