/* SPDX-License-Identifier: MIT */
/* Texts of any bytes, the same for the same seed on every machine. */
#ifndef TESTS_PROPERTY_RANDOM_H
#define TESTS_PROPERTY_RANDOM_H

#include <stdint.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "base/utf8.h"

/* Splitmix64, by Sebastiano Vigna. */
static uint64_t random_next(uint64_t *state)
{
	uint64_t z = *state += 0x9E3779B97F4A7C15;

	z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
	z = (z ^ z >> 27) * 0x94D049BB133111EB;
	return z ^ z >> 31;
}

static size_t random_below(uint64_t *state, size_t limit)
{
	return (size_t)(random_next(state) % limit);
}

/* What has broken feeds before. */
static const char *const random_pieces[] = {"]]>", "<![CDATA[", "&nbsp;", "&#1;",
	"&#xFFFE;", "&lt;b&gt;", "&", "<", ">", "\"", "'", "\r\n", "\r", "\n", "\t",
	"  ", "</title>", "<script>x</script>", "<b>", "-->", "<?xml?>", "\\u0000",
	"\\", "%", "%41", "%zz", "%e9", "#", "?", "/../", "//", "://",
	"javascript:", "https://h.example/", "{{ x }}", "\xED\xA0\xBD\xED\xB8\x80",
	"\xEF\xBF\xBE", "\xEF\xBB\xBF", "\xC2\x85", "\xC2\x93", "\xC2\x81",
	"\xE2\x80\xAE", "\xE2\x80\xA8", "caf\xE9", "e\xCC\x81",
	"\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB", "\xE6\x97\xA5\xE6\x9C\xAC",
	"\xD7\xA9\xD7\x9C", "\xC0\xAF", "\xF5\x80\x80\x80", "word", "<a href=x>",
	"<img src=\"", "<!--", "&amp;", "\x7F", "\x1B[0m"};

/* The bits of CODE as UTF-8 would have them, be it a character or not. */
static void add_code(struct text *text, uint32_t code)
{
	char bytes[UTF8_LONGEST];

	text_add_bytes(text, bytes, utf8_encode(code, bytes));
}

static void random_add(uint64_t *state, struct text *text)
{
	size_t parts = random_below(state, 8);

	for (size_t i = 0; i < parts; i++) {
		size_t count = COUNT(random_pieces);

		switch (random_below(state, 4)) {
		case 0:
			text_add_char(text, (char)random_next(state));
			break;
		case 1:
			add_code(text, (uint32_t)random_below(state, 0x110000));
			break;
		case 2:
			add_code(text, (uint32_t)random_below(state, 0x3000));
			break;
		default:
			text_add(text, random_pieces[random_below(state, count)]);
		}
	}
}

#endif
