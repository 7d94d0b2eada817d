/* SPDX-License-Identifier: MIT */
/*
 * Where a title ends: with its quotes, with its bold or linked run, else with its
 * sentence or line.
 */
#include "read/items.h"

#include <string.h>

#include "base/utf8.h"
#include "read/items_words.h"
#include "read/period_forms.h"
#include "syntax/unicode.h"

enum {
	NAMES_WINDOW = 600, /* bytes that are searched for names behind a title */
	LONG_LINE = 100,    /* bytes: longer lines end with their first sentence */
	SENTENCE_WORDS = 4,
	EMPHASIS_WORDS = 3, /* words in italics that may be a title */
};

/* `by` and the like may follow a title that stands out. */
static bool introduces_names(struct span text)
{
	return skip_word(text, "by") > 0 || skip_word(text, "with") > 0 ||
	       skip_word(text, "joint") > 0 || skip_word(text, "von") > 0 ||
	       skip_word(text, "par") > 0;
}

/* True if the text goes on as if nothing stood out before it. */
static bool goes_on(struct span rest)
{
	size_t blank = period_blank(rest);
	uint32_t c;

	if (utf8_decode(rest, &c) == 0)
		return false;
	if (blank == 0)
		return unicode_is_letter(c) || unicode_is_digit(c) || c == '-' ||
		       period_apostrophe(rest) > 0;
	rest = span_after(rest, blank);
	return begins_lower(rest) && !introduces_names(rest) && !begins_venue(rest);
}

static bool find_quoted(struct span text, struct title_end *title)
{
	const char *closing = NULL;
	size_t open = opening_quote(text, &closing);
	size_t close;

	if (open == 0)
		return false;
	close = open;
	do {
		close += span_find_string(span_after(text, close), closing);
		/* An apostrophe inside a word closes nothing. */
		if (close + strlen(closing) >= text.length ||
			!char_is_letter(text.bytes[close + strlen(closing)]))
			break;
		close += strlen(closing);
	} while (close < text.length);
	if (close >= text.length ||
		count_words(span_between(text.bytes + open, text.bytes + close)) == 0)
		return false;
	*title = (struct title_end){open, close, close + strlen(closing)};
	return true;
}

static bool same_run(const struct text_run *a, const struct text_run *b)
{
	unsigned styles =
		a->style & (STYLE_BOLD | STYLE_ITALIC | STYLE_UNDERLINED | STYLE_CODE);

	if (a->href != NULL)
		return b->href == a->href;
	return (a->style & b->style & (styles & STYLE_BOLD ? STYLE_BOLD : styles)) != 0;
}

/* The end of what stands out from START on. */
static size_t run_end(const struct item_text *text, size_t start, size_t end)
{
	const struct text_run *first = text_run_at(text, start);
	const struct text_run *last = text->runs + text->run_count;
	size_t at = start;

	if (first == NULL || (first->style & ~(unsigned)STYLE_BADGE) == 0)
		return start;
	for (const struct text_run *run = first; run < last && run->start < end;
		run++) {
		if (!same_run(first, run))
			break;
		at = run->end < end ? run->end : end;
	}
	return at;
}

static bool find_run(const struct item_text *text, size_t start, size_t end,
	bool after_names, struct title_end *title)
{
	size_t stop = run_end(text, start, end);
	const struct text_run *run = text_run_at(text, start);
	struct span words = text_part(text, start, stop);

	if (stop == start || is_link_label(words))
		return false;
	if (run->style == STYLE_ITALIC && !after_names &&
		count_words(words) < EMPHASIS_WORDS)
		return false;
	if (count_words(words) == 0 || goes_on(text_part(text, stop, end)))
		return false;
	*title = (struct title_end){start, stop, stop};
	return true;
}

static size_t blanks(struct span text)
{
	size_t length = 0;

	for (size_t one; (one = period_blank(span_after(text, length))) > 0;)
		length += one;
	return length;
}

/* True if sure names follow the separator at AT: a title ends before them. */
static bool names_follow(struct span text, size_t at, struct arena *arena)
{
	struct span rest = span_after(text, at);
	size_t skip = leading_separators(rest);
	bool parted = skip > blanks(rest) ||
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
	if (word == 0)
		word = skip_word(span_after(rest, skip), "with");
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

/* A label of a link, in brackets perhaps, ends a title. */
static bool label_starts(const struct item_text *text, size_t at)
{
	for (size_t i = 0; i < text->link_count && text->links[i].start <= at; i++)
		if (text->links[i].start == at && text->links[i].end > at)
			return is_link_label(span_of(text->links[i].label));
	return false;
}

static bool brackets_start(struct span text, size_t at)
{
	struct span inside;
	struct period period;

	if (text.bytes[at] != '[' && text.bytes[at] != '(')
		return false;
	inside = span_after(text, at + 1);
	inside = span_first(
		inside, span_find(inside, text.bytes[at] == '[' ? ']' : ')'));
	return is_link_label(inside) ||
	       (period_is_all(inside, 0, DAYS_UNKNOWN, &period) &&
		       at + inside.length + 2 >= text.length);
}

/* What a plain title that follows names ends with, at AT. */
static bool ends_after_names(
	const struct item_text *text, struct span title, size_t start, size_t at)
{
	struct span rest = span_after(title, at);
	size_t skip = leading_separators(rest);
	struct period period;
	const struct text_run *run = text_run_at(text, start + at + skip);

	if (skip == 0)
		return rest.bytes[0] == '(' &&
		       period_read(span_first(rest, span_find(rest, ')')), DAYS_UNKNOWN,
			       &period);
	rest = span_after(rest, skip);
	if (title.bytes[at] != ' ' &&
		(begins_venue(rest) || (run != NULL && run->style == STYLE_ITALIC)))
		return true;
	return title.bytes[at] == ',' && rest.length < LONG_LINE &&
	       period_is_all(rest, 1, DAYS_UNKNOWN, &period);
}

static bool ends_plain(const struct item_text *text, struct span title, size_t start,
	size_t at, bool after_names, struct arena *arena)
{
	bool sentence = ends_sentence(title, at);

	if (label_starts(text, start + at) || brackets_start(title, at))
		return true;
	if (after_names)
		return sentence || ends_after_names(text, title, start, at);
	if (sentence && title.length > LONG_LINE && text->line_count == 1 &&
		count_words(span_first(title, at)) >= SENTENCE_WORDS)
		return true;
	if (sentence && begins_venue(span_after(
				title, at + leading_separators(span_after(title, at)))))
		return true;
	return at > 0 &&
	       (leading_separators(span_after(title, at)) > 0 ||
		       title.bytes[at] == '(') &&
	       (at == 0 || leading_separators(span_after(title, at - 1)) == 0) &&
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
	blank = period_blank(rest);
	if (span_starts_with(rest, ", ("))
		return names.end;
	return blank > 0 && period_dash(span_after(rest, blank)) > 0 ? names.end : 0;
}

static size_t find_plain_end(const struct item_text *text, size_t start, size_t end,
	bool after_names, struct arena *arena)
{
	struct span title = text_part(text, start, end);
	size_t person = after_names ? 0 : person_end(title, arena);

	if (person > 0)
		return start + person;
	for (size_t at = 1; at < title.length; at++) {
		if (char_is_letter(title.bytes[at]) ||
			((unsigned char)title.bytes[at] & 0xC0) == 0x80) {
			if (!label_starts(text, start + at))
				continue;
			return start + at;
		}
		if (!ends_plain(text, title, start, at, after_names, arena))
			continue;
		/* A question or an exclamation mark is part of it. */
		return start + at + (strchr("?!", title.bytes[at]) != NULL);
	}
	return end;
}

struct title_end find_title_end(const struct item_text *text, size_t start, size_t end,
	bool after_names, struct arena *arena)
{
	struct span rest = text_part(text, start, end);
	struct title_end title;

	if (find_quoted(rest, &title) &&
		(after_names || !goes_on(span_after(rest, title.after))))
		return (struct title_end){
			start + title.start, start + title.end, start + title.after};
	if (find_run(text, start, end, after_names, &title))
		return title;

	size_t stop = find_plain_end(text, start, end, after_names, arena);

	return (struct title_end){start, stop, stop};
}
