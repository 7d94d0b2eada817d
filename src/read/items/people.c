/* SPDX-License-Identifier: MIT */
/* Who wrote an item, where names stand behind its title or in elements of their own. */
#include <string.h>

#include "read/items/links.h"
#include "read/items/parts.h"
#include "read/words/marks.h"
#include "read/words/words.h"

enum {
	NAME_LINES = 4,     /* that may follow a title before its names */
	TRIES_LIMIT = 32,   /* places in a line where names are looked for */
	NAME_WORDS = 5,     /* of a name that stands alone */
	TAIL_LONGEST = 300, /* bytes that are searched for names at a line's end */
};

void set_names(
	struct item_reader *reader, const struct names *names, size_t start, size_t end)
{
	reader->parts->names = *names;
	reader->parts->names_start = start;
	reader->parts->names_end = end;
}

bool is_known_author(const struct item_reader *reader, const struct names *names)
{
	return reader->known != NULL && names->count > 0 &&
	       map_get(reader->known, span_of(names->items[0])) != NULL;
}

/* Words that announce names, and what parts them from names: how long they are. */
static size_t introduction(struct span rest)
{
	size_t skip = leading_separators(rest);
	size_t length;

	if (span_starts_with(span_after(rest, skip), "("))
		skip++;
	length = names_introduced(span_after(rest, skip));
	if (length == 0)
		return 0;
	return skip + length + leading_separators(span_after(rest, skip + length));
}

/* One name at START of a line: not `J. Nets of Ur`, which is a journal in italics. */
static bool is_name_alone(const struct item_reader *reader, size_t start, size_t end,
	const struct names *names)
{
	const struct item_text *text = reader->text;
	const struct text_run *run = text_run_at(text, start);
	struct span behind = item_part(reader, start + names->end, end);

	if (strchr(names->items[0], ',') != NULL ||
		count_words(span_of(names->items[0]), NAME_WORDS + 1) > NAME_WORDS ||
		(behind.length > 0 && strchr(".(", behind.bytes[0]) == NULL))
		return false;
	if (run == NULL || run->style != 0)
		return run == NULL || run->end <= start + names->end + 1;
	return end != text->lines[text->line_count - 1].end;
}

/* Names on the title's line, or on one behind it. */
static bool names_at(struct item_reader *reader, size_t start, size_t end, bool alone)
{
	struct span rest = item_part(reader, start, end);
	size_t intro = introduction(rest);
	size_t skip = intro > 0 ? intro : leading_separators(rest);
	struct names names;

	if (span_starts_with(span_after(rest, skip), "("))
		skip++;
	if ((intro == 0 && begins_place(rest)) ||
		!names_read(span_after(rest, skip), &names, reader->arena))
		return false;
	if (!names.certain && intro == 0 && !is_known_author(reader, &names) &&
		!(alone && is_name_alone(reader, start + skip, end, &names)))
		return false;
	set_names(reader, &names, start + skip, start + skip + names.end);
	return true;
}

static void add_names(struct item_parts *parts, const struct names *names, size_t *room,
	struct arena *arena)
{
	for (size_t i = 0; i < names->count; i++) {
		parts->names.items = arena_grow(arena, parts->names.items,
			parts->names.count, room, sizeof(*names->items));
		parts->names.items[parts->names.count++] = names->items[i];
	}
}

/* Names in elements of their own, one or several each. */
static void find_marked_names(struct item_reader *reader)
{
	const struct item_text *text = reader->text;
	struct item_parts *parts = reader->parts;
	size_t room = 0;

	for (size_t i = 0; i < text->line_count; i++) {
		const struct text_line *line = &text->lines[i];
		struct names names;
		size_t skip = introduction(item_part(reader, line->start, line->end));

		if (line->role != LINE_AUTHORS ||
			!names_read_marked(
				item_part(reader, line->start + skip, line->end),
				&names, reader->arena))
			continue;
		if (parts->names.count == 0)
			parts->names_start = line->start;
		parts->names_end = line->end;
		add_names(parts, &names, &room, reader->arena);
	}
	if (parts->names.count > 0) {
		const struct names end = {.items = (const char *[]){NULL}, .count = 1};

		add_names(parts, &end, &room, reader->arena);
		parts->names.count--;
	}
}

/* Names that begin a line of the source, though not one of the page. */
static bool names_in_line(struct item_reader *reader, size_t start, size_t end)
{
	size_t tries = 0;

	for (size_t at = start; at < end && tries < TRIES_LIMIT; at++) {
		if (reader->text->bytes.bytes[at] != TEXT_SOFT_BREAK)
			continue;
		if (names_at(reader, at + 1, end, false))
			return true;
		tries++;
	}
	return false;
}

/* `…, 2019, with Ann Roe`: names that are announced behind a comma or in brackets. */
static bool names_announced(struct item_reader *reader, size_t start, size_t end)
{
	size_t tries = 0;

	for (size_t at = start; at < end && tries < TRIES_LIMIT; at++) {
		if (strchr(",;(", reader->text->bytes.bytes[at]) == NULL ||
			introduction(item_part(reader, at + 1, end)) == 0)
			continue;
		if (names_at(reader, at + 1, end, false))
			return true;
		tries++;
	}
	return false;
}

/* Names with initials that end a line, but for a remark in brackets. */
static bool names_at_end(struct item_reader *reader, size_t start, size_t end)
{
	size_t at = end - start > TAIL_LONGEST ? end - TAIL_LONGEST : start;

	for (; at < end; at++) {
		struct span rest = item_part(reader, at + 1, end);
		size_t skip = blanks_length(rest);
		struct span behind;
		struct names names;

		if (reader->text->bytes.bytes[at] != ',' ||
			!names_read(span_after(rest, skip), &names, reader->arena) ||
			!names.certain || !names.initials)
			continue;
		behind = span_after(rest, skip + names.end);
		if (behind.length > 0 && strchr(".(", behind.bytes[0]) == NULL)
			continue;
		set_names(reader, &names, at + 1 + skip, at + 1 + skip + names.end);
		return true;
	}
	return false;
}

/* `paper`, or whatever a link is called. */
static bool is_linked_label(
	const struct item_reader *reader, size_t at, struct span label)
{
	const struct text_run *run = text_run_at(reader->text, at);

	return is_label_in_brackets(label) ||
	       (run != NULL && run->href != NULL && run->end == at + label.length);
}

/* Past labels of links: ` [paper] [code]. `. */
static size_t past_labels(const struct item_reader *reader, size_t start, size_t end)
{
	for (;;) {
		struct span rest = item_part(reader, start, end);
		size_t skip = leading_separators(rest);
		struct span label = span_after(rest, skip + 1);
		size_t close = span_find(label, ']');

		if (skip >= rest.length || rest.bytes[skip] != '[' ||
			close >= label.length ||
			!is_linked_label(
				reader, start + skip + 1, span_first(label, close)))
			return start;
		start += skip + 1 + close + 1;
	}
}

void find_names(struct item_reader *reader)
{
	const struct item_text *text = reader->text;
	const struct item_parts *parts = reader->parts;
	const struct text_line *line = &text->lines[parts->title_line];

	find_marked_names(reader);
	if (parts->names.count > 0)
		return;
	if (names_at(reader, past_labels(reader, parts->tail_start, line->end),
		    line->end, false) ||
		names_announced(reader, parts->tail_start, line->end))
		return;
	for (size_t i = parts->title_line + 1;
		i < text->line_count && i <= parts->title_line + NAME_LINES; i++) {
		line = &text->lines[i];
		if (!line->nested && line->role != LINE_VENUE &&
			names_at(reader, line->start, line->end,
				i == parts->title_line + 1))
			return;
	}
	for (size_t i = parts->title_line; i < text->line_count; i++) {
		line = &text->lines[i];
		if (!line->nested && names_in_line(reader,
					     i == parts->title_line ? parts->tail_start
								    : line->start,
					     line->end))
			return;
	}
	if (text->line_count == 1)
		(void)names_at_end(reader, parts->tail_start, text->lines[0].end);
}
