/* SPDX-License-Identifier: MIT */
#include "read/items/title.h"

#include <string.h>

#include "read/items/links.h"
#include "read/names/names.h"
#include "read/words/marks.h"
#include "read/words/words.h"

enum {
	TITLE_LONGEST = 1000, /* bytes of a title that names may follow */
	NAMES_WINDOW = 600,   /* bytes that are searched for names behind a title */
	LONG_LINE = 100,      /* bytes: longer lines end with their first sentence */
	SENTENCE_WORDS = 4,
	VENUE_LONGEST = 200, /* bytes that are searched for its date */
	BAR_LONGEST = 16,    /* bytes with the blanks around it */
	PLACE_PARTS = 2,     /* between commas behind a title, at least */
};

static bool is_in_brackets(struct span text, size_t at)
{
	while (at > 0 && text.bytes[at - 1] != '(' && text.bytes[at - 1] != ')')
		at--;
	return at > 0 && text.bytes[at - 1] == '(';
}

/* True if sure names, or a place, follow the separator at AT: a title ends there. */
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
		return names.place && !is_in_brackets(text, at);
	skip += names.end;
	return names.certain ||
	       (introduced && (skip >= rest.length ||
				      strchr(".,;()[", rest.bytes[skip]) != NULL));
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

/* A link that began before the title, at START, holds more than that. */
static bool is_inside_link(
	const struct item_text *text, size_t start, size_t at, bool after_names)
{
	const struct text_run *run = text_run_at(text, at);

	return run != NULL && run->href != NULL && run->start < at &&
	       at + 1 < run->end && !(after_names && run->start < start);
}

/* What follows a question answers it, in one line or before brackets. */
static bool is_answered(struct span title, size_t at)
{
	struct span answer = span_after(title, at + 1);

	return title.bytes[at] == '?' &&
	       (answer.length <= LONG_LINE ||
		       memchr(answer.bytes, '(', LONG_LINE) != NULL);
}

/* ` | [Deck](d)`: a bar or a dot before a link, whatever that is called. */
static bool bar_follows(const struct item_text *text, size_t at)
{
	struct span rest = span_first(span_after(text->bytes, at), BAR_LONGEST);
	size_t skip = leading_separators(rest);
	const struct text_run *run;

	rest = span_first(rest, skip);
	if (span_find(rest, '|') == skip && span_find_string(rest, "·") == skip)
		return false;
	run = text_run_at(text, at + skip);
	return run != NULL && run->href != NULL && run->start == at + skip;
}

/* A line of the source that begins in italics, a comma behind it, with a date. */
static bool venue_line_follows(const struct item_text *text, size_t at)
{
	struct span line = span_first(span_after(text->bytes, at + 1), VENUE_LONGEST);
	const struct text_run *run;
	struct period_place place;

	if (text->bytes.bytes[at] != TEXT_SOFT_BREAK)
		return false;
	run = text_run_at(text, at + 1);
	if (run == NULL || run->start < at || run->style != STYLE_ITALIC ||
		run->end >= text->bytes.length ||
		strchr(",(", text->bytes.bytes[run->end]) == NULL)
		return false;
	line = span_first(line, span_find(line, '\n'));
	return period_find(line, 0, DAYS_UNKNOWN, &place);
}

/* `Fast paths // Journal of Ur`, as GOST has it. */
static bool is_slashed(struct span title, size_t at)
{
	return title.bytes[at] == ' ' &&
	       span_starts_with(span_after(title, at + 1), "//");
}

static bool ends_plain(const struct item_text *text, struct span title, size_t start,
	size_t at, bool after_names, struct arena *arena)
{
	bool sentence = ends_sentence(title, at);

	if (label_starts(text, start + at) || bar_follows(text, start + at) ||
		is_slashed(title, at) || brackets_start(title, at) ||
		venue_line_follows(text, start + at) || status_follows(title, at))
		return true;
	if (is_inside_link(text, start, start + at, after_names))
		return false;
	if (after_names)
		return sentence || ends_after_names(text, title, start, at);
	if (sentence && title.length > LONG_LINE && text->line_count == 1 &&
		count_words(span_first(title, at), SENTENCE_WORDS) >= SENTENCE_WORDS &&
		!is_answered(title, at))
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

/* True if nothing but a date stands before START on its line. */
static bool is_dated(const struct item_text *text, size_t start)
{
	size_t begin = start;
	struct period period;

	while (begin > 0 && text->bytes.bytes[begin - 1] != '\n')
		begin--;
	return begin < start &&
	       period_is_all(text_part(text, begin, start), 0, DAYS_UNKNOWN, &period);
}

/*
 * `2023 – Fast paths, Walking Centre, Ur, Sumer`: the comma behind a title that has
 * words enough, from where on all parts are names; the length of TITLE if none is.
 */
static size_t places_start(
	const struct item_text *text, struct span title, size_t start)
{
	size_t found = title.length;
	size_t parts = 0;

	if (!is_dated(text, start))
		return found;
	for (size_t at = title.length; at-- > 0;) {
		struct span rest = span_after(title, at + 1);

		if (title.bytes[at] != ',')
			continue;
		if (begins_lower(span_after(rest, blanks_length(rest))) ||
			count_words(span_first(title, at), SENTENCE_WORDS) <
				SENTENCE_WORDS)
			break;
		if (++parts >= PLACE_PARTS)
			found = at;
	}
	return span_find_string(span_first(title, found), " at ") < found ? title.length
	                                                                  : found;
}

static bool is_in_word(char c)
{
	return char_is_letter(c) || ((unsigned char)c & 0xC0) == 0x80;
}

size_t plain_title_end(const struct item_text *text, size_t start, size_t end,
	bool after_names, struct arena *arena)
{
	struct span title = text_part(text, start, end);
	size_t person = after_names ? 0 : person_end(title, arena);
	size_t bracketed = 0; /* where brackets end: sentences in them end nothing */
	size_t places = after_names ? title.length : places_start(text, title, start);

	if (person > 0)
		return start + person;
	for (size_t at = 1; at < title.length; at++) {
		if ((at < bracketed && strchr(".?!", title.bytes[at]) != NULL) ||
			(is_in_word(title.bytes[at]) &&
				!label_starts(text, start + at)))
			continue;
		if (at != places &&
			!ends_plain(text, title, start, at, after_names, arena)) {
			if (title.bytes[at] == '(')
				bracketed = at + brackets_length(span_after(title, at));
			continue;
		}
		/* A question or an exclamation mark is part of it. */
		return start + at + (strchr("?!", title.bytes[at]) != NULL);
	}
	return end;
}
