/* SPDX-License-Identifier: MIT */
/*
 * Footnotes: `[^name]: text`, then lines indented by four, which may be any blocks.
 *
 * Their lines go to the end of the document, each note between two marks.
 */
#include "syntax/kramdown/notes.h"

#include "syntax/kramdown/headings.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"

enum { NOTE_INDENT = 4 };

bool note_name(struct span text, struct span *name)
{
	struct span near = span_first(text, KRAMDOWN_NAME_LIMIT);
	size_t end;

	if (!span_starts_with(near, "[^"))
		return false;
	end = span_find(near, ']');
	if (end == near.length || end < 3)
		return false;
	*name = span_after(span_first(near, end), 2);
	if (name->bytes[0] == '-')
		return false;
	for (size_t i = 0; i < name->length; i++)
		if ((unsigned char)name->bytes[i] < 0x80 &&
			!char_is_alphanumeric(name->bytes[i]) &&
			name->bytes[i] != '_' && name->bytes[i] != '-')
			return false;
	return true;
}

/* `[^name]:` at the start of LINE; BODY is what follows. */
static bool opens_note(const struct line *line, struct span *name, struct span *body)
{
	struct span text = line_unindented(line->text, NOTE_INDENT - 1);

	if (line->kind != LINE_TEXT || !note_name(text, name))
		return false;
	*body = span_after(text, span_find(text, ']') + 1);
	if (!span_starts_with(*body, ":"))
		return false;
	*body = span_trimmed(span_after(*body, 1));
	return true;
}

/*
 * Where the note that begins at line INDEX ends: blank lines count if an indented one
 * follows, and lines without indent if they go on with a paragraph that has it.
 */
static size_t note_end(const struct lines *lines, size_t index)
{
	size_t end = index + 1;
	bool may_be_lazy = false;
	struct span name;
	struct span body;

	for (size_t i = end; i < lines->count; i++) {
		const struct line *line = &lines->items[i];

		if (span_is_blank(line->text)) {
			may_be_lazy = false;
			continue;
		}
		if (line_indent(line->text) >= NOTE_INDENT)
			may_be_lazy = true;
		else if (!may_be_lazy || opens_note(line, &name, &body))
			break;
		end = i + 1;
	}
	return end;
}

static struct note *note_named(struct kramdown *doc, struct span name)
{
	struct note *note = map_get(&doc->notes, name);

	if (note != NULL)
		return note;
	note = arena_new(doc->arena, struct note);
	note->name = name;
	map_put(&doc->notes, name, note);
	doc->note_order = arena_grow(doc->arena, doc->note_order, doc->note_count,
		&doc->note_room, sizeof(struct note *));
	doc->note_order[doc->note_count++] = note;
	return note;
}

/* Of two definitions of one note the later holds. */
static void take_note(struct kramdown *doc, struct span name, struct span body,
	size_t start, size_t end)
{
	struct note *note = note_named(doc, name);

	note->lines = (struct lines){0};
	lines_add(doc, &note->lines, (struct line){.text = body});
	for (size_t i = start + 1; i < end; i++)
		lines_add(doc, &note->lines,
			(struct line){.text = line_unindented(
					      doc->lines.items[i].text, NOTE_INDENT)});
}

static void append_note(struct kramdown *doc, struct note *note)
{
	lines_add(doc, &doc->next, (struct line){.kind = LINE_BLANK});
	mark_add_line(doc, SPAN_NONE,
		mark_add(doc, (struct mark){.kind = MARK_NOTE, .note = note}));
	for (size_t i = 0; i < note->lines.count; i++)
		lines_add(doc, &doc->next, note->lines.items[i]);
	lines_add(doc, &doc->next, (struct line){.kind = LINE_BLANK});
	mark_add_line(doc, SPAN_NONE,
		mark_add(doc, (struct mark){.kind = MARK_NOTE_END, .note = note}));
}

/* `[label]: url`, behind which no paragraph goes on. */
static bool defines_link(struct span line)
{
	struct span text = line_unindented(line, NOTE_INDENT - 1);

	return span_starts_with(text, "[") &&
	       span_starts_with(span_after(text, span_find(text, ']')), "]:");
}

static size_t copy_lines(struct kramdown *doc, size_t start, size_t count)
{
	for (size_t i = 0; i < count; i++)
		lines_add(doc, &doc->next, doc->lines.items[start + i]);
	return start + count;
}

void kramdown_notes(struct kramdown *doc)
{
	size_t last_end = lines_last_comment_end(doc);
	bool in_paragraph = false;

	for (size_t i = 0; i < doc->lines.count;) {
		size_t comment = line_comment(doc, i, last_end);
		struct span name;
		struct span body;

		if (comment > 0) {
			i = copy_lines(doc, i, comment);
			in_paragraph = false;
			continue;
		}
		if (!in_paragraph && opens_note(&doc->lines.items[i], &name, &body)) {
			size_t end = note_end(&doc->lines, i);

			take_note(doc, name, body, i, end);
			lines_add(doc, &doc->next, (struct line){.kind = LINE_BLANK});
			i = end;
			continue;
		}
		lines_add(doc, &doc->next, doc->lines.items[i]);
		in_paragraph =
			doc->lines.items[i].kind == LINE_TEXT &&
			(in_paragraph || !defines_link(doc->lines.items[i].text)) &&
			!heading_read(doc->lines.items[i].text, &body);
		i++;
	}
	for (size_t i = 0; i < doc->note_count; i++)
		append_note(doc, doc->note_order[i]);
	kramdown_turn(doc);
}
