/* SPDX-License-Identifier: MIT */
#include "select/choice.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/date.h"

void choice_add(struct choice *choice, const struct page *page, struct arena *arena)
{
	choice->pages = arena_grow(arena, choice->pages, choice->count, &choice->room,
		sizeof(*choice->pages));
	choice->pages[choice->count++] = page;
}

typedef int comparison(const void *left, const void *right);

static int by_newest(const void *left, const void *right)
{
	const struct page *const *a = left;
	const struct page *const *b = right;

	return page_compare_newest(*a, *b);
}

static int by_updated(const void *left, const void *right)
{
	const struct page *const *a = left;
	const struct page *const *b = right;

	if ((*a)->updated != (*b)->updated)
		return (*a)->updated > (*b)->updated ? -1 : 1;
	return page_compare_newest(*a, *b);
}

static int by_title(const void *left, const void *right)
{
	const struct page *const *a = left;
	const struct page *const *b = right;
	int order = strcmp((*a)->title, (*b)->title);

	return order == 0 ? page_compare_newest(*a, *b) : order;
}

/* The place of a page in what was gathered, so that its order can be had again. */
struct place {
	const struct page *page;
	size_t index;
};

static int by_newest_place(const void *left, const void *right)
{
	const struct place *a = left;
	const struct place *b = right;

	return page_compare_newest(a->page, b->page);
}

static int by_index(const void *left, const void *right)
{
	const struct place *a = left;
	const struct place *b = right;

	return (a->index > b->index) - (a->index < b->index);
}

/* The instant that lies AGE before INSTANT, by the calendar of the site's zone. */
static int64_t instant_before(int64_t instant, const struct age *age)
{
	struct date_parts parts = date_parts(instant);
	int last;
	int months = parts.year * 12 + parts.month - 1 - age->years * 12 - age->months;

	if (months < 12)
		return INT64_MIN;
	parts.year = (int16_t)(months / 12);
	parts.month = (int8_t)(months % 12 + 1);
	parts.has_zone = false;
	last = date_last_day(parts.year, parts.month);
	if (parts.day > last)
		parts.day = (int8_t)last;
	return date_instant(&parts) - (int64_t)age->days * DATE_DAY;
}

/* How many of PLACES, newest first, are to stay. */
static size_t count_kept(
	const struct place *places, size_t count, const struct definition *definition)
{
	const struct age *age = &definition->within;
	size_t kept = count < definition->newest ? count : definition->newest;
	int64_t oldest;

	if (kept == 0 || places[0].page->date == DATE_NONE ||
		(age->years == 0 && age->months == 0 && age->days == 0))
		return kept;
	oldest = instant_before(places[0].page->date, age);
	while (kept > 0 && places[kept - 1].page->date < oldest)
		kept--;
	return kept;
}

static void keep_newest(struct choice *choice, const struct definition *definition)
{
	struct place *places = memory_resize(NULL, choice->count, sizeof(*places));
	size_t kept;

	for (size_t i = 0; i < choice->count; i++)
		places[i] = (struct place){choice->pages[i], i};
	qsort(places, choice->count, sizeof(*places), by_newest_place);
	kept = count_kept(places, choice->count, definition);
	qsort(places, kept, sizeof(*places), by_index);
	for (size_t i = 0; i < kept; i++)
		choice->pages[i] = places[i].page;
	choice->count = kept;
	memory_free(places);
}

void sort_choice(struct choice *choice, const struct definition *definition)
{
	static comparison *const comparisons[] = {
		[ORDER_NEWEST] = by_newest,
		[ORDER_UPDATED] = by_updated,
		[ORDER_TITLE] = by_title,
		[ORDER_PAGE] = NULL,
	};
	comparison *compare = comparisons[definition->order];

	if (compare != NULL)
		array_sort(
			choice->pages, choice->count, sizeof(*choice->pages), compare);
}

void limit_choice(struct choice *choice, const struct definition *definition)
{
	if (choice->count == 0)
		return;
	keep_newest(choice, definition);
	sort_choice(choice, definition);
}
