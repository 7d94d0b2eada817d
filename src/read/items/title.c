/* SPDX-License-Identifier: MIT */
/*
 * Where a title ends: with its quotes, with its bold or linked run, else with its
 * sentence or line.
 */
#include "read/items/title.h"

#include <string.h>

#include "base/utf8.h"
#include "read/items/links.h"
#include "read/names/names.h"
#include "read/words/marks.h"
#include "read/words/words.h"
#include "syntax/unicode.h"

enum { EMPHASIS_WORDS = 3 }; /* words in italics that may be a title */

/* True if the text goes on as if nothing stood out before it. */
static bool goes_on(struct span rest)
{
	size_t blank = blank_length(rest);
	uint32_t c;

	if (utf8_decode(rest, &c) == 0)
		return false;
	if (blank == 0)
		return unicode_is_alphanumeric(c) || c == '-' ||
		       apostrophe_length(rest) > 0;
	rest = span_after(rest, blank);
	return begins_lower(rest) && names_introduced(rest) == 0 && !begins_venue(rest);
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
		count_words(span_between(text.bytes + open, text.bytes + close), 1) ==
			0)
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

/* `Loss models` – what they are: more than the label of a link. */
static bool is_explained(struct span words, struct span rest)
{
	size_t blank = blank_length(rest);
	size_t dash = dash_length(span_after(rest, blank));

	return blank > 0 && dash > 0 && count_words(words, 2) > 1 &&
	       blank_length(span_after(rest, blank + dash)) > 0;
}

/* `**Fast paths.**␤**Ann Roe**, John Doe`: a line of names is no part of a run. */
static size_t before_names(const struct item_text *text, size_t start, size_t stop,
	size_t end, struct arena *arena)
{
	struct names names;
	size_t at = start + 1;

	while (at < stop && (text->bytes.bytes[at] != TEXT_SOFT_BREAK ||
				    strchr(".?!", text->bytes.bytes[at - 1]) == NULL))
		at++;
	return at < stop && names_read(text_part(text, at + 1, end), &names, arena) &&
	                       names.certain
	               ? at
	               : stop;
}

static bool is_sentence(struct span words)
{
	return words.length > 0 && strchr(".?!", words.bytes[words.length - 1]) != NULL;
}

/* `[Fast paths](a) accepted at PATHS!`: news, not a title and its venue. */
static bool is_exclaimed(struct span rest)
{
	size_t blank = blank_length(rest);

	return blank > 0 && span_ends_with(rest, "!") &&
	       begins_lower(span_after(rest, blank));
}

static bool find_run(const struct item_text *text, size_t start, size_t end,
	bool after_names, struct title_end *title, struct arena *arena)
{
	size_t stop = before_names(text, start, run_end(text, start, end), end, arena);
	const struct text_run *run = text_run_at(text, start);
	struct span words = text_part(text, start, stop);

	/* A link from the names on shows no title. */
	if (stop == start || (after_names && run->href != NULL && run->start < start))
		return false;
	if ((run->href == NULL ? is_label_in_brackets(words) : is_link_label(words)) &&
		!is_explained(words, text_part(text, stop, end)))
		return false;
	if (run->style == STYLE_ITALIC && !after_names &&
		count_words(words, EMPHASIS_WORDS) < EMPHASIS_WORDS)
		return false;
	if (count_words(words, 1) == 0 ||
		(!is_sentence(words) && goes_on(text_part(text, stop, end))) ||
		is_exclaimed(text_part(text, stop, end)))
		return false;
	*title = (struct title_end){start, stop, stop};
	return true;
}

/* A quotation that opens at START may only begin a title: `“I could”: who did`. */
static bool is_only_begun(const struct item_text *text, size_t start, size_t end,
	size_t after, bool after_names)
{
	struct span rest = text_part(text, after, end);
	size_t blank;
	size_t dash;

	if (after_names && span_starts_with(rest, ": "))
		return true;
	if (!after_names && goes_on(rest))
		return true;
	/* “I could” - who did: all of it in bold, say. */
	blank = blank_length(rest);
	dash = dash_length(span_after(rest, blank));
	rest = span_after(rest, blank + dash);
	return blank > 0 && dash > 0 && run_end(text, start, end) > after + 1 &&
	       begins_lower(span_after(rest, blank_length(rest)));
}

struct title_end find_title_end(const struct item_text *text, size_t start, size_t end,
	bool after_names, struct arena *arena)
{
	struct span rest = text_part(text, start, end);
	struct title_end title;

	if (find_quoted(rest, &title) &&
		!is_only_begun(text, start, end, start + title.after, after_names))
		return (struct title_end){
			start + title.start, start + title.end, start + title.after};
	if (find_run(text, start, end, after_names, &title, arena))
		return title;

	size_t stop = plain_title_end(text, start, end, after_names, arena);

	return (struct title_end){start, stop, stop};
}
