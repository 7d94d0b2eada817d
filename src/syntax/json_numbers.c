/* SPDX-License-Identifier: MIT */
#include "syntax/json_numbers.h"

#include "syntax/json.h"

static size_t digits_at(struct span text, size_t at)
{
	size_t end = at;

	while (end < text.length && char_is_digit(text.bytes[end]))
		end++;
	return end - at;
}

static bool byte_is(struct span text, size_t at, char c)
{
	return at < text.length && text.bytes[at] == c;
}

/* RFC 8259, section 6: the length of the number that TEXT begins with; 0 if none. */
static size_t number_length(struct span text)
{
	size_t at = byte_is(text, 0, '-');
	size_t whole = digits_at(text, at);
	size_t part;

	if (whole == 0 || (whole > 1 && text.bytes[at] == '0'))
		return 0;
	at += whole;
	if (byte_is(text, at, '.')) {
		part = digits_at(text, at + 1);
		if (part == 0)
			return 0;
		at += 1 + part;
	}
	if (byte_is(text, at, 'e') || byte_is(text, at, 'E')) {
		at++;
		at += byte_is(text, at, '+') || byte_is(text, at, '-');
		part = digits_at(text, at);
		if (part == 0)
			return 0;
		at += part;
	}
	return at;
}

/* A number as a key is a mistake, which a string would hide. */
static bool is_key(struct span behind)
{
	size_t at = 0;

	while (at < behind.length && char_is_space(behind.bytes[at]))
		at++;
	return byte_is(behind, at, ':');
}

/* True if something ends at the start of BEHIND: `12x` is no number, `1"a"` no two. */
static bool is_end(struct span behind)
{
	char c = behind.length == 0 ? ' ' : behind.bytes[0];

	return char_is_space(c) || c == ',' || c == ']' || c == '}';
}

/* The number that REST begins with, or else one byte. */
static void copy_number(struct span *rest, struct text *marked)
{
	size_t length = number_length(*rest);
	struct span behind = span_after(*rest, length);

	if (length == 0 || !is_end(behind) || is_key(behind)) {
		text_add_char(marked, rest->bytes[0]);
		*rest = span_after(*rest, 1);
		return;
	}
	text_add(marked, "\"\\u0001");
	text_add_span(marked, span_first(*rest, length));
	text_add_char(marked, '"');
	*rest = behind;
}

/* The string that REST begins with, to its closing quote or the end of all. */
static void copy_string(struct span *rest, struct text *marked)
{
	size_t end = 1;

	while (end < rest->length && rest->bytes[end] != '"')
		end += rest->bytes[end] == '\\' ? 2 : 1;
	if (span_starts_with(*rest, "\"\\u0001")) {
		text_add(marked, "\"\\uFFFD");
		*rest = span_after(*rest, 7);
		end -= 7;
	}
	text_add_span(marked, span_first(*rest, end + 1));
	*rest = span_after(*rest, end + 1);
}

static unsigned line_at(struct span text, struct span rest)
{
	struct span before = span_first(text, text.length - rest.length);
	unsigned line = 1;

	for (size_t i = 0; i < before.length; i++)
		line += before.bytes[i] == '\n';
	return line;
}

bool json_numbers_mark(struct span text, struct text *marked, struct error *error)
{
	struct span rest = text;
	int depth = 0;

	while (rest.length > 0) {
		char c = rest.bytes[0];

		if (c == '"') {
			copy_string(&rest, marked);
			continue;
		}
		if (c == '-' || char_is_digit(c)) {
			copy_number(&rest, marked);
			continue;
		}
		depth += (c == '[' || c == '{') - (c == ']' || c == '}');
		if (depth > JSON_DEPTH_LIMIT)
			return error_set_at(error, line_at(text, rest),
				"more than %d lists and maps inside one another",
				JSON_DEPTH_LIMIT);
		text_add_char(marked, c);
		rest = span_after(rest, 1);
	}
	return true;
}
