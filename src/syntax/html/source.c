/* SPDX-License-Identifier: MIT */
#include "syntax/html/source.h"

#include <stdint.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "syntax/html/entities.h"
#include "syntax/html/names.h"

struct span html_take(struct span *rest, size_t count)
{
	struct span taken = span_first(*rest, count);

	*rest = span_after(*rest, count);
	return taken;
}

bool html_ends_name(char c)
{
	return char_is_space(c) || c == '/' || c == '>' || c == '\0';
}

void html_add_plain(struct text *source, char c, char next)
{
	if (c != '\r')
		text_add_char(source, c);
	else if (next != '\n')
		text_add_char(source, '\n');
}

void html_add_line_feeds(struct text *source, struct span passed)
{
	for (size_t i = 0; i < passed.length; i++)
		if (passed.bytes[i] == '\n' ||
			(passed.bytes[i] == '\r' && span_at(passed, i + 1) != '\n'))
			text_add_char(source, '\n');
}

void html_add_reference(struct text *source, struct span *rest, bool in_attribute)
{
	uint32_t character;
	size_t length = html_reference(*rest, in_attribute, &character);

	if (length == 0)
		text_add(source, "&amp;");
	else
		text_addf(source, "&#%u;", (unsigned)character);
	html_take(rest, length == 0 ? 1 : length);
}

/* What needs no care: most of a page is that. */
static void add_run(struct text *source, struct span *rest)
{
	size_t length = 0;

	while (length < rest->length && rest->bytes[length] != '<' &&
		rest->bytes[length] != '&' && rest->bytes[length] != '\r')
		length++;
	text_add_span(source, html_take(rest, length));
}

/* Text without tags; references in it are read, or are just text. */
static void add_text(struct text *source, struct span text, bool references)
{
	while (add_run(source, &text), text.length > 0) {
		char c = text.bytes[0];

		if (c == '&' && references) {
			html_add_reference(source, &text, false);
			continue;
		}
		if (c == '&')
			text_add(source, "&amp;");
		else if (c == '<')
			text_add(source, "&lt;");
		else
			html_add_plain(source, c, span_at(text, 1));
		html_take(&text, 1);
	}
}

/* HTML, "Comment start state": `<!-->` and `<!--->` are whole comments. */
static size_t comment_length(struct span rest)
{
	struct span body = span_after(rest, 4);

	if (span_starts_with(body, ">"))
		return 5;
	if (span_starts_with(body, "->"))
		return 6;
	for (size_t end = 4; end + 2 < rest.length; end++) {
		if (memcmp(rest.bytes + end, "-->", 3) == 0)
			return end + 3;
		if (end + 3 < rest.length && memcmp(rest.bytes + end, "--!>", 4) == 0)
			return end + 4;
	}
	return rest.length;
}

/* A comment, or what counts as one: `<!doctype …>`, `<?php …>`, `</3>`. */
static struct span take_comment(struct span *rest)
{
	bool proper = span_starts_with(*rest, "<!--");

	return html_take(
		rest, proper ? comment_length(*rest) : span_find(*rest, '>') + 1);
}

static void add_comment(struct text *source, struct span *rest)
{
	text_add(source, "<!--");
	html_add_line_feeds(source, take_comment(rest));
	text_add(source, "-->");
}

/*
 * The offset of the end tag of what is read raw; the length if there is none.  Like
 * libxml2, this does not ask what follows the name.
 */
static size_t find_end_tag(struct span rest, const char *name)
{
	size_t length = strlen(name);

	for (size_t i = 0; i + length + 2 <= rest.length; i++)
		if (rest.bytes[i] == '<' && rest.bytes[i + 1] == '/' &&
			span_is_ignoring_case(
				(struct span){rest.bytes + i + 2, length}, name))
			return i;
	return rest.length;
}

static void add_raw(
	struct text *source, struct span *rest, const char *name, enum html_raw raw)
{
	struct span inside = html_take(rest, find_end_tag(*rest, name));

	if (raw == HTML_SCRIPT)
		text_add_span(source, inside);
	else
		add_text(source, inside, raw == HTML_ESCAPABLE);
}

static void add_markup(struct text *source, struct span *rest, char *heading)
{
	char first = span_at(*rest, 1);
	char name[HTML_NAME_SIZE];

	if (char_is_letter(first)) {
		html_add_start_tag(source, rest, name);
		if (html_name_is_heading(name))
			*heading = name[1];
		if (html_name_raw(name) != HTML_MARKUP)
			add_raw(source, rest, name, html_name_raw(name));
	} else if (first == '/' && char_is_letter(span_at(*rest, 2))) {
		html_add_end_tag(source, rest, heading);
	} else if (first == '!' || first == '?' || (first == '/' && rest->length > 2)) {
		add_comment(source, rest);
	} else {
		text_add(source, "&lt;");
		html_take(rest, 1);
	}
}

void html_add_source(struct span html, bool fragment, struct text *source)
{
	char heading = '\0';

	/* A mark begins a file; in a fragment U+FEFF is a character like others. */
	if (fragment)
		text_add(source, HTML_BODY_START);
	else
		html = utf8_without_mark(html);
	while (add_run(source, &html), html.length > 0) {
		char c = html.bytes[0];

		if (c == '<') {
			add_markup(source, &html, &heading);
		} else if (c == '&') {
			html_add_reference(source, &html, false);
		} else {
			html_add_plain(source, c, span_at(html, 1));
			html_take(&html, 1);
		}
	}
}

bool html_is_document(struct span html)
{
	static const char *const firsts[] = {"<!doctype", "<html", "<head", "<body"};

	html = span_trimmed(utf8_without_mark(html));
	while (span_starts_with(html, "<!--") || span_starts_with(html, "<?")) {
		take_comment(&html);
		html = span_trimmed_left(html);
	}
	for (size_t i = 0; i < COUNT(firsts); i++) {
		size_t length = strlen(firsts[i]);

		if (span_is_ignoring_case(span_first(html, length), firsts[i]) &&
			html_ends_name(span_at(html, length)))
			return true;
	}
	return false;
}
