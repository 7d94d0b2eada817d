/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <inttypes.h>
#include <string.h>

#include "base/utf8.h"
#include "syntax/json.h"

struct json_out json_out_to(struct text *text)
{
	return (struct json_out){.text = text, .first = true};
}

struct json_out json_line_to(struct text *text)
{
	return (struct json_out){.text = text, .first = true, .one_line = true};
}

static void add_line(struct json_out *out)
{
	if (out->one_line)
		return;
	text_add_char(out->text, '\n');
	for (int i = 0; i < out->depth; i++)
		text_add(out->text, "  ");
}

static void add_escaped(struct text *text, char c)
{
	static const char controls[0x20] = {['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't'};
	size_t control = (unsigned char)c;

	if (control < sizeof(controls))
		c = controls[control];
	if (c == '\0') {
		text_addf(text, "\\u%04x", (unsigned)control);
		return;
	}
	text_add_char(text, '\\');
	text_add_char(text, c);
}

/*
 * The highest bits of those of eight bytes that are below LEAST, at most 0x80; others
 * before a higher one that is may be set too.
 */
static uint64_t below(uint64_t word, unsigned char least)
{
	const uint64_t ones = 0x0101010101010101;

	return (word - ones * least) & ~word & ones * 0x80;
}

/*
 * How many bytes from the start need no escape, as far as eight of them at a time say.
 */
static size_t plain_run(struct span string)
{
	const uint64_t ones = 0x0101010101010101;
	size_t i = 0;

	for (; i + 8 <= string.length; i += 8) {
		uint64_t word;

		memcpy(&word, string.bytes + i, 8);
		if ((below(word, 0x20) | below(word ^ ones * '"', 1) |
			    below(word ^ ones * '\\', 1)) != 0)
			break;
	}
	return i;
}

/* RFC 8259, section 7: what must be escaped, and nothing else. */
static void add_quoted(struct text *text, struct span string)
{
	size_t done = 0;

	text_add_char(text, '"');
	for (size_t i = plain_run(string); i < string.length; i++) {
		char c = string.bytes[i];

		if ((unsigned char)c >= 0x20 && c != '"' && c != '\\')
			continue;
		text_add_bytes(text, string.bytes + done, i - done);
		add_escaped(text, c);
		done = i + 1;
		i += plain_run(span_after(string, done));
	}
	text_add_span(text, span_after(string, done));
	text_add_char(text, '"');
}

/* All that stands before a member or an item. */
static void start(struct json_out *out, const char *key)
{
	if (!out->first)
		text_add_char(out->text, ',');
	if (out->depth > 0)
		add_line(out);
	out->first = false;
	if (key == NULL)
		return;
	add_quoted(out->text, span_of(key));
	text_add(out->text, ": ");
}

static void open_one(struct json_out *out, const char *key, char opener, char closer)
{
	assert(out->depth < JSON_DEPTH_LIMIT);
	start(out, key);
	text_add_char(out->text, opener);
	out->closers[out->depth++] = closer;
	out->first = true;
}

void json_open_map(struct json_out *out, const char *key)
{
	open_one(out, key, '{', '}');
}

void json_open_list(struct json_out *out, const char *key)
{
	open_one(out, key, '[', ']');
}

void json_close(struct json_out *out)
{
	assert(out->depth > 0);
	out->depth--;
	if (!out->first)
		add_line(out);
	text_add_char(out->text, out->closers[out->depth]);
	out->first = false;
	if (out->depth == 0)
		text_add_char(out->text, '\n');
}

/* Names of files may be any bytes, but JSON is UTF-8 (RFC 8259, section 8.1). */
static void add_repaired(struct text *text, struct span string)
{
	struct text repaired = text_limited(3 * string.length);

	while (string.length > 0) {
		uint32_t character;
		size_t length = utf8_decode(string, &character);

		if (length == 1 && (unsigned char)string.bytes[0] >= 0x80)
			text_add(&repaired, "\uFFFD");
		else
			text_add_bytes(&repaired, string.bytes, length);
		string = span_after(string, length);
	}
	add_quoted(text, text_span(&repaired));
	text_release(&repaired);
}

void json_add_string(struct json_out *out, const char *key, const char *string)
{
	struct span text = span_of(string);

	if (string == NULL)
		return;
	start(out, key);
	if (utf8_find_bad(text) == text.length)
		add_quoted(out->text, text);
	else
		add_repaired(out->text, text);
}

void json_add_integer(struct json_out *out, const char *key, int64_t number)
{
	start(out, key);
	text_addf(out->text, "%" PRId64, number);
}

void json_add_boolean(struct json_out *out, const char *key, bool flag)
{
	start(out, key);
	text_add(out->text, flag ? "true" : "false");
}
