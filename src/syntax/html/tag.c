/* SPDX-License-Identifier: MIT */
/* One tag, put in order for libxml2: see source.h. */
#include <string.h>

#include "syntax/html.h"
#include "syntax/html/names.h"
#include "syntax/html/source.h"

/* The tag's name in lower case; cut where libxml2 would cut it. */
static void read_name(struct span *rest, char name[HTML_NAME_SIZE])
{
	size_t length = 0;

	while (!html_ends_name(span_at(*rest, 0))) {
		char c = char_lower(html_take(rest, 1).bytes[0]);
		bool plain = char_is_alphanumeric(c) || c == ':' || c == '-';

		if (length + 1 < HTML_NAME_SIZE)
			name[length++] = plain ? c : '_';
	}
	name[length] = '\0';
}

/* libxml2 reads no others; none of these is of use to a reader either. */
static bool plain_attribute_name(struct span name)
{
	if (name.length == 0 || name.length >= HTML_NAME_SIZE ||
		!char_is_letter(name.bytes[0]))
		return false;
	for (size_t i = 1; i < name.length; i++)
		if (!char_is_alphanumeric(name.bytes[i]) &&
			strchr("-_:.", name.bytes[i]) == NULL)
			return false;
	return true;
}

static struct span read_attribute_name(struct span *rest)
{
	size_t length = 1; /* the first may be anything, even = */

	while (!html_ends_name(span_at(*rest, length)) && rest->bytes[length] != '=')
		length++;
	return html_take(rest, length);
}

static void pass_spaces(struct span *rest)
{
	while (char_is_space(span_at(*rest, 0)))
		html_take(rest, 1);
}

/* What stands behind the equals sign, without its quotes. */
static struct span read_value(struct span *rest)
{
	char quote = span_at(*rest, 0);
	struct span value;
	size_t length = 0;

	if (quote == '"' || quote == '\'') {
		html_take(rest, 1);
		value = html_take(rest, span_find(*rest, quote));
		html_take(rest, 1);
		return value;
	}
	while (length < rest->length && !char_is_space(rest->bytes[length]) &&
		rest->bytes[length] != '>')
		length++;
	return html_take(rest, length);
}

static void add_value(struct text *source, struct span value)
{
	text_add(source, "=\"");
	while (value.length > 0) {
		char c = value.bytes[0];

		if (c == '&') {
			html_add_reference(source, &value, true);
			continue;
		}
		if (c == '"')
			text_add(source, "&#34;");
		else
			html_add_plain(source, c, span_at(value, 1));
		html_take(&value, 1);
	}
	text_add_char(source, '"');
}

/* One attribute; only its line feeds stay unless it is wanted. */
static void add_attribute(struct text *source, struct span *rest, bool wanted)
{
	const char *start = rest->bytes;
	struct span name = read_attribute_name(rest);
	struct span behind = *rest;
	struct span value = {behind.bytes, 0};
	bool has_value;

	pass_spaces(&behind);
	has_value = span_at(behind, 0) == '=';
	if (has_value) {
		html_take(&behind, 1);
		pass_spaces(&behind);
		value = read_value(&behind);
		*rest = behind;
	}
	wanted = wanted && plain_attribute_name(name);
	html_add_line_feeds(
		source, span_between(start, wanted ? value.bytes : rest->bytes));
	if (!wanted)
		return;
	text_add_char(source, ' ');
	text_add_span(source, name);
	if (has_value)
		add_value(source, value);
}

/* The attributes up to and with the `>`: false if it never comes. */
static bool add_attributes(struct text *source, struct span *rest, bool *closed)
{
	size_t count = 0;

	*closed = false;
	for (;;) {
		const char *start = rest->bytes;
		char c;

		pass_spaces(rest);
		html_add_line_feeds(source, span_between(start, rest->bytes));
		c = span_at(*rest, 0);
		if (c == '/' || c == '>')
			html_take(rest, 1);
		else if (rest->length > 0)
			add_attribute(source, rest, count++ < HTML_ATTRIBUTE_LIMIT);
		if (c == '/')
			*closed = span_at(*rest, 0) == '>';
		if (c == '>' || rest->length == 0)
			return c == '>';
	}
}

/* The mark at the end of a name hides it: html.c takes it off. */
static void add_name(struct text *source, const char *name)
{
	text_add(source, name);
	if (!html_name_is_libxml2s(name))
		text_add_char(source, HTML_HIDDEN);
}

void html_add_start_tag(
	struct text *source, struct span *rest, char name[HTML_NAME_SIZE])
{
	size_t start = source->length;
	bool closed;

	html_take(rest, 1);
	read_name(rest, name);
	text_add_char(source, '<');
	add_name(source, name);
	if (!add_attributes(source, rest, &closed)) {
		text_cut(source, start); /* HTML, "eof-in-tag": it is ignored */
		name[0] = '\0';
		return;
	}
	/* libxml2 knows too few of the void elements. */
	closed = closed || html_name_is_void(name);
	text_add(source, closed ? "/>" : ">");
	if (closed)
		name[0] = '\0';
}

/* HTML, "in body": the end tag of a heading ends whichever heading is open. */
static void end_open_heading(char name[HTML_NAME_SIZE], char *heading)
{
	if (!html_name_is_heading(name))
		return;
	if (*heading != '\0')
		name[1] = *heading;
	*heading = '\0';
}

/* Its attributes mean nothing, but may hold a `>` in quotes. */
void html_add_end_tag(struct text *source, struct span *rest, char *heading)
{
	size_t start = source->length;
	const char *behind_name;
	char name[HTML_NAME_SIZE];
	bool closed;

	html_take(rest, 2);
	read_name(rest, name);
	behind_name = rest->bytes;
	if (!add_attributes(source, rest, &closed)) {
		text_cut(source, start);
		return;
	}
	text_cut(source, start);
	end_open_heading(name, heading);
	/* HTML, "in body": </br> is a <br>. */
	closed = strcmp(name, "br") == 0;
	text_add(source, closed ? "<" : "</");
	add_name(source, name);
	html_add_line_feeds(source, span_between(behind_name, rest->bytes));
	text_add(source, closed ? "/>" : ">");
}
