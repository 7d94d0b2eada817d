/* SPDX-License-Identifier: MIT */
#include "read/names/elements.h"

#include <string.h>

#include "base/text.h"
#include "read/names/names.h"
#include "read/names/words.h"
#include "read/period/period.h"
#include "read/words/marks.h"
#include "read/words/title_words.h"
#include "read/words/words.h"

enum { WORDS_LIMIT = 6, NAME_LIMIT = 200 };

/* A remark in brackets between names: `(UCLA)`, but not `(2022)`. */
static size_t remark(struct span text)
{
	struct period period;
	size_t close = span_find(span_first(text, NAME_LIMIT), ')');
	size_t separator;

	if (!span_starts_with(text, "(") || close + 1 > NAME_LIMIT ||
		close >= text.length ||
		period_read(span_first(text, close), DAYS_UNKNOWN, &period))
		return 0;

	struct span rest = span_after(text, close + 1);

	if (rest.length > 0 &&
		name_separator_read(rest, &separator) == SEPARATOR_NONE &&
		rest.bytes[0] != '.' && rest.bytes[0] != '(')
		return 0;
	return close + 1;
}

/* `‘Kenneth’` inside a name. */
static size_t nickname(struct span text)
{
	size_t open = apostrophe_length(text);
	size_t length;

	if (open == 0)
		return 0;

	enum name_word kind = name_word_read(span_after(text, open), &length);
	size_t close = apostrophe_length(span_after(text, open + length));

	return kind == WORD_NAME && close > 0 ? open + length + close : 0;
}

static size_t skip_marks(struct span text, size_t at)
{
	for (;;) {
		struct span rest = span_after(text, at);
		size_t length = blank_length(rest);

		if (length == 0)
			length = name_mark(rest);
		if (length == 0)
			length = remark(rest);
		if (length == 0)
			return at;
		at += length;
	}
}

/* Initials may stop a name where a sentence would begin: `Roe AB. Title`. */
static bool add_word(
	struct name_element *element, enum name_word kind, struct span word)
{
	if (kind == WORD_NONE || element->whole)
		return false;
	element->led = element->led || (element->words == 0 && is_name_particle(word));
	element->initials += kind == WORD_INITIAL;
	element->capitals += kind == WORD_CAPITALS;
	element->words += kind != WORD_PARTICLE && kind != WORD_SUFFIX;
	element->whole = kind == WORD_WHOLE;
	element->suffix = kind == WORD_SUFFIX && element->words == 0;
	element->stopped = element->stopped || is_title_word(word);
	return element->words <= WORDS_LIMIT;
}

static bool is_separated(struct span text)
{
	size_t length;

	return name_separator_read(text, &length) != SEPARATOR_NONE;
}

/* `MH. Roe,`: a full stop is the initials' if a name behind it ends the element. */
static size_t stop_of_initials(struct span text)
{
	struct span rest = span_after(text, 1);
	size_t blank = blank_length(rest);
	size_t length;

	if (!span_starts_with(text, ".") || blank == 0 ||
		name_word_read(span_after(rest, blank), &length) != WORD_NAME)
		return 0;
	return is_separated(span_after(rest, blank + length));
}

/*
 * How many of the LENGTH bytes of initials at REST's start, and of the full stop behind
 * them, are ELEMENT's; 0 for `L1`, which is none.
 */
static size_t initials_at(struct span rest, size_t length, struct name_element *element)
{
	struct span behind = span_after(rest, length);

	if (element->words == 0 && span_digits(behind) > 0)
		return 0;
	if (element->words == 0)
		length += stop_of_initials(behind);

	bool stop = rest.bytes[length - 1] == '.';

	/* In `Roe A, Poe B. Fast paths`, the full stop is the list's. */
	if (stop && element->bare && element->words > 0 &&
		!is_separated(span_after(rest, length)))
		return length - 1;
	element->bare = !stop && element->words > 0;
	return length;
}

/* One word of an element with what stands before it; false if none can be. */
static bool take_word(
	struct span text, size_t *at, struct name_element *element, struct text *name)
{
	struct span rest = span_after(text, *at);
	size_t initials = element->initials;
	size_t length = element->words > 0 ? nickname(rest) : 0;
	bool trailing = false;

	if (length == 0) {
		enum name_word kind = name_word_read(rest, &length);

		if (kind == WORD_INITIAL)
			length = initials_at(rest, length, element);
		trailing = kind == WORD_INITIAL && element->words > element->initials;
		if (length == 0 || !add_word(element, kind, span_first(rest, length)))
			return false;
	}
	if (name->length > 0)
		text_add_char(name, ' ');
	text_add_span(name, span_first(rest, length));
	*at = skip_marks(text, *at + length);
	element->trailing = trailing;
	element->ends_initial = element->initials > initials;
	return true;
}

static bool is_name(const struct name_element *element)
{
	if (element->others || element->suffix)
		return true;
	/* `S. Fall`, but not `Methods I`. */
	return element->words > 0 &&
	       (!element->stopped || (element->initials > 0 &&
					     !(element->bare && element->trailing)));
}

/* A comma or a semicolon follows; `e` might be a title's. */
static bool is_listed_on(struct span text)
{
	text = span_after(text, blanks_length(text));
	return text.length > 0 && strchr(",;", text.bytes[0]) != NULL;
}

/* True if nothing of a name stands at AT: it ends there. */
static bool ends_name(struct span text, size_t at, const struct name_element *element)
{
	struct span rest = span_after(text, at);
	struct span behind = span_after(text, element->end);
	size_t length;

	if (rest.length == 0 || name_others(rest) > 0)
		return true;
	if (element->words == 0)
		return false;
	if (name_separator_read(behind, &length) != SEPARATOR_NONE)
		return true;

	enum name_word kind = name_word_read(rest, &length);

	if (element->words > 1 && text.bytes[at - 1] != ' ' && begins_venue(rest))
		return true;
	/* A title begins: `Roe A., Doe J. Fast paths`. */
	if (element->trailing && element->reversed && kind == WORD_NAME)
		return true;
	/* `Roe, A.; Doe, J. Fast paths`. */
	if (element->given && element->ends_initial && kind == WORD_NAME &&
		!is_listed_on(span_after(rest, length)))
		return true;

	/* A venue may begin the next line: `Ann Roe, John Doe`, `PATHS 2020`. */
	if (kind == WORD_CAPITALS && element->capitals == 0 && element->words > 1 &&
		text.bytes[at - 1] != ' ')
		return true;
	return length == 0 && nickname(rest) == 0;
}

/* The element at AT; false if what stands there up to a separator is no name. */
static bool read_element(
	struct span text, size_t at, struct name_element *element, struct arena *arena)
{
	struct text name = text_limited(NAME_LIMIT);
	bool good = true;

	at = skip_marks(text, at);
	*element = (struct name_element){
		.end = at + name_others(span_after(text, at)),
		.bare = element->bare,
		.reversed = element->trailing,
		.given = element->given,
	};
	element->others = element->end > at;
	while (good && !element->others && !ends_name(text, at, element)) {
		good = take_word(text, &at, element, &name);
		element->end = span_trimmed_right(span_first(text, at)).length;
	}
	element->text = element->others ? "et al." : text_copy(&name, arena);
	good = good && !text_broken(&name) && is_name(element);
	text_release(&name);
	return good;
}

/* After `A, B and C` no more names come. */
static bool is_closed(const struct name_elements *elements, enum name_separator next)
{
	bool commas = false;

	if (elements->count < 2 || next == SEPARATOR_AND)
		return false;
	for (size_t i = 1; i + 1 < elements->count; i++)
		commas = commas || elements->items[i].before == SEPARATOR_COMMA;
	return elements->items[elements->count - 1].before == SEPARATOR_AND &&
	       next == SEPARATOR_COMMA &&
	       elements->items[elements->count - 1].words > 1 &&
	       (commas || elements->count == 2);
}

/* `Roe, A., & van der Doe, J.`: the comma is the name's own. */
static bool initials_stand_at(struct span text, size_t at, struct arena *arena)
{
	struct name_element element = {0};

	return read_element(text, at, &element, arena) && element.words > 0 &&
	       element.initials == element.words;
}

/* Dashes part names where they part all of them: `Ann Roe - John Doe`. */
static enum name_separator separator_behind(
	struct span text, const struct name_elements *elements, size_t *length)
{
	const struct name_element *last = &elements->items[elements->count - 1];
	enum name_separator kind =
		name_separator_read(span_after(text, last->end), length);

	if (kind == SEPARATOR_DASH &&
		((elements->count > 1 && last->before != SEPARATOR_DASH) ||
			last->words < 2))
		kind = SEPARATOR_NONE;
	return kind;
}

/* True behind `Roe, A., Doe`: initials come next. */
static bool follows_pair(const struct name_elements *elements)
{
	const struct name_element *last = &elements->items[elements->count - 1];

	return elements->count > 2 && last[0].initials == 0 && last[0].words > 0 &&
	       last[-1].words > 0 && last[-1].initials == last[-1].words &&
	       last[-2].initials == 0;
}

void name_elements_read(
	struct span text, struct name_elements *elements, struct arena *arena)
{
	enum name_separator before = SEPARATOR_NONE;
	bool semicolons = false;
	size_t at = 0;
	struct name_element element = {0};

	while (elements->count < NAMES_LIMIT) {
		size_t separator;

		if (!read_element(text, at, &element, arena))
			return;
		element.before = before;
		elements->items = arena_grow(arena, elements->items, elements->count,
			&elements->room, sizeof(*elements->items));
		elements->items[elements->count++] = element;
		before = separator_behind(text, elements, &separator);
		if (before == SEPARATOR_NONE &&
			name_others(span_after(text, element.end + separator)) > 0)
			before = SEPARATOR_COMMA;
		if (before == SEPARATOR_NONE ||
			(is_closed(elements, before) &&
				!initials_stand_at(
					text, element.end + separator, arena)))
			return;
		semicolons = semicolons || before == SEPARATOR_MAJOR;
		element.given = before == SEPARATOR_COMMA &&
		                (semicolons || follows_pair(elements));
		at = element.end + separator;
	}
}
