/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "syntax/markdown.h"
#include "syntax/unicode.h"

/* Connector punctuation, category Pc. */
static const uint32_t connectors[] = {
	'_', 0x203F, 0x2040, 0x2054, 0xFE33, 0xFE34, 0xFE4D, 0xFE4E, 0xFE4F, 0xFF3F};

static bool is_connector(uint32_t character)
{
	for (size_t i = 0; i < COUNT(connectors); i++)
		if (connectors[i] == character)
			return true;
	return false;
}

/* What kramdown's GFM parser keeps: words, hyphens, and blanks as hyphens. */
const char *markdown_heading_id(struct span text, struct arena *arena)
{
	struct span lower = unicode_lower(text, arena);
	char *id = arena_bytes(arena, lower.bytes, lower.length);
	size_t length = 0;

	for (size_t i = 0; i < lower.length;) {
		uint32_t character;
		size_t size = utf8_decode(span_after(lower, i), &character);

		if (character == ' ' || character == '\t') {
			id[length++] = '-';
		} else if (character == '-' || unicode_is_alphanumeric(character) ||
			   is_connector(character)) {
			memcpy(id + length, lower.bytes + i, size);
			length += size;
		}
		i += size;
	}
	id[length] = '\0';
	return id;
}
