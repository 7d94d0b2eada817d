/* SPDX-License-Identifier: MIT */
/* Titles that stand at the end of their line, behind what announces them. */
#include <string.h>

#include "base/array.h"
#include "read/items/links.h"
#include "read/items/parts.h"
#include "read/words/marks.h"
#include "read/words/words.h"

enum {
	EVENT_WORDS = 14,     /* before a title in quotes: fewer */
	QUOTED_WORDS = 3,     /* of such a title, at least */
	PLACE_WORDS = 7,      /* before a bold title and behind a colon: fewer */
	EVENT_NAME_WORDS = 4, /* besides a year, before a linked title */
};

/* `… Title: “Fast paths”`: where it begins; START if none is called so. */
size_t announced_title(const struct item_reader *reader, size_t start, size_t end)
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

/* `PATHS 2023, [Fast paths](f)`: an event and its year before a link at the end. */
static size_t linked_at_end(const struct item_reader *reader, size_t start, size_t end)
{
	const struct item_text *text = reader->text;
	struct span before;
	struct period period;

	for (size_t i = 0; i < text->link_count; i++) {
		const struct text_link *link = &text->links[i];

		if (link->start <= start || link->end + 1 < end || link->end > end ||
			is_link_label(span_of(link->label)) ||
			begins_lower(span_of(link->label)))
			continue;
		before = span_trimmed(item_part(reader, start, link->start));
		if (span_ends_with(before, ",") &&
			period_is_all(before, EVENT_NAME_WORDS, reader->order, &period))
			return link->start;
	}
	return start;
}

/* `**2024, Ur**: *Fast paths*`, `NETS 2024, oral: **Fast paths**`. */
static bool announces(const struct item_reader *reader, const struct text_run *event,
	const struct text_run *told, size_t start)
{
	struct span name = item_part(reader, start, told->start);
	struct span title = item_part(reader, told->start, told->end);
	struct period period;

	if (span_find(name, ':') == name.length)
		return false;
	if (event->style == 0)
		return (told->style & STYLE_BOLD) != 0 &&
		       count_words(name, PLACE_WORDS) < PLACE_WORDS &&
		       count_words(title, QUOTED_WORDS) == QUOTED_WORDS;
	return event->style == STYLE_BOLD && (told->style & STYLE_BOLD) == 0 &&
	       count_words(title, 2) == 2 &&
	       (period_is_stated(&reader->parts->lead) ||
		       period_read(name, reader->order, &period));
}

/* An event and a colon, and what was told there, which stands out otherwise. */
static size_t told_behind(const struct item_reader *reader, size_t start, size_t end)
{
	const struct item_text *text = reader->text;
	const struct text_run *event = text_run_at(text, start);
	const struct text_run *told;
	size_t at;

	if (event == NULL || event->end >= end)
		return start;
	at = event->end + leading_separators(item_part(reader, event->end, end));
	told = text_run_at(text, at);
	if (told == NULL || told->start != at || told->end + 1 < end ||
		(told->style & (STYLE_BOLD | STYLE_ITALIC | STYLE_LINK)) == 0 ||
		!announces(reader, event, told, start))
		return start;
	return at;
}

size_t title_behind_event(const struct item_reader *reader, size_t start, size_t end)
{
	size_t found = quoted_at_end(reader, start, end);

	if (found == start)
		found = told_behind(reader, start, end);
	return found > start ? found : linked_at_end(reader, start, end);
}
