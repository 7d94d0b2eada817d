/* SPDX-License-Identifier: MIT */
#include "read/items/title.h"

#include <string.h>

#include "base/utf8.h"
#include "read/words/marks.h"
#include "read/words/words.h"
#include "syntax/unicode.h"

enum {
	TITLE_LONGEST = 1000,  /* bytes of a title that names may follow */
	NAMES_WINDOW = 600,    /* bytes that are searched for names behind a title */
	BRACKETS_WINDOW = 200, /* bytes that are searched for a closing bracket */
	LONG_LINE = 100,       /* bytes: longer lines end with their first sentence */
	SENTENCE_WORDS = 4,
	JOURNAL_LONGEST = 80, /* bytes of a journal's name before its volume */
	VOLUME_DIGITS = 3,
	VENUE_WORDS = 3, /* besides a period, behind a title and a comma */
};

static bool begins_upper(struct span text)
{
	uint32_t c;

	return utf8_decode(text, &c) > 0 && unicode_is_upper(c);
}

/* True if sure names follow the separator at AT: a title ends before them. */
static bool names_follow(struct span text, size_t at, struct arena *arena)
{
	struct span rest = span_after(text, at);
	size_t skip = leading_separators(rest);
	bool parted = skip > blanks_length(rest) ||
	              memchr(rest.bytes, TEXT_SOFT_BREAK, skip) != NULL;
	size_t word;
	bool introduced;
	struct names names;

	if (span_starts_with(span_after(rest, skip), "(")) {
		skip++;
		parted = true;
	}
	word = skip_word(span_after(rest, skip), "joint work with");
	if (word == 0)
		word = skip_word(span_after(rest, skip), "by");
	if (word == 0 && parted)
		word = names_introduced(span_after(rest, skip));
	introduced = word > 0;
	if (!parted && !introduced)
		return false;
	skip += word;
	skip += leading_separators(span_after(rest, skip));
	if (!names_read(
		    span_first(span_after(rest, skip), NAMES_WINDOW), &names, arena))
		return false;
	skip += names.end;
	return names.certain ||
	       (introduced && (skip >= rest.length ||
				      strchr(".,;()[", rest.bytes[skip]) != NULL));
}

/* `[Notes](n) on paths in nets`: a link that a sentence goes on behind. */
static bool is_in_sentence(const struct item_text *text, size_t end)
{
	struct span rest = span_after(text->bytes, end);
	size_t blank = blank_length(rest);

	rest = span_after(rest, blank);
	return blank > 0 && begins_lower(rest) && skip_word(rest, "and") == 0 &&
	       skip_word(rest, "or") == 0 && skip_word(rest, "with") == 0 &&
	       skip_word(rest, "by") == 0;
}

/* A label of a link, in brackets perhaps, ends a title. */
static bool label_starts(const struct item_text *text, size_t at)
{
	for (size_t i = 0; i < text->link_count && text->links[i].start <= at; i++)
		if (text->links[i].start == at && text->links[i].end > at)
			return is_link_label(span_of(text->links[i].label)) &&
			       !is_in_sentence(text, text->links[i].end);
	return false;
}

/* What stands in the brackets that TEXT begins with. */
static struct span in_brackets(struct span text)
{
	struct span inside = span_first(span_after(text, 1), BRACKETS_WINDOW);

	return span_first(inside, span_find(inside, text.bytes[0] == '[' ? ']' : ')'));
}

/* How long the brackets are that TEXT begins with; 0 if they are not closed. */
static size_t brackets_length(struct span text)
{
	size_t length = in_brackets(text).length + 1;

	return length < text.length && text.bytes[length] == ')' ? length : 0;
}

static bool brackets_start(struct span text, size_t at)
{
	struct span inside;
	struct period period;

	if (text.bytes[at] != '[' && text.bytes[at] != '(')
		return false;
	inside = in_brackets(span_after(text, at));
	return is_label_in_brackets(inside) ||
	       (period_is_all(inside, 0, DAYS_UNKNOWN, &period) &&
		       at + inside.length + 2 >= text.length);
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

/* What a plain title that follows names ends with, at AT. */
static bool ends_after_names(
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
	if (title.bytes[at] == ',' && begins_journal(rest))
		return true;
	return title.bytes[at] == ',' &&
	       period_is_all(first_piece(text, rest, start + at + skip), VENUE_WORDS,
		       DAYS_UNKNOWN, &period);
}

/* A dash and what became of a work: ` - Accepted at PATHS`. */
static bool status_follows(struct span title, size_t at)
{
	struct span rest = span_after(title, at);
	size_t blank = blank_length(rest);
	size_t dash = dash_length(span_after(rest, blank));
	size_t behind = blank_length(span_after(rest, blank + dash));

	return blank > 0 && dash > 0 && behind > 0 &&
	       begins_venue(span_after(rest, blank + dash + behind));
}

static bool is_inside_link(const struct item_text *text, size_t at)
{
	const struct text_run *run = text_run_at(text, at);

	return run != NULL && run->href != NULL && run->start < at && at + 1 < run->end;
}

static bool ends_plain(const struct item_text *text, struct span title, size_t start,
	size_t at, bool after_names, struct arena *arena)
{
	bool sentence = ends_sentence(title, at);

	if (label_starts(text, start + at) || brackets_start(title, at) ||
		status_follows(title, at))
		return true;
	if (is_inside_link(text, start + at))
		return false;
	if (after_names)
		return sentence || ends_after_names(text, title, start, at);
	/* What follows a question answers it. */
	if (sentence && title.bytes[at] != '?' && title.length > LONG_LINE &&
		text->line_count == 1 &&
		count_words(span_first(title, at), SENTENCE_WORDS) >= SENTENCE_WORDS)
		return true;
	if (sentence && begins_venue(span_after(
				title, at + leading_separators(span_after(title, at)))))
		return true;
	return at <= TITLE_LONGEST &&
	       (leading_separators(span_after(title, at)) > 0 ||
		       title.bytes[at] == '(') &&
	       leading_separators(span_after(title, at - 1)) == 0 &&
	       names_follow(title, at, arena);
}

/*
 * Lists of people are titled by their names: `Ann Roe, (MSc, now at X)`, `Ann Roe — now
 * at X`.  Where the name of one person ends; 0 if TITLE does not begin so.
 */
static size_t person_end(struct span title, struct arena *arena)
{
	struct names names;
	struct span rest;
	size_t blank;

	if (!names_read(title, &names, arena) || names.count != 1 ||
		strchr(names.items[0], ' ') == NULL)
		return 0;
	rest = span_after(title, names.end);
	blank = blank_length(rest);
	if (span_starts_with(rest, ", ("))
		return names.end;
	return blank > 0 && dash_length(span_after(rest, blank)) > 0 ? names.end : 0;
}

size_t plain_title_end(const struct item_text *text, size_t start, size_t end,
	bool after_names, struct arena *arena)
{
	struct span title = text_part(text, start, end);
	size_t person = after_names ? 0 : person_end(title, arena);
	size_t bracketed = 0; /* where brackets end: sentences in them end nothing */

	if (person > 0)
		return start + person;
	for (size_t at = 1; at < title.length; at++) {
		if (char_is_letter(title.bytes[at]) ||
			((unsigned char)title.bytes[at] & 0xC0) == 0x80) {
			if (!label_starts(text, start + at))
				continue;
			return start + at;
		}
		if (at < bracketed && strchr(".?!", title.bytes[at]) != NULL)
			continue;
		if (!ends_plain(text, title, start, at, after_names, arena)) {
			if (title.bytes[at] == '(')
				bracketed = at + brackets_length(span_after(title, at));
			continue;
		}
		/* A question or an exclamation mark is part of it. */
		return start + at + (strchr("?!", title.bytes[at]) != NULL);
	}
	return end;
}
