/* SPDX-License-Identifier: MIT */
#include "base/duration.h"

/* Only digits, at least one. */
static bool read_number(struct span text, int64_t *number)
{
	*number = 0;
	for (size_t i = 0; i < text.length; i++) {
		if (!char_is_digit(text.bytes[i]))
			return false;
		*number = *number * 10 + (text.bytes[i] - '0');
		if (*number > DURATION_LIMIT)
			return false;
	}
	return text.length > 0;
}

/* `.5`, or nothing. */
static struct span without_fraction(struct span text)
{
	size_t point = span_find(text, '.');
	int64_t ignored;

	if (point < text.length && read_number(span_after(text, point + 1), &ignored))
		text.length = point;
	return text;
}

bool duration_read(struct span text, int64_t *seconds)
{
	enum { UNITS = 3 };
	struct span rest = without_fraction(span_trimmed(text));
	struct span part;
	size_t units = 0;
	int64_t number;

	*seconds = 0;
	if (span_ends_with(rest, ":"))
		return false;
	for (; span_next(&rest, ':', &part); units++) {
		if (units == UNITS || !read_number(part, &number) ||
			(units > 0 && number >= 60))
			return false;
		*seconds = *seconds * 60 + number;
	}
	return units > 0 && *seconds <= DURATION_LIMIT;
}
