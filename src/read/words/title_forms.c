/* SPDX-License-Identifier: MIT */
#include "read/words/title_forms.h"

#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "base/utf8.h"
#include "syntax/latex.h"

/*
 * What follows a backslash, and how many digits of a character's number (YAML 1.2,
 * section 5.7; RFC 8259, section 7).
 */
static const struct escape {
	char letter;
	size_t digits;
} escapes[] = {{'u', 4}, {'U', 8}, {'x', 2}};

enum title_form title_form_of(const struct item *item)
{
	if (item->data == NULL)
		return TITLE_ON_PAGE;
	return item->data->from_bibliography ? TITLE_IN_BIBTEX : TITLE_IN_DATA;
}

/* The character whose number is COUNT digits long; 0 if these are none. */
static uint32_t number_at(struct span digits, size_t count)
{
	uint32_t number = 0;

	if (digits.length < count)
		return 0;
	for (size_t i = 0; i < count; i++) {
		int digit = char_hex(digits.bytes[i]);

		if (digit < 0)
			return 0;
		number = number * 16 + (uint32_t)digit;
	}
	return number;
}

/*
 * The escape behind a backslash: how long it is.  Half a pair is no letter, nor is what
 * other escapes stand for.
 */
static size_t add_escape(struct text *text, struct span rest)
{
	char bytes[UTF8_LONGEST];

	for (size_t i = 0; i < COUNT(escapes); i++) {
		const struct escape *escape = &escapes[i];
		uint32_t character;

		if (rest.bytes[0] != escape->letter)
			continue;
		character = number_at(span_after(rest, 1), escape->digits);
		if (character == 0)
			break;
		if (character <= 0x10ffff && (character < 0xd800 || character > 0xdfff))
			text_add_bytes(text, bytes, utf8_encode(character, bytes));
		return 1 + escape->digits;
	}
	text_add_char(text, ' ');
	return rest.bytes[0] != '\0' && strchr("\\0abefnrtv", rest.bytes[0]) != NULL;
}

static struct span without_escapes(struct span line, struct arena *scratch)
{
	struct text text = text_limited(2 * line.length + 1);
	struct span clean;

	while (line.length > 0) {
		size_t end = span_find(line, '\\');

		text_add_span(&text, span_first(line, end));
		line = span_after(line, end + 1);
		if (line.length > 0)
			line = span_after(line, add_escape(&text, line));
	}
	clean = span_of(text_copy(&text, scratch));
	text_release(&text);
	return clean;
}

struct span title_line(struct span line, enum title_form form, struct arena *scratch)
{
	switch (form) {
	case TITLE_IN_BIBTEX:
		return latex_is_plain(line) ? line
		                            : span_of(latex_to_text(line, scratch));
	case TITLE_IN_DATA:
		return span_find(line, '\\') == line.length
		               ? line
		               : without_escapes(line, scratch);
	case TITLE_ON_PAGE:
		break;
	}
	return line;
}
