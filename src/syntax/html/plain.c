/* SPDX-License-Identifier: MIT */
#include <stdbool.h>

#include "base/array.h"
#include "base/text.h"
#include "base/utf8.h"
#include "syntax/html/entities.h"
#include "syntax/html_plain.h"

enum {
	TAG_LIMIT = 1024, /* bytes of a tag */
	PASS_LIMIT = 2,   /* `&amp;lt;` has been escaped twice */
	NO_BREAK_SPACE = 0xA0,
};

static bool parts_words(struct span name)
{
	static const char *const names[] = {"p", "br", "div", "li", "ol", "ul", "sec",
		"title", "h1", "h2", "h3", "h4", "list", "list-item"};

	return span_is_one_of(name, names, COUNT(names));
}

static bool marks_words(struct span name)
{
	static const char *const names[] = {"a", "abbr", "b", "cite", "code", "em",
		"font", "i", "inf", "italic", "bold", "mark", "q", "s", "sc", "scp",
		"small", "span", "strong", "sub", "sup", "tt", "u", "xref", "math",
		"mi", "mn", "mo", "mrow", "msub", "msup", "mtext", "semantics",
		"inline-formula", "mathvariant"};

	return span_is_one_of(name, names, COUNT(names));
}

static bool is_name(char c)
{
	return char_is_alphanumeric(c) || c == '-' || c == ':';
}

/*
 * What a tag at TEXT's start names, without a prefix, in small letters; its length, or
 * 0 if it is none.
 */
static size_t read_tag(struct span text, char name[], size_t room)
{
	size_t at = text.length > 1 && text.bytes[1] == '/' ? 2 : 1;
	size_t end = span_find(span_first(text, TAG_LIMIT), '>');
	size_t length = 0;

	if (end >= text.length || end >= TAG_LIMIT)
		return 0;
	for (; at < end && is_name(text.bytes[at]); at++) {
		if (text.bytes[at] == ':')
			length = 0;
		else if (length + 1 < room)
			name[length++] = char_lower(text.bytes[at]);
	}
	name[length] = '\0';
	if (length == 0 || (text.bytes[at] != '>' && text.bytes[at] != '/' &&
				   !char_is_space(text.bytes[at])))
		return 0;
	return end + 1;
}

/* The length of what is left out or put otherwise at TEXT's start; 0 if nothing is. */
static size_t add_remains(struct span text, struct text *out)
{
	char bytes[UTF8_LONGEST];
	char name[32];
	uint32_t character;
	size_t length;

	if (text.bytes[0] == '&') {
		length = html_reference(text, false, &character);
		if (length == 0 || text.bytes[length - 1] != ';')
			return 0;
		if (character == NO_BREAK_SPACE)
			character = ' ';
		text_add_bytes(out, bytes, utf8_encode(character, bytes));
		return length;
	}
	length = read_tag(text, name, sizeof(name));
	if (length > 0 && parts_words(span_of(name)))
		text_add_char(out, ' ');
	else if (length > 0 && !marks_words(span_of(name)))
		return 0;
	return length;
}

static size_t plain_length(struct span text)
{
	size_t length = 0;

	while (length < text.length && text.bytes[length] != '<' &&
		text.bytes[length] != '&')
		length++;
	return length;
}

static bool is_plain(struct span text)
{
	return span_find(text, '<') == text.length &&
	       span_find(text, '&') == text.length;
}

static struct span without_html(struct span text, struct arena *arena)
{
	struct text out = text_limited(text.length * UTF8_LONGEST + 1);
	struct span rest = text;
	struct span result = text;
	bool changed = false;

	while (rest.length > 0) {
		size_t length = plain_length(rest);

		text_add_span(&out, span_first(rest, length));
		rest = span_after(rest, length);
		if (rest.length == 0)
			break;
		length = add_remains(rest, &out);
		changed = changed || length > 0;
		if (length == 0)
			text_add_char(&out, rest.bytes[length++]);
		rest = span_after(rest, length);
	}
	if (changed && !text_broken(&out))
		result = span_of(text_in_line(text_span(&out), arena));
	text_release(&out);
	return result;
}

struct span html_plain(struct span text, struct arena *arena)
{
	for (int i = 0; i < PASS_LIMIT && !is_plain(text); i++)
		text = without_html(text, arena);
	return text;
}
