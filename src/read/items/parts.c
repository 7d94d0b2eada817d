/* SPDX-License-Identifier: MIT */
/* Which line holds the title, and what stands around it. */
#include "read/items/parts.h"

#include <string.h>

#include "read/items/links.h"
#include "read/items/title.h"
#include "read/words/marks.h"
#include "read/words/words.h"

enum {
	REMARK_WORDS = 4, /* behind names, on their line */
	QUOTED_WORDS = 3, /* of a whole line that is a title */
};

struct span item_part(const struct item_reader *reader, size_t start, size_t end)
{
	return text_part(reader->text, start, end < start ? start : end);
}

bool is_links_only(const struct item_text *text, const struct text_line *line)
{
	size_t at = line->start;
	bool any = false;

	for (size_t i = 0; i < text->link_count; i++) {
		const struct text_link *link = &text->links[i];

		if (link->start < line->start || link->start >= line->end ||
			link->start == link->end)
			continue;
		if (!is_link_label(span_of(link->label)) ||
			count_words(text_part(text, at, link->start), 2) > 1)
			return false;
		at = link->end < line->end ? link->end : line->end;
		any = true;
	}
	return any && count_words(text_part(text, at, line->end), 2) <= 1;
}

static bool may_hold_title(
	const struct item_reader *reader, const struct text_line *line)
{
	return line->role != LINE_AUTHORS && line->role != LINE_VENUE &&
	       line->role != LINE_DATE && line->role != LINE_BADGE &&
	       count_words(item_part(reader, line->start, line->end), 1) > 0 &&
	       !is_links_only(reader->text, line);
}

/* The first line behind LINE that can hold a title; NULL if none can. */
static const struct text_line *next_title_line(
	const struct item_reader *reader, size_t line)
{
	for (size_t i = line + 1; i < reader->text->line_count; i++)
		if (!reader->text->lines[i].nested &&
			may_hold_title(reader, &reader->text->lines[i]))
			return &reader->text->lines[i];
	return NULL;
}

bool title_may_follow(const struct item_reader *reader, size_t line)
{
	return next_title_line(reader, line) != NULL;
}

bool place_follows(const struct item_reader *reader, size_t line)
{
	const struct text_line *next = next_title_line(reader, line);

	return next != NULL && begins_place(item_part(reader, next->start, next->end));
}

/* True if what begins at AT stands out from the text. */
static bool is_styled(const struct item_reader *reader, size_t at)
{
	const struct text_run *run = text_run_at(reader->text, at);

	return run != NULL &&
	       (run->style & (STYLE_BOLD | STYLE_ITALIC | STYLE_LINK)) != 0;
}

/* What stands behind names on their line: a title, or a remark before it. */
static bool is_remark(
	const struct item_reader *reader, size_t line, size_t start, size_t end)
{
	struct span rest = item_part(reader, start, end);
	const char *closing;
	struct title_end title =
		find_title_end(reader->text, start, end, true, reader->arena);

	if (start >= end)
		return true;
	if (is_styled(reader, start) && place_follows(reader, line) &&
		!is_link_label(item_part(reader, title.start, title.end)))
		return false;
	return title_may_follow(reader, line) && opening_quote(rest, &closing) == 0 &&
	       (count_words(rest, REMARK_WORDS + 1) <= REMARK_WORDS ||
		       rest.bytes[0] == '(' ||
		       is_link_label(item_part(reader, title.start, title.end)));
}

/* `MFCS` or `FOSSACS’20`, and no more. */
static bool is_acronym(struct span text)
{
	size_t capitals = 0;

	for (size_t i = 0; i < text.length; i++) {
		char c = text.bytes[i];

		if (char_is_space(c) || (c >= 'a' && c <= 'z'))
			return false;
		capitals += char_is_letter(c);
	}
	return capitals > 1;
}

/*
 * A venue or a date alone is a title only if nothing better follows; so is an acronym
 * before a line that stands out.
 */
static bool is_weak(
	const struct item_reader *reader, size_t line, size_t start, size_t end)
{
	const struct text_run *run = text_run_at(reader->text, start);
	const struct text_line *next = next_title_line(reader, line);
	struct period period;

	if (next == NULL || run == NULL || run->href != NULL)
		return false;
	if (run->style == 0 && is_acronym(item_part(reader, start, end)) &&
		is_styled(reader, next->start))
		return true;
	/* `**Fast Paths** (2020)` */
	if ((run->style & STYLE_BOLD) != 0 &&
		!period_read(
			item_part(reader, start, run->end), reader->order, &period))
		return false;
	return period_is_all(item_part(reader, start, end), 2, reader->order, &period);
}

static bool is_plain_run(const struct item_text *text, size_t at)
{
	const struct text_run *run = text_run_at(text, at);

	return run != NULL && run->style == 0;
}

/* A line that says what it is has no names to be cut off. */
static bool is_all_title(
	const struct item_reader *reader, const struct text_line *line, size_t start)
{
	return line->role == LINE_TITLE && is_plain_run(reader->text, start);
}

/* `A. Roe. [Fast paths](f)` as a heading: names before a link. */
static bool is_heading_with_names(
	const struct item_reader *reader, const struct text_line *line, size_t start)
{
	const struct item_text *text = reader->text;
	const struct text_link *link;
	struct names names;

	if (line->role != LINE_TITLE || !is_plain_run(text, start) ||
		!names_read(
			item_part(reader, start, line->end), &names, reader->arena) ||
		!(names.certain || names.initials))
		return false;
	start += names.end;
	start += leading_separators(item_part(reader, start, line->end));
	link = text_link_at(text, start);
	return link != NULL && !is_link_label(span_of(link->label));
}

/* All of a line from START on, but for quotes; those around few words are a name's. */
static struct title_end whole_line(
	const struct item_reader *reader, const struct text_line *line, size_t start)
{
	struct span words = item_part(reader, start, line->end);
	const char *closing;
	size_t open = opening_quote(words, &closing);
	size_t close = open + span_find_string(
				      span_after(words, open), open > 0 ? closing : "");

	if (open == 0 || close >= words.length ||
		close + strlen(closing) < words.length ||
		count_words(words, QUOTED_WORDS) < QUOTED_WORDS)
		return (struct title_end){start, line->end, line->end};
	return (struct title_end){start + open, start + close, line->end};
}

static bool read_title_line(struct item_reader *reader, size_t index)
{
	const struct text_line *line = &reader->text->lines[index];
	struct item_parts *parts = reader->parts;
	size_t start = announced_title(
		reader, skip_lead(reader, line->start, line->end), line->end);
	bool named =
		line->role != LINE_TITLE || is_heading_with_names(reader, line, start);
	size_t after =
		named ? names_before_title(reader, index, start, line->end) : start;
	struct title_end title;

	if (after > start && is_remark(reader, index, after, line->end) &&
		!is_owner(reader->text, &parts->names, parts->names_end))
		return false;
	if (after == start)
		start = after = title_behind_event(reader, start, line->end);
	if (after == start && is_weak(reader, index, start, line->end))
		return false;
	title = after == start && is_all_title(reader, line, start)
	                ? whole_line(reader, line, start)
	                : find_title_end(reader->text, after, line->end, after > start,
				  reader->arena);
	parts->title_start = title.start;
	parts->title_end = title.end;
	parts->title_line = index;
	parts->tail_start = title.after;
	return count_words(item_part(reader, title.start, title.end), 1) > 0;
}

static bool find_title(struct item_reader *reader)
{
	const struct item_text *text = reader->text;

	for (size_t i = 0; i < text->line_count; i++)
		if (text->lines[i].role == LINE_TITLE &&
			may_hold_title(reader, &text->lines[i]) &&
			read_title_line(reader, i))
			return true;
	for (int nested = 0; nested <= 1; nested++)
		for (size_t i = 0; i < text->line_count; i++)
			if (text->lines[i].nested == (nested == 1) &&
				may_hold_title(reader, &text->lines[i]) &&
				read_title_line(reader, i))
				return true;
	return false;
}

void find_parts(const struct item_text *text, const struct item_places *places,
	const struct item_place *place, struct item_parts *parts, struct arena *arena)
{
	struct item_reader reader = {.text = text,
		.parts = parts,
		.arena = arena,
		.order = places->order,
		.year = period_whole_year(&place->period),
		.known = places->known};

	*parts = (struct item_parts){0};
	if (!find_title(&reader)) {
		*parts = (struct item_parts){0};
		reader.no_names = true;
		if (!find_title(&reader))
			return;
	}
	if (parts->names.count == 0)
		find_names(&reader);
	find_venue(&reader);
}
