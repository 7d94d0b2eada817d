/* SPDX-License-Identifier: MIT */
/*
 * The cleaning of text as base/utf8.h documents it, written once more and in another
 * way: by the ranges of values that a beginning can still reach, and by iconv(3).
 */
#ifndef TESTS_PROPERTY_CLEANING_H
#define TESTS_PROPERTY_CLEANING_H

#include <iconv.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/span.h"
#include "base/text.h"

#define REPLACEMENT_BYTES "\xEF\xBF\xBD"

/* How many bytes a character takes that begins with BYTE; 0 if none does. */
static size_t promised(unsigned char byte)
{
	if (byte < 0x80)
		return 1;
	if (byte >> 5 == 6)
		return 2;
	if (byte >> 4 == 14)
		return 3;
	return byte >> 3 == 30 ? 4 : 0;
}

/*
 * True if the COUNT bytes can go on to be a character; its value so far is put into
 * VALUE.
 */
static bool may_begin(const unsigned char *bytes, size_t count, uint32_t *value)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t whole = promised(bytes[0]);
	unsigned missing;
	uint32_t last;

	if (whole == 0 || count > whole)
		return false;
	*value = whole == 1 ? bytes[0] : bytes[0] & (0x7FU >> whole);
	for (size_t i = 1; i < count; i++) {
		if (bytes[i] >> 6 != 2)
			return false;
		*value = *value << 6 | (bytes[i] & 0x3FU);
	}
	missing = 6 * (unsigned)(whole - count);
	last = ((*value + 1) << missing) - 1;
	return last >= least[whole] && *value << missing <= 0x10FFFF &&
	       !(*value << missing >= 0xD800 && last <= 0xDFFF);
}

static void add_windows_1252(struct text *clean, uint32_t character)
{
	char byte = (char)character;
	char meant[4];
	char *in = &byte;
	char *out = meant;
	size_t in_left = 1;
	size_t out_left = sizeof(meant);
	iconv_t way = iconv_open("UTF-8", "WINDOWS-1252");

	if (way == (iconv_t)-1)
		abort();
	if (iconv(way, &in, &in_left, &out, &out_left) == (size_t)-1)
		text_add(clean, REPLACEMENT_BYTES);
	else
		text_add_bytes(clean, meant, sizeof(meant) - out_left);
	(void)iconv_close(way);
}

static bool is_forbidden(uint32_t character)
{
	if (character < 0x20)
		return strchr("\b\t\n\v\f\r", (int)character) == NULL || character == 0;
	return character == 0x7F || (character >= 0xFDD0 && character <= 0xFDEF) ||
	       character % 0x10000 >= 0xFFFE;
}

static void add_cleaned(struct text *clean, struct span bytes)
{
	const unsigned char *at = (const unsigned char *)bytes.bytes;
	const unsigned char *end = at + bytes.length;

	while (at < end) {
		uint32_t value = 0;
		uint32_t reached = 0;
		size_t count = 0;

		while (at + count < end && may_begin(at, count + 1, &value)) {
			reached = value;
			count++;
		}
		if (count == 0 || count < promised(*at) || is_forbidden(reached))
			text_add(clean, REPLACEMENT_BYTES);
		else if (reached == 0x08 || reached == 0x0B || reached == 0x0C)
			text_add_char(clean, ' ');
		else if (reached >= 0x80 && reached < 0xA0)
			add_windows_1252(clean, reached);
		else
			text_add_bytes(clean, at, count);
		at += count == 0 ? 1 : count;
	}
}

#endif
