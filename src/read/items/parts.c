/* SPDX-License-Identifier: MIT */
/* Which line holds the title, and what stands around it. */
#include "read/items/parts.h"

#include <string.h>

#include "base/array.h"
#include "read/items/links.h"
#include "read/items/title.h"
#include "read/words/marks.h"
#include "read/words/words.h"

enum {
	REMARK_WORDS = 4, /* behind names, on their line */
	EVENT_WORDS = 14, /* before a title in quotes: fewer */
	QUOTED_WORDS = 3, /* of such a title, at least */
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

bool title_may_follow(const struct item_reader *reader, size_t line)
{
	for (size_t i = line + 1; i < reader->text->line_count; i++)
		if (!reader->text->lines[i].nested &&
			may_hold_title(reader, &reader->text->lines[i]))
			return true;
	return false;
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
	return title_may_follow(reader, line) && opening_quote(rest, &closing) == 0 &&
	       (count_words(rest, REMARK_WORDS + 1) <= REMARK_WORDS ||
		       rest.bytes[0] == '(' ||
		       is_link_label(item_part(reader, title.start, title.end)));
}

/* A venue or a date alone is a title only if nothing better follows. */
static bool is_weak(
	const struct item_reader *reader, size_t line, size_t start, size_t end)
{
	const struct text_run *run = text_run_at(reader->text, start);
	struct period period;

	return title_may_follow(reader, line) && run != NULL && run->href == NULL &&
	       period_is_all(item_part(reader, start, end), 2, reader->order, &period);
}

/* A line that says what it is has no names to be cut off. */
static bool is_all_title(
	const struct item_reader *reader, const struct text_line *line, size_t start)
{
	const struct text_run *run = text_run_at(reader->text, start);

	return line->role == LINE_TITLE && run != NULL && run->style == 0;
}

/* `… Title: “Fast paths”`: where it begins; START if none is called so. */
static size_t announced_title(
	const struct item_reader *reader, size_t start, size_t end)
{
	struct span rest = item_part(reader, start, end);
	size_t at = span_find_string(rest, "Title:");
	const struct text_run *run;
	const char *closing;

	if (at >= rest.length)
		return start;
	at += strlen("Title:");
	at += blanks_length(span_after(rest, at));
	run = text_run_at(reader->text, start + at);
	if (opening_quote(span_after(rest, at), &closing) > 0 ||
		(run != NULL && run->style != 0 && run->start == start + at))
		return start + at;
	return start;
}

/* Where a quote behind a blank or a colon opens; the length of TEXT if none does. */
static size_t find_quote(struct span text)
{
	static const char *const quotes[] = {"“", "”", "\""};

	for (size_t at = 1; at < text.length; at++)
		if (strchr(" :\r", text.bytes[at - 1]) != NULL &&
			length_of_any(span_after(text, at), quotes, COUNT(quotes)) > 0)
			return at;
	return text.length;
}

/* `2024 Forum at Ur “Fast paths” [Slides]`: a dated event, and what was told there. */
static size_t quoted_at_end(const struct item_reader *reader, size_t start, size_t end)
{
	struct span rest = item_part(reader, start, end);
	size_t open = find_quote(rest);
	const char *closing = "";
	struct span quoted;
	struct span behind;
	struct period period;

	if (open >= rest.length ||
		count_words(span_first(rest, open), EVENT_WORDS) == EVENT_WORDS)
		return start;
	quoted = span_after(rest, open);
	quoted = span_after(quoted, opening_quote(quoted, &closing));
	behind = span_after(quoted, span_find_string(quoted, closing));
	quoted = span_first(quoted, quoted.length - behind.length);
	behind = behind.length == 0 ? behind : span_after(behind, strlen(closing));
	behind = span_after(behind, leading_separators(behind));
	if (count_words(quoted, QUOTED_WORDS) < QUOTED_WORDS || begins_lower(quoted) ||
		(behind.length > 0 && behind.bytes[0] != '[' &&
			behind.bytes[0] != '(') ||
		(!period_is_stated(&reader->parts->lead) &&
			!period_read(span_first(rest, open), reader->order, &period)))
		return start;
	return start + open;
}

static bool read_title_line(struct item_reader *reader, size_t index)
{
	const struct text_line *line = &reader->text->lines[index];
	struct item_parts *parts = reader->parts;
	size_t start = announced_title(
		reader, skip_lead(reader, line->start, line->end), line->end);
	size_t after = line->role == LINE_TITLE
	                       ? start
	                       : names_before_title(reader, index, start, line->end);
	struct title_end title;

	if (after > start && is_remark(reader, index, after, line->end) &&
		!is_owner(reader->text, &parts->names, parts->names_end))
		return false;
	if (after == start)
		start = after = quoted_at_end(reader, start, line->end);
	if (after == start && is_weak(reader, index, start, line->end))
		return false;
	title = is_all_title(reader, line, start)
	                ? (struct title_end){start, line->end, line->end}
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
