/* SPDX-License-Identifier: MIT */
#include "base/language.h"

#include <stdbool.h>

enum { PART_LENGTH = 8 }; /* section 2.1: characters between two hyphens, at most */

static bool is_part(struct span part, bool is_first)
{
	/* Section 2.2.7: what is between people who agree on it, `x-default`. */
	if (is_first && span_is_ignoring_case(part, "x"))
		return true;
	for (size_t i = 0; i < part.length; i++)
		if (!char_is_letter(part.bytes[i]) &&
			(is_first || !char_is_digit(part.bytes[i])))
			return false;
	return part.length >= (is_first ? 2 : 1) && part.length <= PART_LENGTH;
}

const char *language_tag(struct span text, struct arena *arena)
{
	char *tag = arena_bytes(arena, text.bytes, text.length);
	struct span rest;
	struct span part;
	bool is_first = true;

	for (size_t i = 0; i < text.length; i++)
		if (tag[i] == '_')
			tag[i] = '-';
	rest = (struct span){tag, text.length};
	if (span_ends_with(rest, "-"))
		return NULL;
	for (; span_next(&rest, '-', &part); is_first = false)
		if (!is_part(part, is_first))
			return NULL;
	return is_first || span_is_ignoring_case(span_of(tag), "x") ? NULL : tag;
}
