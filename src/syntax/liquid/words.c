/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "syntax/liquid/expression.h"

/* Names in other scripts are no words in Ruby, but nothing else either. */
static bool is_name_byte(char c)
{
	return char_is_word(c) || c == '-' || (unsigned char)c >= 0x80;
}

struct span liquid_skip_space(struct span rest)
{
	while (rest.length > 0 && char_is_space(rest.bytes[0]))
		rest = span_after(rest, 1);
	return rest;
}

struct span liquid_name(struct span *rest)
{
	struct span name;
	size_t length = 0;

	*rest = liquid_skip_space(*rest);
	while (length < rest->length && is_name_byte(rest->bytes[length]))
		length++;
	if (length > 0 && length < rest->length && rest->bytes[length] == '?')
		length++;
	name = span_first(*rest, length);
	*rest = span_after(*rest, length);
	return name;
}

bool liquid_take(struct span *rest, const char *sign)
{
	*rest = liquid_skip_space(*rest);
	if (!span_starts_with(*rest, sign))
		return false;
	*rest = span_after(*rest, strlen(sign));
	return true;
}

bool liquid_take_word(struct span *rest, const char *word)
{
	struct span after = *rest;

	if (!span_is(liquid_name(&after), word))
		return false;
	*rest = after;
	return true;
}
