/* SPDX-License-Identifier: MIT */
/* Which line holds the title, which the names, which the venue. */
#include "read/items.h"

#include "base/utf8.h"
#include "read/items_words.h"
#include "read/period_forms.h"
#include "syntax/unicode.h"

#include <string.h>

enum {
	LABEL_LONGEST = 40, /* bytes of a label in brackets before a title */
	LABEL_WORDS = 3,
	REMARK_WORDS = 4, /* behind names, on their line */
	NAME_LINES = 4,   /* that may follow a title before its names */
};

/* An item being taken apart. */
struct reader {
	const struct item_text *text;
	struct item_parts *parts;
	struct arena *arena;
	enum day_order order;
	bool no_names; /* do not look for names before the title */
};

static struct span part(const struct reader *reader, size_t start, size_t end)
{
	return text_part(reader->text, start, end < start ? start : end);
}

/* `[12]`, `(C3)`, `[ICML 2024]`: in brackets, before something longer. */
static size_t bracketed_label(struct span rest)
{
	char close;
	size_t end;

	if (!span_starts_with(rest, "[") && !span_starts_with(rest, "("))
		return 0;
	close = rest.bytes[0] == '[' ? ']' : ')';
	end = span_find(span_first(rest, LABEL_LONGEST), close);
	if (end >= rest.length || end == LABEL_LONGEST ||
		count_words(span_first(rest, end)) > LABEL_WORDS ||
		count_words(span_after(rest, end)) < 2)
		return 0;
	return end + 1;
}

/* `12.`, `C3.`, `7)`: what numbers an item by hand. */
static size_t number_label(struct span rest)
{
	size_t at = 0;

	while (at < 2 && at < rest.length && rest.bytes[at] >= 'A' &&
		rest.bytes[at] <= 'Z')
		at++;

	size_t digits = at;

	while (at < rest.length && at < digits + 3 && char_is_digit(rest.bytes[at]))
		at++;
	if (at == digits || at + 1 >= rest.length ||
		strchr(".)]:", rest.bytes[at]) == NULL ||
		period_blank(span_after(rest, at + 1)) == 0)
		return 0;
	return at + 1;
}

/* Bullets, emoji and other ornaments. */
static size_t ornament(struct span rest)
{
	const char *closing;
	uint32_t c;
	size_t length = utf8_decode(rest, &c);

	if (length == 0 || unicode_is_letter(c) || unicode_is_digit(c) ||
		strchr("([{<$\\@#&~_+", (int)(c < 0x80 ? c : 'A')) != NULL ||
		opening_quote(rest, &closing) > 0 || period_apostrophe(rest) > 0)
		return 0;
	return length;
}

/* `2024-05:`, `[Mar 2024]`, `17/07/2017 —`: a date that the line begins with. */
static size_t leading_date(
	const struct reader *reader, size_t start, size_t end, struct period *period)
{
	struct span rest = part(reader, start, end);
	size_t open = span_starts_with(rest, "[") || span_starts_with(rest, "(");
	struct period_place place;
	size_t at;

	if (!period_find(rest, open, reader->order, &place) || place.start != open)
		return 0;
	at = place.end;
	if (at < rest.length && strchr("])", rest.bytes[at]) != NULL)
		at++;

	struct span behind = span_after(rest, at);
	size_t blank = period_blank(behind);
	const struct text_run *here = text_run_at(reader->text, start);
	const struct text_run *next = text_run_at(reader->text, start + at + blank);
	bool styled = here != NULL && next != NULL &&
	              (here->style & ~(unsigned)STYLE_LINK) != 0 &&
	              here->style != next->style && here->href == NULL;
	bool closed = at > place.end || styled ||
	              (behind.length > 0 && strchr(":|,", behind.bytes[0]) != NULL) ||
	              period_dash(behind) > 0 ||
	              period_dash(span_after(behind, blank)) > 0;

	if (!closed || count_words(behind) == 0 ||
		(here != NULL && here->href != NULL && next != NULL &&
			next->href == here->href))
		return 0;
	*period = place.period;
	return at;
}

static size_t badge(const struct reader *reader, size_t start, size_t end)
{
	const struct text_run *run = text_run_at(reader->text, start);

	if (run == NULL || (run->style & STYLE_BADGE) == 0 || run->href != NULL ||
		run->end >= end ||
		count_words(part(reader, start, run->end)) > LABEL_WORDS ||
		count_words(part(reader, run->end, end)) < 2)
		return 0;
	return run->end - start;
}

/* `ICML 2024` in bold before a title; `SOSP'19`, AEC member, is a title itself. */
static size_t styled_venue(const struct reader *reader, size_t start, size_t end)
{
	const struct text_run *run = text_run_at(reader->text, start);
	struct period period;
	struct span behind;

	if (run == NULL || run->style == 0 || run->end >= end ||
		!period_is_all(part(reader, start, run->end), LABEL_WORDS - 1,
			reader->order, &period))
		return 0;
	behind = part(reader, run->end, end);
	if (behind.length == 0 || count_words(behind) < LABEL_WORDS)
		return 0;
	if (period_blank(behind) > 0)
		behind = span_after(behind, period_blank(behind));
	return strchr(",.;(", behind.bytes[0]) != NULL || period_dash(behind) > 0
	               ? 0
	               : run->end - start;
}

static size_t skip_lead(const struct reader *reader, size_t start, size_t end)
{
	for (;;) {
		struct span rest = part(reader, start, end);
		struct period period = {0};
		size_t length = leading_separators(rest);

		if (length == 0 &&
			(length = leading_date(reader, start, end, &period)) > 0 &&
			!period_is_stated(&reader->parts->lead))
			reader->parts->lead = period;
		if (length == 0)
			length = badge(reader, start, end);
		if (length == 0)
			length = styled_venue(reader, start, end);
		if (length == 0)
			length = bracketed_label(rest);
		if (length == 0)
			length = number_label(rest);
		if (length == 0)
			length = ornament(rest);
		if (length == 0 || start + length >= end)
			return start;
		start += length;
	}
}

/* True if a line is nothing but labels of links: `[PDF] [Code]`. */
static bool is_links_only(const struct item_text *text, const struct text_line *line)
{
	size_t at = line->start;
	bool any = false;

	for (size_t i = 0; i < text->link_count; i++) {
		const struct text_link *link = &text->links[i];

		if (link->start < line->start || link->start >= line->end ||
			link->start == link->end)
			continue;
		if (!is_link_label(span_of(link->label)) ||
			count_words(text_part(text, at, link->start)) > 1)
			return false;
		at = link->end < line->end ? link->end : line->end;
		any = true;
	}
	return any && count_words(text_part(text, at, line->end)) <= 1;
}

static bool may_hold_title(const struct reader *reader, const struct text_line *line)
{
	return line->role != LINE_AUTHORS && line->role != LINE_VENUE &&
	       line->role != LINE_DATE && line->role != LINE_BADGE &&
	       count_words(part(reader, line->start, line->end)) > 0 &&
	       !is_links_only(reader->text, line);
}

static bool title_may_follow(const struct reader *reader, size_t line)
{
	for (size_t i = line + 1; i < reader->text->line_count; i++)
		if (!reader->text->lines[i].nested &&
			may_hold_title(reader, &reader->text->lines[i]))
			return true;
	return false;
}

/* Past a year in brackets, and separators. */
static size_t skip_year(const struct reader *reader, size_t start, size_t end)
{
	struct span rest = part(reader, start, end);
	size_t skip = leading_separators(rest);
	struct span inside = span_after(rest, skip);
	struct period_place place;
	size_t close;

	if (span_starts_with(inside, "(")) {
		close = span_find(inside, ')');
		if (close < inside.length && period_find(span_first(inside, close), 0,
						     reader->order, &place))
			skip += close + 1;
	} else if (period_find(inside, 0, reader->order, &place) && place.start == 0 &&
		   place.end < inside.length && inside.bytes[place.end] == '.') {
		skip += place.end;
	}
	skip += leading_separators(span_after(rest, skip));
	return start + skip;
}

/* One name alone stands before a title if that stands out, or if it has initials. */
static bool single_name_fits(const struct reader *reader, const struct names *names,
	size_t after, size_t end)
{
	const char *closing;
	struct span rest = part(reader, after, end);
	const struct text_run *run = text_run_at(reader->text, after);

	if (after >= end)
		return false;
	if (opening_quote(rest, &closing) > 0)
		return true;
	if (run != NULL &&
		(run->style & (STYLE_BOLD | STYLE_ITALIC | STYLE_LINK)) != 0 &&
		count_words(part(reader, run->start, run->end)) >= 2 &&
		!is_link_label(part(reader, run->start, run->end)))
		return true;
	return names->initials && count_words(rest) > REMARK_WORDS;
}

static void set_names(
	struct reader *reader, const struct names *names, size_t start, size_t end)
{
	reader->parts->names = *names;
	reader->parts->names_start = start;
	reader->parts->names_end = end;
}

/* Names that a line begins with: where they end, START if there are none. */
static size_t names_before_title(
	struct reader *reader, size_t line, size_t start, size_t end)
{
	struct names names;
	size_t after;

	if (reader->no_names ||
		!names_read(part(reader, start, end), &names, reader->arena))
		return start;
	after = skip_year(reader, start + names.end, end);
	if (!names.certain && !single_name_fits(reader, &names, after, end))
		return start;
	if (after >= end && !title_may_follow(reader, line))
		return start;
	if (reader->parts->names.count == 0)
		set_names(reader, &names, start, start + names.end);
	return after < end ? after : end;
}

/* What stands behind names on their line: a title, or a remark before it. */
static bool is_remark(
	const struct reader *reader, size_t line, size_t start, size_t end)
{
	struct span rest = part(reader, start, end);
	const char *closing;
	struct title_end title =
		find_title_end(reader->text, start, end, true, reader->arena);

	if (start >= end)
		return true;
	return title_may_follow(reader, line) && opening_quote(rest, &closing) == 0 &&
	       (count_words(rest) <= REMARK_WORDS || rest.bytes[0] == '(' ||
		       is_link_label(part(reader, title.start, title.end)));
}

/* A venue or a date alone is a title only if nothing better follows. */
static bool is_weak(const struct reader *reader, size_t line, size_t start, size_t end)
{
	const struct text_run *run = text_run_at(reader->text, start);
	struct period period;

	return title_may_follow(reader, line) && run != NULL && run->href == NULL &&
	       period_is_all(part(reader, start, end), 2, reader->order, &period);
}

static bool read_title_line(struct reader *reader, size_t index)
{
	const struct text_line *line = &reader->text->lines[index];
	struct item_parts *parts = reader->parts;
	size_t start = skip_lead(reader, line->start, line->end);
	size_t after = line->role == LINE_TITLE
	                       ? start
	                       : names_before_title(reader, index, start, line->end);
	struct title_end title;

	if (after > start && is_remark(reader, index, after, line->end))
		return false;
	if (after == start && is_weak(reader, index, start, line->end))
		return false;
	title = find_title_end(
		reader->text, after, line->end, after > start, reader->arena);
	parts->title_start = title.start;
	parts->title_end = title.end;
	parts->title_line = index;
	parts->lead_end = after;
	parts->tail_start = title.after;
	return count_words(part(reader, title.start, title.end)) > 0;
}

static bool find_title(struct reader *reader)
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

/* Words that announce names: how long they are. */
static size_t introduction(struct span rest)
{
	static const char *const words[] = {"joint work with", "jointly with",
		"in collaboration with", "co-authored with", "coauthored with",
		"co-authors", "coauthors", "authors", "author", "by", "with", "von",
		"par"};
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
static bool names_at(struct reader *reader, size_t start, size_t end, bool alone)
{
	struct span rest = part(reader, start, end);
	size_t intro = introduction(rest);
	size_t skip = intro > 0 ? intro : leading_separators(rest);
	struct names names;

	if (span_starts_with(span_after(rest, skip), "("))
		skip++;
	if (!names_read(span_after(rest, skip), &names, reader->arena))
		return false;
	if (!names.certain && intro == 0) {
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

/* Names in elements of their own, one or several each. */
static void find_marked_names(struct reader *reader)
{
	const struct item_text *text = reader->text;
	struct item_parts *parts = reader->parts;
	size_t room = 0;

	for (size_t i = 0; i < text->line_count; i++) {
		const struct text_line *line = &text->lines[i];
		struct names names;
		size_t skip = introduction(part(reader, line->start, line->end));

		if (line->role != LINE_AUTHORS ||
			!names_read(part(reader, line->start + skip, line->end), &names,
				reader->arena))
			continue;
		if (parts->names.count == 0)
			parts->names_start = line->start;
		parts->names_end = line->end;
		for (size_t n = 0; n < names.count; n++) {
			parts->names.items = arena_grow(reader->arena,
				parts->names.items, parts->names.count + 1, &room,
				sizeof(*names.items));
			parts->names.items[parts->names.count++] = names.items[n];
			parts->names.items[parts->names.count] = NULL;
		}
	}
}

static void find_names(struct reader *reader)
{
	const struct item_text *text = reader->text;
	const struct item_parts *parts = reader->parts;
	const struct text_line *line = &text->lines[parts->title_line];

	if (names_at(reader, parts->tail_start, line->end, false))
		return;
	for (size_t i = parts->title_line + 1;
		i < text->line_count && i <= parts->title_line + NAME_LINES; i++) {
		line = &text->lines[i];
		if (!line->nested && line->role != LINE_VENUE &&
			names_at(reader, line->start, line->end,
				i == parts->title_line + 1))
			return;
	}
}

/* What a stretch of a line says besides names: not only labels of links. */
static bool take_venue(struct reader *reader, size_t start, size_t end)
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
	rest = part(reader, start, end);
	rest = without_separators(rest);
	while (span_ends_with(rest, "[") || span_ends_with(rest, "("))
		rest = without_separators(span_first(rest, rest.length - 1));
	if (count_words(rest) == 0 || rest.bytes[0] == '(')
		return false;
	parts->venue = rest;
	return true;
}

static void find_venue(struct reader *reader)
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

void find_parts(const struct item_text *text, enum day_order order,
	struct item_parts *parts, struct arena *arena)
{
	struct reader reader = {text, parts, arena, order, false};

	*parts = (struct item_parts){0};
	if (!find_title(&reader)) {
		*parts = (struct item_parts){0};
		reader.no_names = true;
		if (!find_title(&reader))
			return;
	}
	if (parts->names.count == 0)
		find_marked_names(&reader);
	if (parts->names.count == 0)
		find_names(&reader);
	find_venue(&reader);
}
