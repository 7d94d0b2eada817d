/* SPDX-License-Identifier: MIT */
#include "read/items/links.h"
#include "read/items/parts.h"
#include "read/words/words.h"

/* What a stretch of a line says besides names: not only labels of links. */
static bool take_venue(struct item_reader *reader, size_t start, size_t end)
{
	struct item_parts *parts = reader->parts;
	struct span rest;

	if (parts->names_start >= start && parts->names_end <= end &&
		parts->names_end > parts->names_start)
		start = parts->names_end;
	for (size_t i = 0; i < reader->text->link_count; i++) {
		const struct text_link *link = &reader->text->links[i];

		if (link->start >= start && link->end <= end &&
			link->start < link->end && is_link_label(span_of(link->label)))
			end = link->start;
	}
	rest = without_open_brackets(item_part(reader, start, end));
	if (count_words(rest, 1) == 0 || rest.bytes[0] == '(')
		return false;
	parts->venue = rest;
	return true;
}

void find_venue(struct item_reader *reader)
{
	const struct item_text *text = reader->text;
	const struct item_parts *parts = reader->parts;

	for (size_t i = 0; i < text->line_count; i++)
		if (text->lines[i].role == LINE_VENUE &&
			take_venue(reader, text->lines[i].start, text->lines[i].end))
			return;
	if (take_venue(reader, parts->tail_start, text->lines[parts->title_line].end))
		return;
	for (size_t i = 0; i < text->line_count; i++) {
		const struct text_line *line = &text->lines[i];

		if (i != parts->title_line && !line->nested &&
			line->role != LINE_AUTHORS && !is_links_only(text, line) &&
			take_venue(reader, line->start, line->end))
			return;
	}
}
