/* SPDX-License-Identifier: MIT */
#include "syntax/json.h"

#include <assert.h>
#include <inttypes.h>

struct json_out json_out_to(struct text *text)
{
	return (struct json_out){.text = text, .first = true};
}

static void add_line(struct json_out *out)
{
	text_add_char(out->text, '\n');
	for (int i = 0; i < out->depth; i++)
		text_add(out->text, "  ");
}

/* RFC 8259, section 7: what must be escaped, and nothing else. */
static void add_quoted(struct text *text, struct span string)
{
	text_add_char(text, '"');
	for (size_t i = 0; i < string.length; i++) {
		char c = string.bytes[i];

		if (c == '"' || c == '\\')
			text_addf(text, "\\%c", c);
		else if (c == '\n')
			text_add(text, "\\n");
		else if (c == '\t')
			text_add(text, "\\t");
		else if (c == '\r')
			text_add(text, "\\r");
		else if ((unsigned char)c < 0x20)
			text_addf(text, "\\u%04x", (unsigned)c);
		else
			text_add_char(text, c);
	}
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

void json_add_string(struct json_out *out, const char *key, const char *string)
{
	if (string == NULL)
		return;
	start(out, key);
	add_quoted(out->text, span_of(string));
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
