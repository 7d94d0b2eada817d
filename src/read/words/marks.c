/* SPDX-License-Identifier: MIT */
#include "read/words/marks.h"

#include <string.h>

#include "base/array.h"

size_t length_of_any(struct span text, const char *const *marks, size_t count)
{
	/* Most characters begin none of them. */
	for (size_t i = 0; i < count && text.length > 0; i++)
		if (marks[i][0] == text.bytes[0] && span_starts_with(text, marks[i]))
			return strlen(marks[i]);
	return 0;
}

size_t apostrophe_length(struct span text)
{
	static const char *const marks[] = {"'", "’", "‘", "ʼ", "′", "`", "´"};

	return length_of_any(text, marks, COUNT(marks));
}

size_t dash_length(struct span text)
{
	static const char *const marks[] = {"---", "--", "-", "–", "—", "‐", "‑", "−"};

	return length_of_any(text, marks, COUNT(marks));
}

size_t blank_length(struct span text)
{
	static const char *const marks[] = {
		"\u00a0", "\u2009", "\u200a", "\u200b", "\u202f", "\u3000"};

	if (text.length > 0 && char_is_space(text.bytes[0]))
		return 1;
	return length_of_any(text, marks, COUNT(marks));
}

size_t blanks_length(struct span text)
{
	size_t length = 0;

	for (size_t one; (one = blank_length(span_after(text, length))) > 0;)
		length += one;
	return length;
}
