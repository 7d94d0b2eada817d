/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "syntax/json/reader.h"

/* The length of the number that TEXT begins with; 0 if it is none. */
static size_t number_length(const char *text)
{
	const char *at = text + (*text == '-');
	size_t whole = strspn(at, "0123456789");
	size_t part;

	if (whole == 0 || (whole > 1 && *at == '0'))
		return 0;
	at += whole;
	if (*at == '.') {
		part = strspn(at + 1, "0123456789");
		if (part == 0)
			return 0;
		at += 1 + part;
	}
	if (*at == 'e' || *at == 'E') {
		at++;
		at += *at == '+' || *at == '-';
		part = strspn(at, "0123456789");
		if (part == 0)
			return 0;
		at += part;
	}
	return (size_t)(at - text);
}

bool json_read_number(struct json_reader *reader, struct value *value)
{
	size_t length = number_length(reader->at);
	const char *text;

	if (length == 0)
		return json_refuse(reader, "a number that is none");
	text = arena_bytes(reader->arena, reader->at, length);
	reader->at += length;
	value->text = (struct span){text, length};
	if (strpbrk(text, ".eE") != NULL) {
		value->kind = VALUE_FLOAT;
		value->number = strtod(text, NULL);
		return true;
	}
	/* Out of range it is the largest or smallest; the text knows more. */
	value->kind = VALUE_INTEGER;
	value->integer = strtoll(text, NULL, 10);
	return true;
}

/* Four digits behind `\u`, which are taken; false if they are none. */
static bool read_unit(struct json_reader *reader, uint32_t *unit)
{
	*unit = 0;
	for (int i = 0; i < 4; i++) {
		int digit = char_hex(*reader->at);

		if (digit < 0)
			return false;
		*unit = *unit << 4 | (uint32_t)digit;
		reader->at++;
	}
	return true;
}

/* `\u00e4`, or two of them for what lies above U+FFFF. */
static bool read_code(struct json_reader *reader, uint32_t *character)
{
	uint32_t low;

	if (!read_unit(reader, character))
		return json_refuse(reader, "an escape that is none");
	if (*character < 0xD800 || *character > 0xDFFF)
		return true;
	if (*character > 0xDBFF || reader->at[0] != '\\' || reader->at[1] != 'u')
		return json_refuse(reader, "half a character");
	reader->at += 2;
	if (!read_unit(reader, &low) || low < 0xDC00 || low > 0xDFFF)
		return json_refuse(reader, "half a character");
	*character = 0x10000 + ((*character - 0xD800) << 10) + (low - 0xDC00);
	return true;
}

/*
 * What no writer takes (base/utf8.h) comes as escapes: U+FFFD is no longer than
 * `\u0001`, and for `\b` and `\f` stands one blank.
 */
static void put(char **to, uint32_t character)
{
	char bytes[UTF8_LONGEST];
	size_t length = utf8_encode(utf8_allowed(character), bytes);

	memcpy(*to, bytes, length);
	*to += length;
}

static bool read_escape(struct json_reader *reader, char **to)
{
	static const char letters[] = "\"\\/bfnrt";
	static const char meant[] = "\"\\/\b\f\n\r\t";
	char letter = *++reader->at;
	const char *known = letter == '\0' ? NULL : strchr(letters, letter);
	uint32_t character;

	if (letter == '\0' || (known == NULL && letter != 'u'))
		return json_refuse(reader, "an escape that is none");
	reader->at++;
	if (known != NULL)
		character = (unsigned char)meant[known - letters];
	else if (!read_code(reader, &character))
		return false;
	put(to, character);
	return true;
}

/* The NUL stands where its closing quote was, or before. */
bool json_read_string(struct json_reader *reader, struct span *string)
{
	char *start = ++reader->at;
	char *to = start;

	for (;;) {
		size_t plain = strcspn(reader->at, "\"\\\t\n\r");

		if (to != reader->at)
			memmove(to, reader->at, plain);
		to += plain;
		reader->at += plain;
		if (*reader->at == '"')
			break;
		if (*reader->at == '\0')
			return json_refuse(reader, "a text that does not end");
		if (*reader->at != '\\')
			return json_refuse(reader, "a raw tab or line's end in a text");
		if (!read_escape(reader, &to))
			return false;
	}
	reader->at++;
	*to = '\0';
	*string = span_between(start, to);
	return true;
}

bool json_read_word(struct json_reader *reader, struct value *value)
{
	static const struct {
		const char *word;
		enum value_kind kind;
		bool boolean;
	} words[] = {
		{"true", VALUE_BOOLEAN, true},
		{"false", VALUE_BOOLEAN, false},
		{"null", VALUE_NULL, false},
	};

	for (size_t i = 0; i < COUNT(words); i++) {
		struct span word = span_of(words[i].word);

		if (strncmp(reader->at, word.bytes, word.length) != 0)
			continue;
		reader->at += word.length;
		value->kind = words[i].kind;
		value->text = word;
		if (words[i].kind == VALUE_BOOLEAN)
			value->boolean = words[i].boolean;
		return true;
	}
	return json_refuse(reader, "expected a value");
}
