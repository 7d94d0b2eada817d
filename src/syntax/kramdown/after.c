/* SPDX-License-Identifier: MIT */
/*
 * Notes were put behind the document, so that they share its link definitions; here
 * they are taken out again, numbered in the order of their first references, and
 * written last.  A note that only a note refers to comes after that one.
 */
#include <string.h>

#include "syntax/html.h"
#include "syntax/kramdown/kramdown.h"

/* Copies HTML piece by piece, with what the marks in it stand for. */
struct writer {
	struct kramdown *doc;
	struct text *out;
	struct span attributes; /* for the next tag */
	struct span id;         /* the same */
	bool in_code;
	bool in_tag;         /* what is written next stands in one */
	bool drop_start;     /* `<p>` if it comes next */
	bool drop_end;       /* the next `</p>` */
	struct note **queue; /* the notes that were referred to, in order */
	size_t queue_count;
	size_t queue_room;
	struct heading *headings;
	size_t heading_count;
	size_t heading_room;
	bool has_contents;
	const char *contents_tag;
	size_t contents; /* where the table of contents goes */
};

void kramdown_add_escaped(struct text *text, struct span span)
{
	for (size_t i = 0; i < span.length; i++) {
		switch (span.bytes[i]) {
		case '&':
			text_add(text, "&amp;");
			break;
		case '<':
			text_add(text, "&lt;");
			break;
		case '>':
			text_add(text, "&gt;");
			break;
		case '"':
			text_add(text, "&quot;");
			break;
		default:
			text_add_char(text, span.bytes[i]);
		}
	}
}

/* Where the name of the tag ends that HTML begins with; 0 if it begins with none. */
static size_t tag_name_end(struct span html)
{
	size_t i = 0;

	while (i < html.length && char_is_space(html.bytes[i]))
		i++;
	if (++i >= html.length || html.bytes[i - 1] != '<' ||
		!char_is_letter(html.bytes[i]))
		return 0;
	while (i < html.length && char_is_alphanumeric(html.bytes[i]))
		i++;
	return i;
}

static void add_with_quotes(struct text *out, struct span text)
{
	static const char entity[] = "&quot;";

	while (text.length > 0) {
		size_t plain = span_find_string(text, entity);

		text_add_span(out, span_first(text, plain));
		text = span_after(text, plain);
		if (text.length > 0)
			text_add_char(out, '"');
		text = span_after(text, text.length > 0 ? sizeof(entity) - 1 : 0);
	}
}

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
	size_t end = waits ? tag_name_end(html) : 0;

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

static void write_reference(struct writer *writer, struct note *note)
{
	if (note->number == 0) {
		writer->queue = arena_grow(writer->doc->arena, writer->queue,
			writer->queue_count, &writer->queue_room,
			sizeof(struct note *));
		writer->queue[writer->queue_count++] = note;
		note->number = writer->queue_count;
	}
	text_addf(writer->out, "<sup id=\"fnref:%.*s", SPAN_ARGUMENTS(note->name));
	if (note->references > 0)
		text_addf(writer->out, ":%zu", note->references);
	text_addf(writer->out,
		"\" role=\"doc-noteref\"><a href=\"#fn:%.*s\" class=\"footnote\" "
		"rel=\"footnote\">%zu</a></sup>",
		SPAN_ARGUMENTS(note->name), note->number);
	note->references++;
}

/* Take back the `</p>` that was written last: false if it was something else. */
static bool reopen_paragraph(struct text *out)
{
	struct span written = text_span(out);

	while (span_ends_with(written, "\n"))
		written.length--;
	if (!span_ends_with(written, "</p>"))
		return false;
	text_cut(out, written.length - strlen("</p>"));
	return true;
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
		write_reference(writer, mark->note);
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

/* REST stands right behind the mark that begins NOTE: what is the note's comes off. */
static void set_note_aside(struct kramdown *doc, struct note *note, struct span *rest)
{
	struct span html = *rest;
	struct mark_place place;

	while (mark_find(doc, *rest, &place)) {
		*rest = span_after(*rest, place.offset + place.length);
		if (place.mark->kind == MARK_NOTE_END) {
			html.length = (size_t)(rest->bytes - html.bytes) - place.length;
			break;
		}
	}
	note->html = html;
}

/* True if cmark's HTML, which begins in a tag if OPEN, ends in one. */
static bool leaves_tag_open(struct span html, bool open)
{
	size_t start = span_find_last(html, '<');
	size_t end = span_find_last(html, '>');

	if (start == html.length)
		return open && end == html.length;
	return end == html.length || end < start;
}

/* HTML of cmark's, with quotes in text as they are: so kramdown writes them. */
static void write_text(struct writer *writer, struct span html)
{
	struct text text;
	bool in_tag = writer->in_tag;

	writer->in_tag = leaves_tag_open(html, in_tag);
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
			add_with_quotes(&text, span_first(html, end));
		html = span_after(html, end);
		in_tag = !in_tag;
	}
	write_html(writer, text_span(&text));
	text_release(&text);
}

/* True if cmark's HTML, which begins in code if OPEN, ends in some. */
static bool leaves_code_open(struct span html, bool open)
{
	size_t start = span_find_string(html, "<code");

	while (!open ? start < html.length : true) {
		size_t end;

		html = span_after(html, open ? 0 : start);
		end = span_find_string(html, "</code>");
		if (end == html.length)
			return true;
		html = span_after(html, end);
		start = span_find_string(html, "<code");
		open = false;
	}
	return false;
}

/* What stands before a mark; without the backslash that made text of it, in code. */
static void write_before(
	struct writer *writer, struct span html, const struct mark_place *place)
{
	writer->in_code = leaves_code_open(html, writer->in_code);
	if (writer->in_code && place->escaped && place->mark->literal &&
		span_ends_with(html, "\\"))
		html.length--;
	write_text(writer, html);
}

static void write_pieces(struct writer *writer, struct span html)
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
			set_note_aside(writer->doc, place.mark->note, &html);
		else
			write_mark(writer, place.mark);
	}
	write_text(writer, html);
}

/* The ways back from a note: one for each reference before it. */
static void write_back_links(
	struct text *out, const struct note *note, size_t references)
{
	bool in_paragraph = reopen_paragraph(out);

	text_add(out, in_paragraph ? "\u00a0" : "<p>");
	for (size_t i = 0; i < references; i++) {
		text_addf(out, "%s<a href=\"#fnref:%.*s", i > 0 ? "\u00a0" : "",
			SPAN_ARGUMENTS(note->name));
		if (i > 0)
			text_addf(out, ":%zu", i);
		text_add(out, "\" class=\"reversefootnote\" role=\"doc-backlink\">");
		text_add(out, "&#8617;"); /* as kramdown has it, in summaries too */
		if (i > 0)
			text_addf(out, "<sup>%zu</sup>", i + 1);
		text_add(out, "</a>");
	}
	text_add(out, "</p>\n");
}

static void write_notes(struct writer *writer)
{
	struct text *out = writer->out;

	if (writer->queue_count == 0)
		return;
	text_add(out, "<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
	for (size_t i = 0; i < writer->queue_count; i++) {
		const struct note *note = writer->queue[i];
		size_t references = note->references;

		text_addf(out, "<li id=\"fn:%.*s\" role=\"doc-endnote\">",
			SPAN_ARGUMENTS(note->name));
		write_pieces(writer, note->html);
		write_back_links(out, note, references);
		text_add(out, "</li>\n");
	}
	text_add(out, "</ol>\n</div>\n");
}

void kramdown_after(struct kramdown *doc, struct span html, struct text *out)
{
	struct writer writer = {.doc = doc, .out = out};

	write_pieces(&writer, html);
	write_notes(&writer);
	if (writer.has_contents && !text_broken(out))
		contents_insert(doc, writer.headings, writer.heading_count,
			writer.contents_tag, writer.contents, out);
}
