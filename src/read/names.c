/* SPDX-License-Identifier: MIT */
#include "read/names.h"

#include <string.h>

#include "base/text.h"
#include "read/name_words.h"
#include "read/period.h"
#include "read/period_forms.h"

enum { WORDS_LIMIT = 6, NAME_LIMIT = 200 };

/* What stands between two separators. */
struct element {
	const char *text;
	size_t end;
	size_t words; /* without particles and suffixes */
	size_t initials;
	size_t capitals;
	bool whole; /* a name by itself */
	bool last;  /* no separator follows */
	bool others;
	bool suffix; /* nothing but `Jr.` */
	bool stopped;
	bool bare; /* its initials have no full stops: `Roe AB` */
	enum name_separator before;
};

struct elements {
	struct element *items;
	size_t count;
	size_t room;
};

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
		rest.bytes[0] != '.')
		return 0;
	return close + 1;
}

/* `‘Kenneth’` inside a name. */
static size_t nickname(struct span text)
{
	size_t open = period_apostrophe(text);
	size_t length;

	if (open == 0)
		return 0;

	enum name_word kind = name_word_read(span_after(text, open), &length);
	size_t close = period_apostrophe(span_after(text, open + length));

	return kind == WORD_NAME && close > 0 ? open + length + close : 0;
}

static size_t skip_marks(struct span text, size_t at)
{
	for (;;) {
		struct span rest = span_after(text, at);
		size_t length = period_blank(rest);

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
static bool add_word(struct element *element, enum name_word kind, struct span word)
{
	if (kind == WORD_NONE || element->whole)
		return false;
	element->initials += kind == WORD_INITIAL;
	element->capitals += kind == WORD_CAPITALS;
	element->words += kind != WORD_PARTICLE && kind != WORD_SUFFIX;
	element->whole = kind == WORD_WHOLE;
	element->suffix = kind == WORD_SUFFIX && element->words == 0;
	element->stopped = element->stopped || name_word_is_stopped(word);
	return element->words <= WORDS_LIMIT;
}

/* One word of an element with what stands before it; false if none can be. */
static bool take_word(
	struct span text, size_t *at, struct element *element, struct text *name)
{
	struct span rest = span_after(text, *at);
	size_t length = element->words > 0 ? nickname(rest) : 0;

	if (length == 0) {
		enum name_word kind = name_word_read(rest, &length);
		bool stop = length > 0 && rest.bytes[length - 1] == '.';

		/* In `Roe A, Poe B. Fast paths`, the full stop is the list's. */
		if (kind == WORD_INITIAL && stop && element->bare && element->words > 0)
			length--;
		else if (kind == WORD_INITIAL)
			element->bare = !stop && element->words > 0;
		if (!add_word(element, kind, span_first(rest, length)))
			return false;
	}
	if (name->length > 0)
		text_add_char(name, ' ');
	text_add_span(name, span_first(rest, length));
	*at = skip_marks(text, *at + length);
	return true;
}

static bool is_name(const struct element *element)
{
	if (element->others || element->suffix)
		return true;
	return element->words > 0 && (!element->stopped || element->initials > 0);
}

/* True if nothing of a name stands at AT: it ends there. */
static bool ends_name(struct span text, size_t at, const struct element *element)
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

	/* A venue may begin the next line: `Ann Roe, John Doe`, `PATHS 2020`. */
	if (kind == WORD_CAPITALS && element->capitals == 0 && element->words > 1 &&
		text.bytes[at - 1] != ' ')
		return true;
	return length == 0 && nickname(rest) == 0;
}

static size_t without_blanks(struct span text, size_t end)
{
	while (end > 0 && period_blank(span_after(text, end - 1)) > 0)
		end--;
	return end;
}

/* The element at AT; false if what stands there up to a separator is no name. */
static bool read_element(
	struct span text, size_t at, struct element *element, struct arena *arena)
{
	struct text name = text_limited(NAME_LIMIT);
	bool good = true;

	at = skip_marks(text, at);
	*element = (struct element){
		.end = at + name_others(span_after(text, at)),
		.bare = element->bare,
	};
	element->others = element->end > at;
	while (good && !element->others && !ends_name(text, at, element)) {
		good = take_word(text, &at, element, &name);
		element->end = without_blanks(text, at);
	}
	element->text = element->others ? "et al." : text_copy(&name, arena);
	good = good && !text_broken(&name) && is_name(element);
	text_release(&name);
	return good;
}

/* After `A, B and C` no more names come. */
static bool is_closed(const struct elements *elements, enum name_separator next)
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

static void read_elements(
	struct span text, struct elements *elements, struct arena *arena)
{
	enum name_separator before = SEPARATOR_NONE;
	size_t at = 0;

	struct element element = {0};

	while (elements->count < NAMES_LIMIT) {
		size_t separator;

		if (!read_element(text, at, &element, arena))
			return;
		element.before = before;
		elements->items = arena_grow(arena, elements->items, elements->count,
			&elements->room, sizeof(*elements->items));
		elements->items[elements->count++] = element;
		before = name_separator_read(span_after(text, element.end), &separator);
		if (before == SEPARATOR_NONE &&
			name_others(span_after(text, element.end + separator)) > 0)
			before = SEPARATOR_COMMA;
		if (before == SEPARATOR_NONE || is_closed(elements, before))
			return;
		at = element.end + separator;
	}
}

/* `Roe` and `A.`, parted by a comma, are one name. */
static bool is_surname_first(const struct elements *elements, size_t i)
{
	const struct element *next = &elements->items[i + 1];

	if (i + 1 >= elements->count || next->before != SEPARATOR_COMMA)
		return false;
	return elements->items[i].initials == 0 && next->words > 0 &&
	       next->initials == next->words;
}

/* True if every name is `Roe, Ann`, as semicolons and `and` between them show. */
static bool all_surnames_first(const struct elements *elements)
{
	size_t commas = 0;
	size_t groups = 1;

	for (size_t i = 1; i < elements->count; i++) {
		if (elements->items[i].before == SEPARATOR_COMMA) {
			commas++;
			if (i > 1 && elements->items[i - 1].before == SEPARATOR_COMMA)
				return false;
		} else {
			groups++;
		}
	}
	return groups > 1 && commas == groups;
}

/* MLA: only the first is `Roe, Ann`; all others are whole. */
static bool is_first_inverted(const struct elements *elements)
{
	const struct element *items = elements->items;

	if (elements->count < 2 || items[0].words != 1 || items[0].initials > 0 ||
		items[1].before != SEPARATOR_COMMA || items[1].others ||
		items[1].whole || items[1].words > items[1].initials + 1)
		return false;
	for (size_t i = 2; i < elements->count; i++)
		if (items[i].words < 2 && !items[i].others)
			return false;
	return true;
}

/* One name made of element I and perhaps the next: how many it took. */
static size_t join(const struct elements *elements, size_t i, bool inverted,
	const char **name, struct arena *arena)
{
	const struct element *items = elements->items;
	size_t used = 1;

	*name = items[i].text;
	if (i + 1 < elements->count && !items[i].others && !items[i + 1].others &&
		(inverted || is_surname_first(elements, i))) {
		*name = arena_format(arena, "%s, %s", *name, items[i + 1].text);
		used = 2;
	}
	while (i + used < elements->count && items[i + used].suffix) {
		*name = arena_format(arena, "%s, %s", *name, items[i + used].text);
		used++;
	}
	return used;
}

static bool is_full(const struct element *element)
{
	return element->whole || element->others || element->words >= 2;
}

/* All in capitals is a style of names only if every name has it. */
static bool capitals_fit(const struct elements *elements, const struct element *element)
{
	const struct element *first = &elements->items[0];

	return (element->capitals > 0) == (first->capitals > 0) || element->others ||
	       (element->capitals == 1 && element->words >= 2);
}

static void collect(const struct elements *elements, struct names *names, size_t *full,
	bool *certain, struct arena *arena)
{
	bool all = all_surnames_first(elements);
	bool first = is_first_inverted(elements);

	for (size_t i = 0; i < elements->count;) {
		const struct element *element = &elements->items[i];
		const char *name;
		size_t used = join(elements, i,
			all ? i + 1 < elements->count &&
					elements->items[i + 1].before == SEPARATOR_COMMA
			    : first && i == 0,
			&name, arena);

		if (!is_full(element) && used == 1)
			return;
		if (!capitals_fit(elements, element))
			return;
		*certain = *certain || element->others || is_surname_first(elements, i);
		*full += !element->others;
		names->items[names->count++] = name;
		names->end = elements->items[i + used - 1].end;
		i += used;
	}
}

bool names_read(struct span text, struct names *names, struct arena *arena)
{
	struct elements elements = {0};
	size_t full = 0;

	*names = (struct names){0};
	read_elements(text, &elements, arena);
	names->items = arena_many(arena, elements.count + 1, const char *);
	if (elements.count > 0)
		collect(&elements, names, &full, &names->certain, arena);
	names->initials = elements.count > 0 && elements.items[0].initials > 0;
	names->certain = full >= 2 || (full == 1 && names->certain);
	return full > 0;
}
