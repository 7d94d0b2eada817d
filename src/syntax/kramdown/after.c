/* SPDX-License-Identifier: MIT */
#include "syntax/kramdown/after.h"

#include <string.h>

#include "syntax/html.h"
#include "syntax/kramdown/escape.h"

/* Drop the tags of a paragraph that a mark has taken. */
static void write_in_paragraph(struct writer *writer, struct span html)
{
	struct span start = span_after(html, span_starts_with(html, "\n") ? 1 : 0);

	if (writer->drop_start && span_starts_with(start, "<p>")) {
		html = span_after(start, strlen("<p>"));
		writer->drop_end = true;
	}
	if (html.length > 0)
		writer->drop_start = false;
	if (writer->drop_end) {
		size_t end = span_find_string(html, "</p>");

		text_add_span(writer->out, span_first(html, end));
		writer->drop_end = end == html.length;
		html = span_after(html, end + strlen("</p>"));
	}
	text_add_span(writer->out, html);
}

/* HTML without marks, as the marks before it want it. */
static void write_html(struct writer *writer, struct span html)
{
	bool waits = writer->attributes.length + writer->id.length > 0;
	size_t end = waits ? after_tag_name_end(html) : 0;

	if (end > 0) {
		text_add_span(writer->out, span_first(html, end));
		if (writer->id.length > 0)
			text_addf(writer->out, " id=\"%.*s\"",
				SPAN_ARGUMENTS(writer->id));
		text_add_span(writer->out, writer->attributes);
		html = span_after(html, end);
	}
	if (!span_is_blank(html)) {
		writer->attributes = SPAN_NONE;
		writer->id = SPAN_NONE;
	}
	write_in_paragraph(writer, html);
}

static void note_heading(struct writer *writer, const struct mark *mark)
{
	writer->headings =
		arena_grow(writer->doc->arena, writer->headings, writer->heading_count,
			&writer->heading_room, sizeof(*writer->headings));
	writer->headings[writer->heading_count++] =
		(struct heading){.level = mark->level,
			.id = mark->id.length > 0 ? mark->id : writer->id,
			.offset = writer->out->length};
}

static void write_mark(struct writer *writer, struct mark *mark)
{
	if (mark->written)
		return;
	mark->written = true;
	if (mark->kind == MARK_REFERENCE)
		after_write_reference(writer, mark->note);
	if (mark->kind == MARK_HEADING)
		note_heading(writer, mark);
	if (mark->kind == MARK_CONTENTS && !writer->has_contents) {
		writer->has_contents = true;
		writer->contents = writer->out->length;
		writer->contents_tag = mark->level > 0 ? "ol" : "ul";
	}
	if (mark->attributes.length > 0)
		writer->attributes = mark->attributes;
	if (mark->id.length > 0)
		writer->id = mark->id;
	write_html(writer, mark->html);
	if (mark->takes_paragraph)
		writer->drop_start = true;
}

/* HTML of cmark's, with quotes in text as they are: so kramdown writes them. */
static void write_text(struct writer *writer, struct span html)
{
	struct text text;
	bool in_tag = writer->in_tag;

	writer->in_tag = after_leaves_tag_open(html, in_tag);
	if (span_find_string(html, "&quot;") == html.length) {
		write_html(writer, html);
		return;
	}
	text = text_limited(html.length);
	while (html.length > 0) {
		size_t end = span_find(html, in_tag ? '>' : '<');

		if (in_tag)
			text_add_span(&text, span_first(html, end));
		else
			after_add_with_quotes(&text, span_first(html, end));
		html = span_after(html, end);
		in_tag = !in_tag;
	}
	write_html(writer, text_span(&text));
	text_release(&text);
}

/* What stands before a mark; without the backslash that made text of it, in code. */
static void write_before(
	struct writer *writer, struct span html, const struct mark_place *place)
{
	writer->in_code = after_leaves_code_open(html, writer->in_code);
	if (writer->in_code && place->escaped && place->mark->literal &&
		span_ends_with(html, "\\"))
		html.length--;
	write_text(writer, html);
}

void after_write(struct writer *writer, struct span html)
{
	struct mark_place place;

	while (mark_find(writer->doc, html, &place)) {
		write_before(writer, span_first(html, place.offset), &place);
		html = span_after(html, place.offset + place.length);
		if (place.escaped && writer->in_tag)
			kramdown_add_escaped(writer->out, place.mark->source);
		else if (place.escaped)
			html_add_escaped(writer->out, place.mark->source);
		else if (place.mark->kind == MARK_NOTE)
			after_set_note_aside(writer->doc, place.mark->note, &html);
		else
			write_mark(writer, place.mark);
	}
	write_text(writer, html);
}

void kramdown_after(struct kramdown *doc, struct span html, struct text *out)
{
	struct writer writer = {.doc = doc, .out = out};

	after_write(&writer, html);
	after_write_notes(&writer);
	if (writer.has_contents && !text_broken(out))
		contents_insert(doc, writer.headings, writer.heading_count,
			writer.contents_tag, writer.contents, out);
}
