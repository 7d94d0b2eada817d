/* SPDX-License-Identifier: MIT */
/*
 * Notes were put behind the document, so that they share its link definitions; here
 * they are taken out again, numbered in the order of their first references, and
 * written last.  A note that only a note refers to comes after that one.
 */
#include "syntax/kramdown/after.h"

#include <string.h>

void after_write_reference(struct writer *writer, struct note *note)
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

void after_set_note_aside(struct kramdown *doc, struct note *note, struct span *rest)
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

void after_write_notes(struct writer *writer)
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
		after_write(writer, note->html);
		write_back_links(out, note, references);
		text_add(out, "</li>\n");
	}
	text_add(out, "</ol>\n</div>\n");
}
