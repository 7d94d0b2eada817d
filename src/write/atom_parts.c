/* SPDX-License-Identifier: MIT */
#include "write/atom_parts.h"

#include <string.h>

#include "base/date.h"
#include "write/entry.h"

static void write_typed(
	struct xml_out *out, const char *name, const char *type, const char *text)
{
	xml_open(out, name);
	xml_attribute(out, "type", type);
	xml_text(out, text);
	xml_close(out);
}

static void write_as_html(struct xml_out *out, const char *name, const char *text)
{
	struct text html = text_limited(SIZE_MAX);

	xml_add_html(&html, text);
	write_typed(out, name, "html", html.bytes);
	text_release(&html);
}

/* `</b>`, `&amp;`, `&lang=en`: what some take for HTML wherever they see it. */
static bool reads_as_html(const char *text)
{
	for (; (text = strpbrk(text, "<&")) != NULL; text++) {
		if (text[0] == '<' && text[1] == '/' && char_is_letter(text[2]))
			return true;
		if (text[0] == '&' &&
			(text[1] == '#' || char_is_digit(text[1]) ||
				(char_is_word(text[1]) && char_is_word(text[2]))))
			return true;
	}
	return false;
}

void atom_text(struct xml_out *out, const char *name, const char *text)
{
	if (text_or_null(text) == NULL)
		return;
	if (reads_as_html(text))
		write_as_html(out, name, text);
	else
		write_typed(out, name, "text", text);
}

void atom_shown(struct xml_out *out, const char *name, const char *text, bool as_html)
{
	if (as_html && text_or_null(text) != NULL)
		write_as_html(out, name, text);
	else
		atom_text(out, name, text);
}

void atom_html(struct xml_out *out, const char *name, const char *html)
{
	if (text_or_null(html) != NULL)
		write_typed(out, name, "html", html);
}

void atom_date(struct xml_out *out, const char *name, int64_t date)
{
	char text[DATE_TEXT_SIZE];

	xml_leaf(out, name, date_rfc3339(date, text));
}

void atom_people(struct xml_out *out, const char *name, const struct people *people)
{
	for (size_t i = 0; i < people->count; i++) {
		xml_open(out, name);
		xml_leaf(out, "name", people->items[i].name);
		xml_leaf(out, "email", people->items[i].email);
		xml_leaf(out, "uri", people->items[i].uri);
		xml_close(out);
	}
}

void atom_link(struct xml_out *out, const struct entry_link *link)
{
	xml_open(out, "link");
	xml_attribute(out, "rel", link->rel);
	xml_attribute(out, "type", link->type);
	xml_attribute(out, "hreflang", link->language);
	xml_attribute(out, "title", link->title);
	xml_number_attribute(out, "length", link->length);
	xml_attribute(out, "href", link->url);
	xml_close(out);
}

void atom_short_link(
	struct xml_out *out, const char *rel, const char *type, const char *url)
{
	const struct entry_link link = {
		.rel = rel, .type = type, .url = url, .length = -1};

	if (url != NULL)
		atom_link(out, &link);
}
