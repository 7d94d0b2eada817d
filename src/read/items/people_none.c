/* SPDX-License-Identifier: MIT */
/* Words that read as names, but are a title or a part of one. */
#include <string.h>

#include "base/array.h"
#include "read/items/parts.h"
#include "read/words/marks.h"
#include "read/words/words.h"

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

/*
 * One link around several names, or around a first one that `, with` or `(with`
 * follows: a title of capitalised words.
 */
static bool is_linked_title(const struct item_reader *reader, const struct names *names,
	size_t start, size_t end)
{
	const struct text_run *run = text_run_at(reader->text, start);
	struct names others;
	struct span rest;
	size_t skip;

	if (run == NULL || run->href == NULL || run->end > start + names->end)
		return false;
	if (names->count > 1 && run->end == start + names->end)
		return true;
	rest = item_part(reader, run->end, end);
	skip = leading_separators(rest);
	if (run->end == start + names->end &&
		names_read(span_after(rest, skip), &others, reader->arena) &&
		others.certain)
		return true;
	if (span_starts_with(span_after(rest, skip), "("))
		skip++;
	return skip > blanks_length(rest) &&
	       names_introduced(span_after(rest, skip)) > 0;
}

/* A bold line of capitalised words is a title if names come next. */
static bool names_follow_line(struct item_reader *reader, size_t line)
{
	const struct text_line *next = &reader->text->lines[line + 1];
	struct names names;
	struct span words;

	if (line + 1 == reader->text->line_count)
		return false;
	words = item_part(reader, next->start, next->end);
	return names_read(words, &names, reader->arena) &&
	       (names.certain || !span_starts_with(span_after(words, names.end), ":"));
}

/* Likewise in italics, if what comes next is where it was shown. */
static bool is_line_before_place(
	const struct item_reader *reader, size_t line, size_t start, size_t end)
{
	const struct text_run *run = text_run_at(reader->text, start);

	return run != NULL && (run->style & STYLE_ITALIC) != 0 && run->end + 1 >= end &&
	       place_follows(reader, line);
}

/* `Market Access, Social Space (with Ann Roe)`: who wrote it comes last. */
static bool names_come_last(const struct item_reader *reader, size_t start, size_t end)
{
	static const char *const openings[] = {"(with ", "(With "};
	struct span rest = item_part(reader, start, end);
	struct names names;

	for (size_t i = 0; i < COUNT(openings); i++) {
		size_t open = span_find_string(rest, openings[i]);

		if (open < rest.length &&
			names_read(span_after(rest, open + strlen(openings[i])), &names,
				reader->arena))
			return true;
	}
	return false;
}

bool are_title(struct item_reader *reader, const struct names *names, size_t line,
	size_t start, size_t after, size_t end)
{
	size_t names_end = start + names->end;
	unsigned styles = names->certain ? STYLE_BOLD : ~0U;
	const char *closing;

	/* `[Roe, Ann. 2024. "Fast paths."](a)` */
	if (opening_quote(item_part(reader, after, end), &closing) > 0)
		return false;
	if (is_linked_title(reader, names, start, end) ||
		is_inside_run(reader, start, names_end, styles))
		return true;
	if (!names->initials && names_come_last(reader, names_end, end))
		return true;
	/* `[Roads and Walls: a study](a)`. */
	if (!names->initials && is_inside_run(reader, start, names_end, STYLE_LINK) &&
		reader->text->bytes.bytes[names_end] == ':')
		return true;
	if (after < end)
		return false;
	return (stands_out(reader, start, end) && names_follow_line(reader, line)) ||
	       is_line_before_place(reader, line, start, end);
}
