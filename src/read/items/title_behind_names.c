/* SPDX-License-Identifier: MIT */
/* What ends a title that follows names: a venue, a journal, a period. */
#include "read/items/title.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "read/words/marks.h"
#include "read/words/words.h"
#include "syntax/unicode.h"

enum {
	BRACKETS_WINDOW = 200, /* bytes that are searched for a closing bracket */
	JOURNAL_LONGEST = 80,  /* bytes of a journal's name before its volume */
	VOLUME_DIGITS = 3,
	PUBLISHER_WORDS = 4,
	VENUE_WORDS = 3, /* besides a period, behind a title and a comma */
};

static bool begins_upper(struct span text)
{
	uint32_t c;

	return utf8_decode(text, &c) > 0 && unicode_is_upper(c);
}

struct span in_brackets(struct span text)
{
	struct span inside = span_first(span_after(text, 1), BRACKETS_WINDOW);

	return span_first(inside, span_find(inside, text.bytes[0] == '[' ? ']' : ')'));
}

/* REST, which is at AT of TEXT, up to a comma, a bracket or a link's label. */
static struct span first_piece(
	const struct item_text *text, struct span rest, size_t at)
{
	size_t length = 0;

	while (length < rest.length && strchr(",[", rest.bytes[length]) == NULL &&
		!label_starts(text, at + length))
		length++;
	return span_first(rest, length);
}

/* Commas within what is written in Han, kana or hangul are other ones: `、`. */
static bool ends_east_asian(struct span text)
{
	const size_t size = 3; /* of their characters, in UTF-8 */
	uint32_t c;

	if (text.length < size ||
		utf8_decode(span_after(text, text.length - size), &c) != size)
		return false;
	return (c >= 0x3040 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
}

/* `(SALT 2016). NETS 2016: 337`: brackets of a title, as a venue and its year follow.
 */
static bool names_event(struct span text)
{
	struct span inside = in_brackets(text);
	struct span rest =
		span_first(span_after(text, inside.length + 2), BRACKETS_WINDOW);
	struct period period;

	return !period_is_all(inside, 0, DAYS_UNKNOWN, &period) &&
	       span_starts_with(rest, ". ") && begins_upper(span_after(rest, 2)) &&
	       period_read(rest, DAYS_UNKNOWN, &period);
}

/* `Asian Walking Environment, 5, 67-73`: words up to a comma, and a volume. */
static bool begins_journal(struct span text)
{
	struct span name = span_first(text, JOURNAL_LONGEST);
	struct span behind;

	name = span_first(name, span_find(name, ','));
	behind = span_after(text, name.length + 1);
	behind = span_after(behind, blanks_length(behind));
	for (size_t i = 0; i < name.length; i++)
		if (char_is_digit(name.bytes[i]) ||
			strchr(".()", name.bytes[i]) != NULL)
			return false;
	return begins_upper(name) && span_digits(behind) > 0 &&
	       span_digits(behind) <= VOLUME_DIGITS;
}

/* `Ur University Press`, `Nomos Verlag`. */
static bool is_publisher(struct span name)
{
	static const char *const words[] = {"verlag", "press", "publishers",
		"publishing", "publications", "editora", "editorial"};
	size_t last = name.length;

	while (last > 0 && char_is_letter(name.bytes[last - 1]))
		last--;
	return last > 0 && begins_upper(name) &&
	       count_words(name, PUBLISHER_WORDS + 1) <= PUBLISHER_WORDS &&
	       span_is_one_of(span_after(name, last), words, COUNT(words));
}

bool ends_after_names(
	const struct item_text *text, struct span title, size_t start, size_t at)
{
	struct span rest = span_after(title, at);
	size_t skip = leading_separators(rest);
	struct period period;
	const struct text_run *run = text_run_at(text, start + at + skip);
	bool parted;

	if (skip == 0)
		return rest.bytes[0] == '(' &&
		       period_read(in_brackets(rest), DAYS_UNKNOWN, &period) &&
		       !names_event(rest);
	/* A line of the source may end anywhere: `paths␤in Ur`. */
	parted = title.bytes[at] != ' ' &&
	         (title.bytes[at] != TEXT_SOFT_BREAK ||
			 !begins_lower(span_after(rest, skip)));
	rest = span_after(rest, skip);
	if (parted &&
		(begins_venue(rest) || (run != NULL && run->style == STYLE_ITALIC)))
		return true;
	if (title.bytes[at] == '.' && run != NULL && run->href != NULL &&
		run->start == start + at + skip)
		return true;
	if (title.bytes[at] == ',' && ends_east_asian(span_first(title, at)))
		return true;
	if (title.bytes[at] != ',')
		return false;
	if (begins_journal(rest))
		return true;
	rest = first_piece(text, rest, start + at + skip);
	return is_publisher(rest) ||
	       period_is_all(rest, VENUE_WORDS, DAYS_UNKNOWN, &period);
}
