/* SPDX-License-Identifier: MIT */
/* What stands before a title on its line. */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "read/items/parts.h"
#include "read/words/marks.h"
#include "read/words/words.h"
#include "syntax/unicode.h"

enum {
	LABEL_LONGEST = 40,  /* bytes of a label in brackets before a title */
	VENUE_LONGEST = 200, /* bytes of a venue and its year there */
	LABEL_WORDS = 3,
	LONG_WORDS = 5, /* of a title behind a venue and a dash */
};

/* `[12]`, `(C3)`, `[ICML 2024]`: in brackets, before something longer. */
static size_t bracketed_label(struct span rest)
{
	char close;
	size_t end;

	if (!span_starts_with(rest, "[") && !span_starts_with(rest, "("))
		return 0;
	close = rest.bytes[0] == '[' ? ']' : ')';
	end = span_find(span_first(rest, LABEL_LONGEST), close);
	/* `(Poly)graphs` and `(De)-Composition` are words. */
	if (close == ')' && (begins_lower(span_after(rest, end + 1)) ||
				    span_starts_with(span_after(rest, end + 1), "-")))
		return 0;
	if (end >= rest.length || end == LABEL_LONGEST ||
		count_words(span_first(rest, end), LABEL_WORDS + 1) > LABEL_WORDS ||
		count_words(span_after(rest, end), 2) < 2)
		return 0;
	return end + 1;
}

/* `12 - Roe, A.`: how long a dash between blanks is behind a number. */
static size_t dash_behind_number(struct span rest)
{
	size_t blank = blank_length(rest);
	size_t dash = dash_length(span_after(rest, blank));

	if (blank == 0 || dash == 0 ||
		blank_length(span_after(rest, blank + dash)) == 0)
		return 0;
	return blank + dash;
}

/* `12.`, `C3.`, `7)`, `1.Ann Roe`, `12 – Ann Roe`: what numbers an item by hand. */
static size_t number_label(struct span rest)
{
	size_t at = 0;
	uint32_t next;

	while (at < 2 && at < rest.length && rest.bytes[at] >= 'A' &&
		rest.bytes[at] <= 'Z')
		at++;

	size_t digits = at;

	while (at < rest.length && at < digits + 3 && char_is_digit(rest.bytes[at]))
		at++;
	/* `1.0.2.` */
	while (at > digits && at + 1 < rest.length && rest.bytes[at] == '.' &&
		char_is_digit(rest.bytes[at + 1]))
		at += 2;
	if (at > digits && dash_behind_number(span_after(rest, at)) > 0)
		return at + dash_behind_number(span_after(rest, at));
	if (at == digits || at + 1 >= rest.length ||
		strchr(".)]:", rest.bytes[at]) == NULL ||
		(blank_length(span_after(rest, at + 1)) == 0 &&
			(utf8_decode(span_after(rest, at + 1), &next) == 0 ||
				!unicode_is_upper(next) || digits > 0)))
		return 0;
	return at + 1;
}

/* Bullets, emoji and other ornaments, and what a character of emoji goes on with. */
static size_t ornament(struct span rest)
{
	enum { JOINER = 0x200D, EMOJI_STYLE = 0xFE0F };
	const char *closing;
	uint32_t c;
	size_t length = utf8_decode(rest, &c);

	if (length > 0 && (c == JOINER || c == EMOJI_STYLE))
		return length;
	if (length == 0 || unicode_is_alphanumeric(c) ||
		strchr("([{<$\\@#&~_+", (int)(c < 0x80 ? c : 'A')) != NULL ||
		opening_quote(rest, &closing) > 0 || apostrophe_length(rest) > 0)
		return 0;
	return length;
}

/* A word that tells a range to go on still: how long it is. */
static size_t still_length(struct span rest)
{
	static const char *const words[] = {"present", "now", "today", "ongoing",
		"current", "heute", "aujourd’hui", "aujourd'hui", "présent", "presente",
		"actualidad", "oggi", "hoje", "現在", "现在", "至今", "현재"};

	return skip_any_word(rest, words, COUNT(words));
}

/* `2024.05 (now)` */
static size_t still_in_brackets(struct span rest, size_t at)
{
	size_t open = at + blank_length(span_after(rest, at)) + 1;
	size_t word = span_starts_with(span_after(rest, open - 1), "(")
	                      ? still_length(span_after(rest, open))
	                      : 0;

	return word > 0 && span_starts_with(span_after(rest, open + word), ")")
	               ? open + word
	               : at;
}

/* Past what else a date says that a range begins with: `– present`, `-28/05`. */
static size_t range_rest(struct span rest, size_t at)
{
	size_t blank = blank_length(span_after(rest, at));
	size_t dash = dash_length(span_after(rest, at + blank));
	size_t next = at + blank + dash;

	if (dash == 0)
		return still_in_brackets(rest, at);
	if (blank == 0 && next < rest.length && char_is_digit(rest.bytes[next])) {
		while (next < rest.length && (char_is_digit(rest.bytes[next]) ||
						     strchr("/.-", rest.bytes[next])))
			next++;
		return next;
	}
	next += blank_length(span_after(rest, next));

	size_t word = still_length(span_after(rest, next));

	return word > 0 ? next + word : at;
}

/* `2018.10.08 walking`, `2021.05 제목`: numbers alone, more than a year. */
static bool is_date_in_numbers(
	struct span date, const struct period *period, struct span behind)
{
	enum { YEAR_DIGITS = 4 };
	size_t blank = blank_length(behind);

	for (size_t i = 0; i < date.length; i++)
		if (char_is_letter(date.bytes[i]) ||
			(unsigned char)date.bytes[i] >= 0x80)
			return false;
	return date.length > YEAR_DIGITS && blank > 0 &&
	       (period->exact || !begins_lower(span_after(behind, blank)));
}

/* `Since `, `depuis `: how long the word before a date is, and the blank behind it. */
static size_t since_length(struct span rest)
{
	static const char *const words[] = {
		"since", "seit", "depuis", "desde", "dal", "sinds", "sedan"};
	size_t length = skip_any_word(rest, words, COUNT(words));

	return length == 0 ? 0 : length + blank_length(span_after(rest, length));
}

/* True if a separator BEHIND a date, which is DATED if it says its year, ends it. */
static bool is_parted(struct span behind, bool dated)
{
	size_t blank = blank_length(behind);

	return leading_separators(behind) > blanks_length(behind) ||
	       (behind.length > 0 &&
		       strchr(dated ? ":|," : ":|", behind.bytes[0]) != NULL) ||
	       dash_length(behind) > 0 || dash_length(span_after(behind, blank)) > 0;
}

/* `2024-05:`, `[Mar 2024]`, `17/07/2017 —`: a date that the line begins with. */
static size_t leading_date(const struct item_reader *reader, size_t start, size_t end,
	struct period *period)
{
	struct span rest = item_part(reader, start, end);
	size_t open = span_starts_with(rest, "[") || span_starts_with(rest, "(");
	struct period_place place;
	size_t at;

	open += since_length(span_after(rest, open));

	bool dated = period_at(rest, open, reader->order, &place);

	if (!dated && (reader->year == 0 ||
			      !period_at_in_year(rest, open, reader->year, &place)))
		return 0;
	at = range_rest(rest, place.end);
	if (at < rest.length && strchr("])", rest.bytes[at]) != NULL)
		at++;

	struct span behind = span_after(rest, at);
	size_t blank = blank_length(behind);
	const struct text_run *here = text_run_at(reader->text, start);
	const struct text_run *next = text_run_at(reader->text, start + at + blank);
	bool styled = here != NULL && next != NULL &&
	              (here->style & ~(unsigned)STYLE_LINK) != 0 &&
	              here->style != next->style && here->href == NULL;
	bool closed = at > place.end || styled ||
	              is_date_in_numbers(span_between(rest.bytes + place.start,
						 rest.bytes + place.end),
			      &place.period, behind) ||
	              is_parted(behind, dated);

	/* In `May, A.` a month is a name. */
	if (!dated && span_starts_with(behind, ","))
		return 0;
	if (!closed || count_words(behind, 1) == 0 ||
		(here != NULL && here->href != NULL && next != NULL &&
			next->href == here->href))
		return 0;
	*period = place.period;
	return at;
}

static bool names_certainly(const struct item_reader *reader, size_t start, size_t end)
{
	struct names names;

	return names_read(item_part(reader, start, end), &names, reader->arena) &&
	       names.certain;
}

static size_t badge(const struct item_reader *reader, size_t start, size_t end)
{
	const struct text_run *run = text_run_at(reader->text, start);

	if (run == NULL || (run->style & STYLE_BADGE) == 0 || run->href != NULL ||
		run->end >= end ||
		count_words(item_part(reader, start, run->end), LABEL_WORDS + 1) >
			LABEL_WORDS ||
		count_words(item_part(reader, run->end, end), 2) < 2 ||
		names_certainly(reader, start,
			reader->text->bytes.bytes[run->end] == ',' ? end : run->end))
		return 0;
	return run->end - start;
}

/* `ICML 2024` in bold before a title; `SOSP'19`, AEC member, is a title itself. */
static size_t styled_venue(const struct item_reader *reader, size_t start, size_t end)
{
	const struct text_run *run = text_run_at(reader->text, start);
	struct period period;
	struct span behind;

	if (run == NULL || run->style == 0 || run->end >= end ||
		run->end - start > VENUE_LONGEST ||
		!period_is_all(item_part(reader, start, run->end), LABEL_WORDS - 1,
			reader->order, &period))
		return 0;
	behind = item_part(reader, run->end, end);
	if (behind.length == 0 || count_words(behind, LABEL_WORDS) < LABEL_WORDS)
		return 0;
	if (blank_length(behind) > 0)
		behind = span_after(behind, blank_length(behind));
	/* Behind a dash it takes a title, not what somebody did there. */
	if (dash_length(behind) > 0)
		return run->href == NULL &&
		                       count_words(behind, LONG_WORDS) == LONG_WORDS
		               ? run->end - start
		               : 0;
	return strchr(",.;(@", behind.bytes[0]) != NULL ? 0 : run->end - start;
}

/* A date; the first of several is the item's. */
static size_t lead_date(const struct item_reader *reader, size_t start, size_t end)
{
	struct period period = {0};
	size_t length = leading_date(reader, start, end, &period);

	if (length > 0 && !period_is_stated(&reader->parts->lead))
		reader->parts->lead = period;
	return length;
}

/* How long what stands at START is, if it is no title yet. */
static size_t lead_length(const struct item_reader *reader, size_t start, size_t end)
{
	struct span rest = item_part(reader, start, end);
	size_t length = leading_separators(rest);

	if (length == 0)
		length = lead_date(reader, start, end);
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
	return length;
}

size_t skip_lead(const struct item_reader *reader, size_t start, size_t end)
{
	size_t length = lead_length(reader, start, end);

	while (length > 0 && start + length < end) {
		start += length;
		length = lead_length(reader, start, end);
	}
	return start;
}
