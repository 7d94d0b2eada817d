/* SPDX-License-Identifier: MIT */
#include "read/keys/sitemap_hints.h"

#include <string.h>

#include "base/array.h"

static const char *const frequencies[] = {
	"always", "hourly", "daily", "weekly", "monthly", "yearly", "never"};

const char *read_frequency(const struct value *value)
{
	const char *text = value_string(value);

	if (text == NULL)
		return NULL;
	for (size_t i = 0; i < COUNT(frequencies); i++)
		if (strcmp(text, frequencies[i]) == 0)
			return frequencies[i];
	return NULL;
}

/* 0 or 1, or with a dot and digits behind it; of 1 these are all 0. */
const char *read_priority(const struct value *value)
{
	const char *text = value_string(value);
	struct span digits;

	if (text == NULL || (text[0] != '0' && text[0] != '1'))
		return NULL;
	if (text[1] == '\0')
		return text;
	digits = span_of(text + 1);
	if (text[1] != '.' || digits.length == 1)
		return NULL;
	for (size_t i = 1; i < digits.length; i++)
		if (!char_is_digit(digits.bytes[i]) ||
			(text[0] == '1' && digits.bytes[i] != '0'))
			return NULL;
	return text;
}
