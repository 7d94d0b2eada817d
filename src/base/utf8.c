/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

enum { REPLACEMENT = 0xFFFD };

/* What a lead byte promises: how many follow, and the range of the first of them. */
struct lead {
	unsigned char following;
	unsigned char low;
	unsigned char high;
};

/* Unicode 15, table 3-7: well-formed UTF-8 byte sequences. */
static struct lead lead_of(unsigned char byte)
{
	if (byte >= 0xC2 && byte <= 0xDF)
		return (struct lead){1, 0x80, 0xBF};
	if (byte == 0xE0)
		return (struct lead){2, 0xA0, 0xBF};
	if (byte == 0xED)
		return (struct lead){2, 0x80, 0x9F};
	if (byte >= 0xE1 && byte <= 0xEF)
		return (struct lead){2, 0x80, 0xBF};
	if (byte == 0xF0)
		return (struct lead){3, 0x90, 0xBF};
	if (byte >= 0xF1 && byte <= 0xF3)
		return (struct lead){3, 0x80, 0xBF};
	if (byte == 0xF4)
		return (struct lead){3, 0x80, 0x8F};
	return (struct lead){0, 0, 0};
}

/* The length of the well-formed character at BYTES; or of the bad part, negative. */
static int sequence(const unsigned char *bytes, size_t length)
{
	struct lead lead = lead_of(bytes[0]);

	if (bytes[0] < 0x80)
		return 1;
	if (lead.following == 0)
		return -1;
	for (int i = 1; i <= lead.following; i++) {
		if ((size_t)i >= length || bytes[i] < lead.low || bytes[i] > lead.high)
			return -i;
		lead.low = 0x80;
		lead.high = 0xBF;
	}
	return lead.following + 1;
}

static uint32_t value_of(const unsigned char *bytes, int length)
{
	static const unsigned char masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
	uint32_t value = bytes[0] & masks[length];

	for (int i = 1; i < length; i++)
		value = value << 6 | (bytes[i] & 0x3F);
	return value;
}

/* HTML, "Numeric character reference end state": what 0x80 to 0x9F are meant as. */
static uint32_t windows_1252(uint32_t character)
{
	static const uint16_t meant[32] = {
		/* clang-format off */
		0x20AC, REPLACEMENT, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
		0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, REPLACEMENT, 0x017D, REPLACEMENT,
		REPLACEMENT, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
		0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, REPLACEMENT, 0x017E, 0x0178,
		/* clang-format on */
	};

	return meant[character - 0x80];
}

/* What moves on, or back, by a character or more is white space of a kind. */
static uint32_t allowed_control(uint32_t control)
{
	if (control == '\t' || control == '\n' || control == '\r')
		return control;
	return control >= '\b' && control <= '\f' ? ' ' : REPLACEMENT;
}

/* Surrogates, and what Unicode says will never be a character (section 23.7). */
static bool is_no_character(uint32_t character)
{
	return (character >= 0xD800 && character <= 0xDFFF) ||
	       (character >= 0xFDD0 && character <= 0xFDEF) ||
	       (character & 0xFFFE) == 0xFFFE || character > 0x10FFFF;
}

uint32_t utf8_allowed(uint32_t character)
{
	if (character < 0x20)
		return allowed_control(character);
	if (character < 0x7F)
		return character;
	if (character == 0x7F)
		return REPLACEMENT;
	if (character < 0xA0)
		return windows_1252(character);
	return is_no_character(character) ? REPLACEMENT : character;
}

struct span utf8_without_mark(struct span text)
{
	static const char mark[] = "\xEF\xBB\xBF";

	return span_starts_with(text, mark) ? span_after(text, strlen(mark)) : text;
}

/* Without a mark: what texts of ours begin with is ASCII, in one of two bytes. */
bool utf8_is_utf16(struct span text)
{
	if (span_starts_with(text, "\xFF\xFE") || span_starts_with(text, "\xFE\xFF"))
		return true;
	return text.length >= 4 && (text.bytes[0] == '\0') != (text.bytes[1] == '\0') &&
	       (text.bytes[0] == '\0') == (text.bytes[2] == '\0') &&
	       (text.bytes[1] == '\0') == (text.bytes[3] == '\0');
}

static const uint64_t high = 0x8080808080808080; /* of each of eight bytes */

bool utf8_is_ascii(struct span text)
{
	size_t i = 0;

	for (; i + 8 <= text.length; i += 8) {
		uint64_t word;

		memcpy(&word, text.bytes + i, 8);
		if ((word & high) != 0)
			return false;
	}
	while (i < text.length && (unsigned char)text.bytes[i] < 0x80)
		i++;
	return i == text.length;
}

/*
 * How many bytes from the start are ASCII above the controls and without DEL: eight at
 * a time, then one.
 */
static size_t plain_run(const unsigned char *bytes, size_t length)
{
	const uint64_t blanks = 0x2020202020202020;
	const uint64_t ones = 0x0101010101010101;
	size_t i = 0;

	for (; i + 8 <= length; i += 8) {
		uint64_t word;

		memcpy(&word, bytes + i, 8);
		/* DEL and one more is the first that has the highest bit. */
		if (((word | (word + ones)) & high) != 0 ||
			(((word | high) - blanks) & high) != high)
			break;
	}
	while (i < length && bytes[i] >= ' ' && bytes[i] < 0x7F)
		i++;
	return i;
}

/* What stands at BYTES, of that LENGTH in bytes or, negative, ill-formed. */
static uint32_t character_at(const unsigned char *bytes, int length)
{
	return length < 0 ? REPLACEMENT : value_of(bytes, length);
}

size_t utf8_find_bad(struct span text)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;
	size_t i = 0;

	while (i < text.length) {
		uint32_t character;
		int length;

		i += plain_run(bytes + i, text.length - i);
		if (i >= text.length)
			break;
		length = sequence(bytes + i, text.length - i);
		character = character_at(bytes + i, length);
		if (length < 0 || utf8_allowed(character) != character)
			return i;
		i += (size_t)length;
	}
	return text.length;
}

/* Add what stands for the bad part at TEXT's start: how long that is. */
static size_t add_repaired(struct text *repaired, struct span text)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;
	char encoded[UTF8_LONGEST];
	uint32_t character;
	int length;

	if (text.length == 0)
		return 0;
	length = sequence(bytes, text.length);
	character = utf8_allowed(character_at(bytes, length));
	text_add_bytes(repaired, encoded, utf8_encode(character, encoded));
	return (size_t)(length < 0 ? -length : length);
}

struct span utf8_repaired(struct span text, struct arena *arena)
{
	struct text repaired;
	struct span result;
	size_t good = utf8_find_bad(text);

	if (good == text.length)
		return text;
	repaired = text_limited(text.length * 3);
	while (text.length > 0) {
		text_add_bytes(&repaired, text.bytes, good);
		text = span_after(text, good);
		text = span_after(text, add_repaired(&repaired, text));
		good = utf8_find_bad(text);
	}
	result = text_copy_span(&repaired, arena);
	text_release(&repaired);
	return result;
}

struct span utf8_checked(struct span text, const char *file, unsigned first_line,
	struct arena *arena, struct report *report)
{
	size_t bad = utf8_find_bad(text);
	unsigned line = first_line;

	if (bad == text.length)
		return text;
	for (size_t i = 0; i < bad; i++)
		line += text.bytes[i] == '\n';
	report_add(report, REPORT_WARNING, file, line, "%s",
		utf8_is_utf16(text)
			? UTF16_ADVICE
			: "replaced what is not valid UTF-8 or not allowed in XML");
	return utf8_repaired(text, arena);
}

size_t utf8_decode(struct span text, uint32_t *character)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;
	int length;

	if (text.length == 0)
		return 0;
	if (bytes[0] < 0x80) {
		*character = bytes[0];
		return 1;
	}
	length = sequence(bytes, text.length);
	*character = character_at(bytes, length);
	return length < 0 ? 1 : (size_t)length;
}

size_t utf8_encode(uint32_t character, char bytes[UTF8_LONGEST])
{
	size_t length = 1;

	if (character >= 0x80)
		length = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
	if (length == 1) {
		bytes[0] = (char)character;
		return 1;
	}
	for (size_t i = length - 1; i > 0; i--) {
		bytes[i] = (char)(0x80 | (character & 0x3F));
		character >>= 6;
	}
	bytes[0] = (char)((0xF00U >> length & 0xF0) | character);
	return length;
}

size_t utf8_cut(struct span text, size_t limit)
{
	if (text.length <= limit)
		return text.length;
	while (limit > 0 && ((unsigned char)text.bytes[limit] & 0xC0) == 0x80)
		limit--;
	return limit;
}

/* What was cut off is a part of a character if its first byte promises more. */
void utf8_print(char *bytes, size_t size, const char *format, va_list arguments)
{
	int printed = vsnprintf(bytes, size, format, arguments);
	size_t length = size - 1;
	size_t start = length;

	if (printed < 0 || (size_t)printed < size)
		return;
	while (start > 0 && length - start < UTF8_LONGEST &&
		((unsigned char)bytes[start - 1] & 0xC0) == 0x80)
		start--;
	if (start > 0 && sequence((const unsigned char *)bytes + start - 1,
				 length - start + 1) < 0)
		bytes[start - 1] = '\0';
}
