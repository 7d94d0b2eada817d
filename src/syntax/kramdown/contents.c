/* SPDX-License-Identifier: MIT */
/*
 * The table of contents that `{:toc}` asks for: nested lists of links to the headings,
 * with their markup but without links and notes.
 */
#include <string.h>

#include "syntax/kramdown/headings.h"
#include "syntax/kramdown/kramdown.h"

enum { LEVELS = 6 };

/* The lists and items that are open. */
struct contents {
	struct text *out;
	const char *tag;
	int levels[LEVELS];
	size_t depth;
};

/* What stands between a heading's tags; *ATTRIBUTES those of its start tag. */
static struct span heading_inner(struct span html, struct span *attributes)
{
	size_t start = span_find(html, '>') + 1;
	struct span inner = span_after(html, start);

	*attributes = span_first(html, start);
	inner.length = span_find_string(inner, "</h");
	return inner;
}

/* The length of what a table of contents leaves out at HTML's start. */
static size_t unwanted_length(struct span html)
{
	if (span_starts_with(html, "<a ") || span_starts_with(html, "<a>") ||
		span_starts_with(html, "</a>"))
		return span_find(html, '>') + 1;
	if (span_starts_with(html, "<sup id=\"fnref:"))
		return span_find_string(html, "</sup>") + strlen("</sup>");
	return 0;
}

static void add_inner(struct text *out, struct span inner)
{
	while (inner.length > 0) {
		size_t length = unwanted_length(inner);

		if (length == 0) {
			length = 1 + span_find(span_after(inner, 1), '<');
			text_add_span(out, span_first(inner, length));
		}
		inner = span_after(inner, length);
	}
}

static void close_item(struct contents *contents)
{
	contents->depth--;
	text_add(contents->out, "</li>\n");
	if (contents->depth > 0)
		text_addf(contents->out, "</%s>\n", contents->tag);
}

/* A deeper heading begins a list within the item; another ends the items before it. */
static void open_item(struct contents *contents, int level)
{
	bool deeper = contents->depth > 0;

	while (contents->depth > 0 && contents->levels[contents->depth - 1] >= level) {
		if (!deeper)
			text_addf(contents->out, "</%s>\n", contents->tag);
		text_add(contents->out, "</li>\n");
		contents->depth--;
		deeper = false;
	}
	if (deeper)
		text_addf(contents->out, "\n<%s>\n", contents->tag);
	contents->levels[contents->depth++] = level;
}

static void add_heading(
	struct contents *contents, const struct heading *heading, struct span html)
{
	struct span attributes;
	struct span inner = heading_inner(html, &attributes);

	if (span_find_string(attributes, "no_toc") < attributes.length)
		return;
	open_item(contents, heading->level);
	text_addf(contents->out, "<li><a href=\"#%.*s\" id=\"markdown-toc-%.*s\">",
		SPAN_ARGUMENTS(heading->id), SPAN_ARGUMENTS(heading->id));
	add_inner(contents->out, inner);
	text_add(contents->out, "</a>");
}

void contents_insert(struct kramdown *doc, const struct heading *headings, size_t count,
	const char *tag, size_t offset, struct text *html)
{
	struct span written = {
		arena_bytes(doc->arena, html->bytes, html->length), html->length};
	struct contents contents = {.out = html, .tag = tag};

	text_cut(html, offset);
	text_addf(html, "<%s id=\"markdown-toc\">\n", tag);
	for (size_t i = 0; i < count; i++)
		add_heading(&contents, &headings[i],
			span_after(written, headings[i].offset));
	while (contents.depth > 0)
		close_item(&contents);
	text_addf(html, "</%s>\n", tag);
	text_add_span(html, span_after(written, offset));
}
