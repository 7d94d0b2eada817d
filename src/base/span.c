/* SPDX-License-Identifier: MIT */
#include "base/span.h"

#include <string.h>

struct span span_of(const char *string)
{
	return (struct span){string, string == NULL ? 0 : strlen(string)};
}

struct span span_between(const char *start, const char *end)
{
	return (struct span){start, (size_t)(end - start)};
}

struct span span_copy(struct span span, struct arena *arena)
{
	return (struct span){arena_bytes(arena, span.bytes, span.length), span.length};
}

bool span_equals(struct span a, struct span b)
{
	return a.length == b.length &&
	       (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

bool span_equals_ignoring_case(struct span a, struct span b)
{
	if (a.length != b.length)
		return false;
	for (size_t i = 0; i < a.length; i++)
		if (char_lower(a.bytes[i]) != char_lower(b.bytes[i]))
			return false;
	return true;
}

bool span_is(struct span span, const char *string)
{
	return span_equals(span, span_of(string));
}

bool span_is_ignoring_case(struct span span, const char *string)
{
	/* Mostly one letter tells, and no length need be counted. */
	if (span.length > 0 && char_lower(span.bytes[0]) != char_lower(string[0]))
		return false;
	return span_equals_ignoring_case(span, span_of(string));
}

bool span_is_one_of(struct span span, const char *const *strings, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (span_is_ignoring_case(span, strings[i]))
			return true;
	return false;
}

bool span_starts_with(struct span span, const char *prefix)
{
	struct span wanted = span_of(prefix);

	return span_equals(span_first(span, wanted.length), wanted);
}

bool span_ends_with(struct span span, const char *suffix)
{
	struct span wanted = span_of(suffix);

	return span.length >= wanted.length &&
	       span_equals(span_after(span, span.length - wanted.length), wanted);
}

int span_compare(struct span a, struct span b)
{
	size_t shorter = a.length < b.length ? a.length : b.length;
	int order = shorter == 0 ? 0 : memcmp(a.bytes, b.bytes, shorter);

	if (order == 0)
		return (a.length > b.length) - (a.length < b.length);
	return order < 0 ? -1 : 1;
}

struct span span_trimmed_left(struct span span)
{
	while (span.length > 0 && char_is_space(span.bytes[0]))
		span = span_after(span, 1);
	return span;
}

struct span span_trimmed_right(struct span span)
{
	while (span.length > 0 && char_is_space(span.bytes[span.length - 1]))
		span.length--;
	return span;
}

struct span span_trimmed(struct span span)
{
	return span_trimmed_left(span_trimmed_right(span));
}

bool span_is_blank(struct span span)
{
	return span_trimmed_left(span).length == 0;
}

struct span span_without_first(struct span span, char c)
{
	while (span.length > 0 && span.bytes[0] == c)
		span = span_after(span, 1);
	return span;
}

struct span span_without_last(struct span span, char c)
{
	while (span.length > 0 && span.bytes[span.length - 1] == c)
		span.length--;
	return span;
}

size_t span_find(struct span span, char c)
{
	const char *found =
		span.length == 0 ? NULL : memchr(span.bytes, c, span.length);

	return found == NULL ? span.length : (size_t)(found - span.bytes);
}

size_t span_count(struct span span, char c)
{
	size_t count = 0;

	for (size_t i = 0; i < span.length; i++)
		count += span.bytes[i] == c;
	return count;
}

size_t span_find_last(struct span span, char c)
{
	const char *found =
		span.length == 0 ? NULL : memrchr(span.bytes, c, span.length);

	return found == NULL ? span.length : (size_t)(found - span.bytes);
}

size_t span_find_span(struct span span, struct span part)
{
	const char *found;

	if (span.length == 0 || part.length == 0)
		return 0;
	found = memmem(span.bytes, span.length, part.bytes, part.length);
	return found == NULL ? span.length : (size_t)(found - span.bytes);
}

/*
 * Short strings by their first byte, which memchr(3) looks for 32 at a time; long ones
 * by memmem(3), which stays linear whatever they are.
 */
size_t span_find_string(struct span span, const char *string)
{
	enum { SHORT = 16 };
	size_t length = strlen(string);
	size_t at = 0;
	const char *found;

	if (length == 0)
		return 0;
	if (length > SHORT)
		return span_find_span(span, (struct span){string, length});
	while (span.length - at >= length) {
		found = memchr(
			span.bytes + at, string[0], span.length - at - length + 1);
		if (found == NULL)
			break;
		if (memcmp(found, string, length) == 0)
			return (size_t)(found - span.bytes);
		at = (size_t)(found - span.bytes) + 1;
	}
	return span.length;
}

bool span_next(struct span *rest, char separator, struct span *part)
{
	size_t end = span_find(*rest, separator);

	if (rest->length == 0)
		return false;
	*part = span_first(*rest, end);
	*rest = span_after(*rest, end + 1);
	return true;
}

bool span_next_word(struct span *rest, struct span *word)
{
	*rest = span_trimmed_left(*rest);
	*word = span_first(*rest, span_find_space(*rest));
	*rest = span_after(*rest, word->length);
	return word->length > 0;
}
