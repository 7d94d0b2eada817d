/* SPDX-License-Identifier: MIT */
#include "write/atom_parts.h"

#include "base/date.h"
#include "write/entry.h"

void atom_text(struct xml_out *out, const char *name, const char *text)
{
	if (text_or_null(text) == NULL)
		return;
	xml_open(out, name);
	xml_attribute(out, "type", "text");
	xml_text(out, text);
	xml_close(out);
}

void atom_shown(struct xml_out *out, const char *name, const char *text, bool as_html)
{
	struct text html;

	if (!as_html || text_or_null(text) == NULL) {
		atom_text(out, name, text);
		return;
	}
	html = text_limited(SIZE_MAX);
	xml_add_html(&html, text);
	xml_open(out, name);
	xml_attribute(out, "type", "html");
	xml_text(out, html.bytes);
	xml_close(out);
	text_release(&html);
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
