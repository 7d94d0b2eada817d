/* SPDX-License-Identifier: MIT */
#include "syntax/html/entities.h"

#include "base/text.h"
#include "base/utf8.h"
#include "syntax/html.h"

enum {
	NAME_LONGEST = 8,    /* thetasym, in the set of HTML 4 that libxml2 knows */
	LATIN_1_END = 0x100, /* names below it may lack their semicolon */
	CHARACTER_END = 0x110000,
};

/* `&#39;` and `&#x27;`, the semicolon optional. */
static size_t numeric_reference(struct span text, uint32_t *character)
{
	bool hexadecimal = text.length > 2 && char_lower(text.bytes[2]) == 'x';
	int base = hexadecimal ? 16 : 10;
	size_t start = hexadecimal ? 3 : 2;
	size_t i = start;
	uint32_t number = 0;

	for (; char_hex(span_at(text, i)) >= 0 && char_hex(text.bytes[i]) < base; i++)
		if (number < CHARACTER_END)
			number = number * (uint32_t)base +
			         (uint32_t)char_hex(text.bytes[i]);
	if (i == start)
		return 0;
	*character = utf8_allowed(number);
	return span_at(text, i) == ';' ? i + 1 : i;
}

/* Old names of Latin-1 characters are known without a semicolon, the longest first. */
static size_t unfinished_reference(
	struct span text, size_t longest, bool in_attribute, uint32_t *character)
{
	for (size_t length = longest; length >= 2; length--) {
		char next = length + 1 < text.length ? text.bytes[length + 1] : ' ';
		uint32_t found = html_entity((struct span){text.bytes + 1, length});

		if (found == 0 || found >= LATIN_1_END || found == '\'')
			continue;
		if (in_attribute && (next == '=' || char_is_alphanumeric(next)))
			return 0;
		*character = found;
		return length + 1;
	}
	return 0;
}

static size_t named_reference(struct span text, bool in_attribute, uint32_t *character)
{
	size_t length = 0;

	while (length < NAME_LONGEST && length + 1 < text.length &&
		char_is_alphanumeric(text.bytes[length + 1]))
		length++;
	if (length + 1 < text.length && text.bytes[length + 1] == ';') {
		*character = html_entity((struct span){text.bytes + 1, length});
		if (*character != 0)
			return length + 2;
	}
	return unfinished_reference(text, length, in_attribute, character);
}

size_t html_reference(struct span text, bool in_attribute, uint32_t *character)
{
	if (text.length > 1 && text.bytes[1] == '#')
		return numeric_reference(text, character);
	return named_reference(text, in_attribute, character);
}

struct span html_decode_entities(struct span text, struct arena *arena)
{
	struct text decoded;
	struct span result;

	if (span_find(text, '&') == text.length)
		return text;
	decoded = text_limited(text.length);
	while (text.length > 0) {
		size_t plain = span_find(text, '&');
		uint32_t character;
		char bytes[UTF8_LONGEST];
		size_t length;

		text_add_bytes(&decoded, text.bytes, plain);
		text = span_after(text, plain);
		if (text.length == 0)
			break;
		length = html_reference(text, false, &character);
		if (length == 0)
			text_add_char(&decoded, '&');
		else
			text_add_bytes(&decoded, bytes, utf8_encode(character, bytes));
		text = span_after(text, length == 0 ? 1 : length);
	}
	result = text_copy_span(&decoded, arena);
	text_release(&decoded);
	return result;
}
