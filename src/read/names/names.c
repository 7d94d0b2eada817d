/* SPDX-License-Identifier: MIT */
#include "read/names/names.h"

#include <string.h>

#include "base/array.h"
#include "read/names/elements.h"
#include "read/words/words.h"

enum {
	DASHED = 3, /* names between dashes: fewer may be parts of a title */
	YEAR_DIGITS = 4,
};

/* `Roe` and `A.`, parted by a comma, are one name. */
static bool is_surname_first(const struct name_elements *elements, size_t i)
{
	const struct name_element *next = &elements->items[i + 1];

	if (i + 1 >= elements->count || next->before != SEPARATOR_COMMA)
		return false;
	return elements->items[i].initials == 0 && next->words > 0 &&
	       next->initials == next->words;
}

/* True if every name is `Roe, Ann`, as semicolons and `and` between them show. */
static bool all_surnames_first(const struct name_elements *elements)
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

/* True if every name is `Roe, Ann`, with commas between them too. */
static bool are_pairs(const struct name_elements *elements)
{
	const struct name_element *items = elements->items;
	size_t count = elements->count;

	while (count > 0 && items[count - 1].others)
		count--;
	for (size_t i = 0; i < count; i++)
		if (items[i].whole || items[i].others ||
			(i % 2 == 0 ? items[i].initials > 0 ||
						items[i].words >
							(items[i].led ? 2U : 1U)
				    : items[i].before != SEPARATOR_COMMA))
			return false;
	return count > 1 && count % 2 == 0;
}

/* MLA: only the first is `Roe, Ann` or `Le Roe, Ann`; all others are whole. */
static bool is_first_inverted(const struct name_elements *elements)
{
	const struct name_element *items = elements->items;

	if (elements->count < 2 || items[0].words == 0 ||
		items[0].words > (items[0].led ? 2U : 1U) || items[0].initials > 0 ||
		items[1].before != SEPARATOR_COMMA || items[1].others ||
		items[1].whole || items[1].words > items[1].initials + 1)
		return false;
	for (size_t i = 2; i < elements->count; i++)
		if (items[i].words < 2 && !items[i].others)
			return false;
	return true;
}

/* `. 2024.`, ` (2024)`: a year stands behind names. */
static bool is_dated(struct span behind)
{
	size_t skip = leading_separators(behind);

	skip += span_starts_with(span_after(behind, skip), "(");
	return skip > 0 && span_digits(span_after(behind, skip)) == YEAR_DIGITS;
}

/*
 * `Roe, Ann Marie: Title`, `Roe Doe, Ann: Title`: not two names, as one is no half.
 * Before a year both may be: `Roe, Ann. 2024.`
 */
static bool is_one_owner(const struct name_elements *elements, struct span text)
{
	const struct name_element *items = elements->items;
	struct span behind;

	if (elements->count != 2 || items[1].before != SEPARATOR_COMMA ||
		items[0].initials + items[1].initials > 0 || items[0].whole ||
		items[1].whole || items[1].others)
		return false;
	behind = span_after(text, items[1].end);
	if (items[0].words == 1 && items[1].words == 1)
		return is_dated(behind);
	return (items[0].words == 1 || items[1].words == 1) &&
	       span_starts_with(behind, ":");
}

/* `Roe et al.`: a surname is enough where the others have none at all. */
static bool stands_for_others(const struct name_elements *elements)
{
	const struct name_element *items = elements->items;

	return elements->count == 2 && items[0].words == 1 && items[1].others;
}

/* One name made of element I and perhaps the next: how many it took. */
static size_t join(const struct name_elements *elements, size_t i, bool inverted,
	const char **name, struct arena *arena)
{
	const struct name_element *items = elements->items;
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

static bool is_degree(const struct name_element *element)
{
	static const char *const degrees[] = {"B.A.", "B.S.", "B.Sc.", "B.Tech.",
		"M.A.", "M.S.", "M.Sc.", "M.Tech.", "M.D.", "J.D."};

	return span_is_one_of(span_of(element->text), degrees, COUNT(degrees));
}

/* `A.D.` is short for somebody, `M.A.` is not. */
static bool is_full(const struct name_element *element)
{
	if (is_degree(element))
		return false;
	return element->whole || element->others || element->words >= 2 ||
	       (element->words == 1 && element->initials == 1 &&
		       strlen(element->text) >= strlen("A.D."));
}

/* All in capitals is a style of names only if every name has it. */
static bool capitals_fit(
	const struct name_elements *elements, const struct name_element *element)
{
	const struct name_element *first = &elements->items[0];

	return (element->capitals > 0) == (first->capitals > 0) || element->others ||
	       element->before == SEPARATOR_MAJOR ||
	       (element->capitals == 1 && element->words >= 2);
}

static void collect(const struct name_elements *elements, bool owner, bool pairs,
	struct names *names, size_t *full, struct arena *arena)
{
	bool all = pairs || all_surnames_first(elements);
	bool first = owner || is_first_inverted(elements);

	for (size_t i = 0; i < elements->count;) {
		const struct name_element *element = &elements->items[i];
		const char *name;
		size_t used = join(elements, i,
			all ? i + 1 < elements->count &&
					elements->items[i + 1].before == SEPARATOR_COMMA
			    : first && i == 0,
			&name, arena);

		if (!is_full(element) && used == 1 && !stands_for_others(elements))
			return;
		if (!capitals_fit(elements, element))
			return;
		names->certain = names->certain || element->others ||
		                 is_surname_first(elements, i);
		*full += !element->others;
		names->items[names->count++] = name;
		names->end = elements->items[i + used - 1].end;
		i += used;
	}
}

/* `Edinburgh, UK`, `Cambridge, MA`, and nobody else; perhaps a month. */
static bool is_place(const struct name_elements *elements)
{
	static const char *const codes[] = {"AT", "AU", "AZ", "BE", "BR", "CA", "CH",
		"CN", "CO", "CT", "CZ", "DC", "DE", "DK", "ES", "EU", "FI", "FL", "FR",
		"GA", "GR", "HUN", "IE", "IL", "IT", "JP", "KR", "MA", "MD", "MI", "MN",
		"NC", "NJ", "NL", "NO", "NY", "NZ", "OH", "OR", "PA", "PL", "PT", "SE",
		"SG", "TX", "UAE", "UK", "US", "USA", "UT", "VA", "WA", "WI"};

	return (elements->count == 2 ||
		       (elements->count == 3 && elements->items[2].words == 1)) &&
	       elements->items[0].initials == 0 &&
	       elements->items[1].before == SEPARATOR_COMMA &&
	       span_is_one_of(span_of(elements->items[1].text), codes, COUNT(codes));
}

static bool read_names(
	struct span text, bool marked, struct names *names, struct arena *arena)
{
	struct name_elements elements = {0};
	size_t full = 0;
	size_t sure = 2;

	*names = (struct names){0};
	name_elements_read(text, &elements, arena);
	names->items = arena_many(arena, elements.count + 1, const char *);
	names->place = is_place(&elements);
	if (elements.count > 0 && !names->place)
		collect(&elements, is_one_owner(&elements, text),
			marked && are_pairs(&elements), names, &full, arena);
	if (elements.count > 1 && elements.items[1].before == SEPARATOR_DASH)
		sure = DASHED;
	names->initials = elements.count > 0 && elements.items[0].initials > 0;
	names->certain = full >= sure || (full == 1 && names->certain);
	return full > 0;
}

bool names_read(struct span text, struct names *names, struct arena *arena)
{
	return read_names(text, false, names, arena);
}

bool names_read_marked(struct span text, struct names *names, struct arena *arena)
{
	return read_names(text, true, names, arena);
}
