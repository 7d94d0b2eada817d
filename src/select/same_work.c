/* SPDX-License-Identifier: MIT */
/*
 * One work that stands on a page and in a bibliography, or another data file, is one
 * entry of a feed: that of the data, with what only the page knows.
 */
#include "select/same_work.h"

#include <string.h>

#include "model/work_key.h"
#include "select/choice.h"
#include "select/selection.h"
#include "syntax/similar.h"
#include "syntax/unicode.h"

/* The works of a feed's data, and how they are known. */
struct works {
	struct selection *selection;
	struct map by_url; /* page->url, a DOI's among them: its place in the choice */
	struct map by_key; /* a DOI, a preprint's number: likewise */
	struct map by_title; /* slug; a title that two have stands for neither */
	struct map titles;   /* of items on pages: how often there is one */
};

/* Places and counts as what maps hold: never NULL. */
static void *as_value(size_t number)
{
	return (void *)(uintptr_t)(number + 1);
}

static bool is_data(const struct page *page)
{
	return page->item != NULL && page->item->data != NULL;
}

static struct span title_of(const struct works *works, const struct page *page)
{
	return span_of(unicode_slug(
		unicode_nfc(span_of(page->title), &works->selection->scratch),
		SLUG_DEFAULT, false, &works->selection->scratch));
}

/* NUMBER under a title, or AMBIGUOUS if something is there. */
static void put_title(struct map *map, struct span title, size_t number)
{
	enum { AMBIGUOUS = 0 };

	if (map_put(map, title, as_value(number)) != as_value(number))
		map_set(map, title, as_value(AMBIGUOUS));
}

/* Places count from 1 here: 0 is AMBIGUOUS. */
static void list_works(struct works *works, const struct choice *choice)
{
	for (size_t i = 0; i < choice->count; i++) {
		const struct page *page = choice->pages[i];

		if (is_data(page)) {
			(void)map_put(
				&works->by_url, span_of(page->url), as_value(i + 1));
			put_title(&works->by_title, title_of(works, page), i + 1);
			if (work_key_is_global(page->key))
				(void)map_put(&works->by_key, span_of(page->key),
					as_value(i + 1));
		} else if (page->item != NULL) {
			put_title(&works->titles, title_of(works, page), i + 1);
		}
	}
}

static size_t number_in(const struct map *map, struct span key)
{
	const void *value = map_get(map, key);

	return value == NULL ? 0 : (size_t)(uintptr_t)value - 1;
}

/* One may say May 2024 and the other 2024, but not 2021. */
static bool dates_agree(const struct item *a, const struct item *b)
{
	return a->period.first.year == 0 || b->period.first.year == 0 ||
	       (a->period.first.year <= b->period.last.year &&
		       b->period.first.year <= a->period.last.year);
}

/* `Roe` of `Ada Roe` and of `Roe, Ada`; "" if there is none to be compared. */
static struct span surname_of(const char *name, struct arena *scratch)
{
	const char *comma = strchr(name, ',');
	struct span rest = comma == NULL ? span_of(name) : span_between(name, comma);
	struct span last = SPAN_NONE;
	struct span word;

	rest = span_of(
		title_folded(arena_bytes(scratch, rest.bytes, rest.length), scratch));
	while (span_next(&rest, ' ', &word))
		last = word;
	return span_is(last, "al") ? SPAN_NONE : last;
}

/* One name in common will do: pages leave names out, and write them in short. */
static bool authors_agree(
	const struct item *a, const struct item *b, struct arena *scratch)
{
	bool agree = a->authors[0] == NULL || b->authors[0] == NULL;
	struct map surnames = {0};

	for (size_t i = 0; !agree && a->authors[i] != NULL; i++) {
		struct span surname = surname_of(a->authors[i], scratch);

		if (surname.length > 0)
			map_set(&surnames, surname, &surnames);
	}
	for (size_t i = 0; !agree && b->authors[i] != NULL; i++)
		agree = map_get(&surnames, surname_of(b->authors[i], scratch)) != NULL;
	map_release(&surnames);
	return agree;
}

/*
 * The place, from 1, of the work that PAGE has the key or a link of; 0 if there is
 * none.
 */
static size_t find_by_link(const struct works *works, const struct page *page)
{
	size_t at = number_in(&works->by_url, work_url(works->selection, page->url));

	if (at == 0 && work_key_is_global(page->key))
		at = number_in(&works->by_key, span_of(page->key));
	for (size_t i = 0; i < page->item->related_count && at == 0; i++) {
		const char *url =
			work_link(works->selection, page, page->item->related[i].href);

		if (url != NULL)
			at = number_in(&works->by_url, work_url(works->selection, url));
	}
	return at;
}

/* The same by its title, if only one on either side has that. */
static size_t find_by_title(
	const struct works *works, const struct choice *choice, const struct page *page)
{
	struct span title = title_of(works, page);
	size_t at = number_in(&works->by_title, title);
	const struct page *work = at == 0 ? NULL : choice->pages[at - 1];

	if (at == 0 || title.length == 0 || number_in(&works->titles, title) == 0 ||
		work_keys_differ(page->key, work->key) ||
		!dates_agree(page->item, work->item) ||
		!authors_agree(page->item, work->item, &works->selection->scratch))
		return 0;
	return at;
}

/* An erratum links to its paper. */
static bool is_correction(
	const struct works *works, const struct page *page, const struct page *work)
{
	struct arena *scratch = &works->selection->scratch;

	return titles_correct(
		title_folded(page->title, scratch), title_folded(work->title, scratch));
}

/*
 * The place in CHOICE, from 1, of the work that PAGE, an item's, is; 0 if it is none.
 */
static size_t find_work(
	const struct works *works, const struct choice *choice, const struct page *page)
{
	size_t at = find_by_link(works, page);

	if (at == 0)
		return find_by_title(works, choice, page);
	return is_correction(works, page, choice->pages[at - 1]) ? 0 : at;
}

void join_works(struct selection *selection, struct choice *choice)
{
	struct works works = {.selection = selection};
	size_t kept = 0;

	list_works(&works, choice);
	for (size_t i = 0; i < choice->count && works.by_url.entries != NULL; i++) {
		const struct page *page = choice->pages[i];
		size_t at = page->item == NULL || is_data(page)
		                    ? 0
		                    : find_work(&works, choice, page);

		if (at == 0)
			continue;
		choice->pages[at - 1] =
			join_work(selection, choice->pages[at - 1], page);
		choice->pages[i] = NULL;
	}
	for (size_t i = 0; i < choice->count; i++)
		if (choice->pages[i] != NULL)
			choice->pages[kept++] = choice->pages[i];
	choice->count = kept;
	map_release(&works.by_url);
	map_release(&works.by_key);
	map_release(&works.by_title);
	map_release(&works.titles);
}
