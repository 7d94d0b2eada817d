/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "syntax/html.h"
#include "syntax/html/names.h"

static const char *escape_of(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\r': /* as it is, it would be read as a line feed */
		return "&#13;";
	default:
		return NULL;
	}
}

/* With &, < and > escaped (and " too: good for attributes). */
static void add_escaped(struct text *html, struct span text)
{
	size_t done = 0;

	for (size_t i = 0; i < text.length; i++) {
		const char *escape = escape_of(text.bytes[i]);

		if (escape == NULL)
			continue;
		text_add_bytes(html, text.bytes + done, i - done);
		text_add(html, escape);
		done = i + 1;
	}
	text_add_span(html, span_after(text, done));
}

/* Quotes are plain: nothing ends at them in text. */
void html_add_escaped(struct text *html, struct span text)
{
	size_t done = 0;

	for (size_t i = 0; i < text.length; i++) {
		if (text.bytes[i] != '"')
			continue;
		add_escaped(html, span_between(text.bytes + done, text.bytes + i));
		text_add_char(html, '"');
		done = i + 1;
	}
	add_escaped(html, span_after(text, done));
}

/* Where nothing can be escaped, what would end it is written as scripts do: `<\/`. */
static void add_raw_text(struct text *html, const struct html_node *node)
{
	const char *name = node->parent->name;
	struct span rest = node->text;

	while (rest.length > 0) {
		size_t end = span_find_string(rest, "</");
		struct span behind = span_after(rest, end + 2);

		text_add_bytes(html, rest.bytes, end);
		if (end < rest.length)
			text_add(html, span_is_ignoring_case(
					       span_first(behind, strlen(name)), name)
					       ? "<\\/"
					       : "</");
		rest = behind;
	}
}

static void add_text(struct text *html, const struct html_node *node)
{
	enum html_raw raw =
		node->parent == NULL ? HTML_MARKUP : html_name_raw(node->parent->name);

	if (raw == HTML_SCRIPT || raw == HTML_LITERAL)
		add_raw_text(html, node);
	else
		html_add_escaped(html, node->text);
}

static void add_start_tag(struct text *html, const struct html_node *node)
{
	const struct html_node *first = node->first;

	text_addf(html, "<%s", node->name);
	for (const struct html_attribute *a = node->attributes; a != NULL;
		a = a->next) {
		text_addf(html, " %s=\"", a->name);
		add_escaped(html, span_of(a->value));
		text_add_char(html, '"');
	}
	text_add_char(html, '>');
	/* The first line feed in a <pre> does not count: see builder.c. */
	if (html_is(node, "pre") && first != NULL && first->kind == HTML_TEXT &&
		span_starts_with(first->text, "\n"))
		text_add_char(html, '\n');
}

static void add_end_tag(struct text *html, const struct html_node *node)
{
	if (!html_is_void(node))
		text_addf(html, "</%s>", node->name);
}

/* What stands at NODE's start: a text, a start tag. */
static void add_start(struct text *html, const struct html_node *node)
{
	if (node->kind == HTML_TEXT)
		add_text(html, node);
	else
		add_start_tag(html, node);
}

/* End HERE, and all that ends with it up to ROOT; what comes then, or NULL. */
static const struct html_node *add_ends(
	struct text *html, const struct html_node *here, const struct html_node *root)
{
	for (; here != root; here = here->parent) {
		if (here->kind == HTML_ELEMENT)
			add_end_tag(html, here);
		if (here->next != NULL)
			return here->next;
	}
	return NULL;
}

void html_write_inside(const struct html_node *node, struct text *html)
{
	const struct html_node *here = node;

	while (here != NULL) {
		if (here != node)
			add_start(html, here);
		if (here->first != NULL) {
			here = here->first;
			continue;
		}
		here = add_ends(html, here, node);
	}
}

void html_write(const struct html_node *node, struct text *html)
{
	add_start(html, node);
	if (node->kind == HTML_TEXT)
		return;
	html_write_inside(node, html);
	add_end_tag(html, node);
}
