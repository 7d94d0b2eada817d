/* SPDX-License-Identifier: MIT */
#include "syntax/unicode.h"

#include <utf8proc.h>

#include "base/array.h"
#include "base/text.h"
#include "base/utf8.h"

static utf8proc_category_t category(uint32_t character)
{
	return utf8proc_category((utf8proc_int32_t)character);
}

bool unicode_is_letter(uint32_t character)
{
	utf8proc_category_t found;

	if (character < 0x80)
		return char_is_letter((char)character);
	found = category(character);
	return found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_ME;
}

bool unicode_is_upper(uint32_t character)
{
	utf8proc_category_t found = category(character);

	return found == UTF8PROC_CATEGORY_LU || found == UTF8PROC_CATEGORY_LT;
}

bool unicode_is_lower(uint32_t character)
{
	return category(character) == UTF8PROC_CATEGORY_LL;
}

bool unicode_is_digit(uint32_t character)
{
	if (character < 0x80)
		return char_is_digit((char)character);
	return category(character) == UTF8PROC_CATEGORY_ND;
}

bool unicode_is_alphanumeric(uint32_t character)
{
	return unicode_is_letter(character) || unicode_is_digit(character);
}

bool unicode_is_space(uint32_t character)
{
	utf8proc_category_t found = category(character);

	if (character < 0x80)
		return char_is_space((char)character);
	return found >= UTF8PROC_CATEGORY_ZS && found <= UTF8PROC_CATEGORY_ZP;
}

size_t unicode_cluster(struct span text)
{
	utf8proc_int32_t state = 0;
	uint32_t character;
	uint32_t next;
	size_t length = utf8_decode(text, &character);
	size_t more;

	while ((more = utf8_decode(span_after(text, length), &next)) > 0) {
		if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)character,
			    (utf8proc_int32_t)next, &state))
			break;
		character = next;
		length += more;
	}
	return length;
}

/* Annex 15, section 9: none of these changes, nor what stands before it. */
static bool is_composed(struct span text)
{
	static const struct {
		uint32_t first;
		uint32_t last;
	} ranges[] = {
		{0x0000, 0x02FF}, /* Latin */
		{0x0388, 0x0482}, /* Greek, Cyrillic */
		{0x2002, 0x206F}, /* punctuation */
		{0x4E00, 0x9FFF}, /* Han */
		{0xAC00, 0xD7A3}, /* Hangul */
	};
	uint32_t character;
	size_t length;

	for (; (length = utf8_decode(text, &character)) > 0;
		text = span_after(text, length)) {
		size_t i = 0;

		while (i < COUNT(ranges) &&
			(character < ranges[i].first || character > ranges[i].last))
			i++;
		if (i == COUNT(ranges))
			return false;
	}
	return true;
}

uint32_t unicode_title(uint32_t character)
{
	return (uint32_t)utf8proc_totitle((utf8proc_int32_t)character);
}

static struct span mapped(
	struct span text, utf8proc_option_t options, struct arena *arena)
{
	utf8proc_uint8_t *composed = NULL;
	utf8proc_ssize_t length;
	struct span result;

	length = utf8proc_map((const utf8proc_uint8_t *)text.bytes,
		(utf8proc_ssize_t)text.length, &composed, options);
	if (length < 0) /* no valid UTF-8 */
		return text;
	result = (struct span){(const char *)composed, (size_t)length};
	if (span_equals(result, text))
		result = text;
	else
		result.bytes = arena_bytes(arena, composed, result.length);
	memory_free(composed);
	return result;
}

struct span unicode_nfc(struct span text, struct arena *arena)
{
	if (utf8_is_ascii(text) || is_composed(text))
		return text;
	return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE, arena);
}

struct span unicode_nfkc(struct span text, struct arena *arena)
{
	if (utf8_is_ascii(text))
		return text;
	return mapped(
		text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT, arena);
}

static void add_lower(struct text *lower, uint32_t character)
{
	const uint32_t dotted_i = 0x130; /* the only one whose lower case is two */
	char bytes[UTF8_LONGEST];

	if (character < 0x80) {
		text_add_char(lower, char_lower((char)character));
		return;
	}
	if (character == dotted_i) {
		text_add(lower, "i\xCC\x87");
		return;
	}
	character = (uint32_t)utf8proc_tolower((utf8proc_int32_t)character);
	text_add_bytes(lower, bytes, utf8_encode(character, bytes));
}

static void add_upper(struct text *upper, uint32_t character)
{
	const uint32_t sharp_s = 0xDF;
	char bytes[UTF8_LONGEST];

	if (character == sharp_s) {
		text_add(upper, "SS");
		return;
	}
	character = (uint32_t)utf8proc_toupper((utf8proc_int32_t)character);
	text_add_bytes(upper, bytes, utf8_encode(character, bytes));
}

/* TEXT with ADD put for each character, or TEXT itself if that changes nothing. */
static struct span changed(
	struct span text, void (*add)(struct text *, uint32_t), struct arena *arena)
{
	struct text copy = text_limited(3 * text.length);
	struct span rest = text;
	struct span result;
	uint32_t character;
	size_t length;

	while ((length = utf8_decode(rest, &character)) > 0) {
		add(&copy, character);
		rest = span_after(rest, length);
	}
	result = text_span(&copy);
	if (span_equals(result, text))
		result = text;
	else
		result.bytes = text_copy(&copy, arena);
	text_release(&copy);
	return result;
}

struct span unicode_lower(struct span text, struct arena *arena)
{
	return changed(text, add_lower, arena);
}

struct span unicode_upper(struct span text, struct arena *arena)
{
	return changed(text, add_upper, arena);
}
