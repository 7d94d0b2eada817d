/* SPDX-License-Identifier: MIT */
/* Who wrote an item: names before its title, or behind it. */
#include <string.h>

#include "read/items_parts.h"
#include "read/items_words.h"

enum {
	TITLE_WORDS = 5,     /* behind a name alone that may be an author's */
	REMARK_WORDS = 4,    /* in brackets behind names */
	NAMES_LONGEST = 300, /* bytes of names that nobody could read */
	NAME_LINES = 4,      /* that may follow a title before its names */
};

/* Past a year in brackets, and separators. */
static size_t skip_year(const struct item_reader *reader, size_t start, size_t end)
{
	struct span rest = item_part(reader, start, end);
	size_t skip = leading_separators(rest);
	struct span inside = span_after(rest, skip);
	struct period_place place;
	size_t close;

	if (span_starts_with(inside, "(")) {
		close = span_find(inside, ')');
		/* Or a remark: `(Paths Collaboration)`. */
		if (close < inside.length && count_words(span_first(inside, close),
						     REMARK_WORDS + 1) <= REMARK_WORDS)
			skip += close + 1;
	} else if (period_at(inside, 0, reader->order, &place) &&
		   place.end < inside.length && inside.bytes[place.end] == '.') {
		skip += place.end;
	}
	skip += leading_separators(span_after(rest, skip));
	return start + skip;
}

/* `UW CSE`: no name, where it stands alone. */
static bool is_all_capitals(struct span name)
{
	for (size_t i = 0; i < name.length; i++)
		if (name.bytes[i] != ' ' &&
			(name.bytes[i] < 'A' || name.bytes[i] > 'Z'))
			return false;
	return true;
}

/* One name alone stands before a title if that stands out, or if it has initials. */
static bool single_name_fits(const struct item_reader *reader,
	const struct names *names, size_t names_end, size_t after, size_t end)
{
	const char *closing;
	struct span rest = item_part(reader, after, end);
	const struct text_run *run = text_run_at(reader->text, after);

	if (after >= end || is_all_capitals(span_of(names->items[0])))
		return false;
	if (opening_quote(rest, &closing) > 0)
		return true;
	if (run != NULL && run->start >= names_end &&
		(run->style & (STYLE_BOLD | STYLE_ITALIC | STYLE_LINK)) != 0 &&
		count_words(item_part(reader, run->start, run->end), 2) >= 2 &&
		!is_link_label(item_part(reader, run->start, run->end)))
		return true;
	return names->initials && count_words(rest, TITLE_WORDS) >= TITLE_WORDS;
}

static void set_names(
	struct item_reader *reader, const struct names *names, size_t start, size_t end)
{
	reader->parts->names = *names;
	reader->parts->names_start = start;
	reader->parts->names_end = end;
}

static bool is_known(const struct item_reader *reader, const struct names *names)
{
	return reader->known != NULL && names->count > 0 &&
	       map_get(reader->known, span_of(names->items[0])) != NULL;
}

/* True if what stands out from START on, in one of STYLES, goes on behind END. */
static bool is_inside_run(
	const struct item_reader *reader, size_t start, size_t end, unsigned styles)
{
	const struct text_run *run = text_run_at(reader->text, start);

	return run != NULL && (run->style & styles) != 0 && run->end > end + 1;
}

/* True if all from START to END is bold, or one link. */
static bool stands_out(const struct item_reader *reader, size_t start, size_t end)
{
	const struct text_run *run = text_run_at(reader->text, start);

	return run != NULL && run->end >= end &&
	       (run->style & (STYLE_BOLD | STYLE_LINK)) != 0;
}

/* A bold line of capitalised words is a title if names come next. */
static bool names_follow_line(struct item_reader *reader, size_t line)
{
	struct names names;
	const struct text_line *next = &reader->text->lines[line + 1];

	return line + 1 < reader->text->line_count &&
	       names_read(item_part(reader, next->start, next->end), &names,
		       reader->arena);
}

/* Where a title that stands out begins behind START: no name goes into it. */
static size_t outstanding_title(
	const struct item_reader *reader, size_t start, size_t end)
{
	const struct item_text *text = reader->text;
	const struct text_run *run = text_run_at(text, start);

	if (run == NULL)
		return end;
	for (run++; run < text->runs + text->run_count && run->start < end; run++) {
		struct span words = item_part(reader, run->start, run->end);

		if ((run->style & (STYLE_BOLD | STYLE_ITALIC | STYLE_LINK)) != 0 &&
			count_words(words, TITLE_WORDS) >= TITLE_WORDS &&
			span_find(words, ',') == words.length)
			return run->start;
	}
	return end;
}

/* Past names that nobody could read, where a comma and a quoted title follow. */
static size_t quoted_title(const struct item_reader *reader, const struct names *names,
	size_t names_end, size_t after, size_t end)
{
	static const char *const quotes[] = {", “", ". “", ", \"", ". \""};
	struct span rest = item_part(reader, names_end, end);

	if (names->count < 2 || !span_starts_with(rest, ","))
		return after;
	rest = span_first(rest, NAMES_LONGEST);
	for (size_t i = 0; i < sizeof(quotes) / sizeof(quotes[0]); i++) {
		size_t at = span_find_string(rest, quotes[i]);

		if (at > 0 && at < rest.length)
			return names_end + at + strlen(", ");
	}
	return after;
}

size_t names_before_title(
	struct item_reader *reader, size_t line, size_t start, size_t end)
{
	struct names names;
	size_t after;

	if (reader->no_names ||
		!names_read(
			item_part(reader, start, outstanding_title(reader, start, end)),
			&names, reader->arena))
		return start;
	after = skip_year(reader, start + names.end, end);
	if (is_inside_run(
		    reader, start, start + names.end, names.certain ? STYLE_BOLD : ~0U))
		return start;
	if (after >= end && stands_out(reader, start, end) &&
		names_follow_line(reader, line))
		return start;
	if (!names.certain && !is_known(reader, &names) &&
		!single_name_fits(reader, &names, start + names.end, after, end))
		return start;
	if (after >= end && !title_may_follow(reader, line))
		return start;
	if (reader->parts->names.count == 0)
		set_names(reader, &names, start, start + names.end);
	after = quoted_title(reader, &names, start + names.end, after, end);
	return after < end ? after : end;
}

/* Words that announce names: how long they are. */
static size_t introduction(struct span rest)
{
	static const char *const words[] = {"joint work with", "jointly with",
		"joint with", "in collaboration with", "co-authored with",
		"coauthored with", "co-authors", "coauthors", "authors", "author", "by",
		"with", "von", "par"};
	size_t skip = leading_separators(rest);

	if (span_starts_with(span_after(rest, skip), "("))
		skip++;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		size_t length = skip_word(span_after(rest, skip), words[i]);

		if (length > 0)
			return skip + length +
			       leading_separators(span_after(rest, skip + length));
	}
	return 0;
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
	if (!names_read(span_after(rest, skip), &names, reader->arena))
		return false;
	if (!names.certain && intro == 0 && !is_known(reader, &names)) {
		const struct text_run *run = text_run_at(reader->text, start + skip);
		struct span behind = span_after(rest, skip + names.end);

		if (!alone || strchr(names.items[0], ',') != NULL ||
			(behind.length > 0 && strchr(".(", behind.bytes[0]) == NULL) ||
			(run != NULL && run->style == 0 &&
				end == reader->text->lines[reader->text->line_count - 1]
						.end))
			return false;
	}
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
			!names_read(item_part(reader, line->start + skip, line->end),
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
	for (size_t at = start; at < end; at++)
		if (reader->text->bytes.bytes[at] == TEXT_SOFT_BREAK &&
			names_at(reader, at + 1, end, false))
			return true;
	return false;
}

/* `…, 2019, with Ann Roe`: names that are announced behind a comma or in brackets. */
static bool names_announced(struct item_reader *reader, size_t start, size_t end)
{
	for (size_t at = start; at < end; at++)
		if (strchr(",;(", reader->text->bytes.bytes[at]) != NULL &&
			introduction(item_part(reader, at + 1, end)) > 0 &&
			names_at(reader, at + 1, end, false))
			return true;
	return false;
}

void find_names(struct item_reader *reader)
{
	const struct item_text *text = reader->text;
	const struct item_parts *parts = reader->parts;
	const struct text_line *line = &text->lines[parts->title_line];

	find_marked_names(reader);
	if (parts->names.count > 0)
		return;
	if (names_at(reader, parts->tail_start, line->end, false) ||
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
}
