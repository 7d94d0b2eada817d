/* SPDX-License-Identifier: MIT */
/*
 * One work that stands on a page and in a bibliography, or another data file, is one
 * entry of a feed: that of the data, with what only the page knows.
 */
#include <string.h>

#include "select/parts.h"
#include "syntax/unicode.h"
#include "syntax/url.h"

/* The works of a feed's data, and how they are known. */
struct works {
	struct selection *selection;
	struct map by_url; /* page->url, a DOI's among them: its place in the choice */
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

static const char *resolved(
	const struct works *works, const struct page *page, const char *href)
{
	struct error ignored;

	return url_resolve(
		page->place, span_of(href), works->selection->arena, &ignored);
}

/* DOIs are compared without their case. */
static struct span url_key(const struct works *works, const char *url)
{
	if (strstr(url, "doi.org/") == NULL)
		return span_of(url);
	url = strstr(url, "doi.org/") + strlen("doi.org/");
	return unicode_lower(span_of(arena_format(&works->selection->scratch,
				     "https://doi.org/%s", url)),
		&works->selection->scratch);
}

/* One may say May 2024 and the other 2024, but not 2021. */
static bool dates_agree(const struct item *a, const struct item *b)
{
	return a->period.first.year == 0 || b->period.first.year == 0 ||
	       (a->period.first.year <= b->period.last.year &&
		       b->period.first.year <= a->period.last.year);
}

static bool links_to_doi(const struct works *works, const struct page *page)
{
	return span_starts_with(url_key(works, page->url), "https://doi.org/");
}

/* The place in CHOICE, from 1, of the work that PAGE, an item's, is; 0 if it is none.
 */
static size_t find_work(
	const struct works *works, const struct choice *choice, const struct page *page)
{
	size_t at = number_in(&works->by_url, url_key(works, page->url));
	struct span title = title_of(works, page);
	const struct page *work;

	for (size_t i = 0; i < page->item->related_count && at == 0; i++) {
		const char *url = resolved(works, page, page->item->related[i].href);

		if (url != NULL)
			at = number_in(&works->by_url, url_key(works, url));
	}
	if (at > 0)
		return at;
	at = number_in(&works->by_title, title);
	if (at == 0 || title.length == 0 || number_in(&works->titles, title) == 0)
		return 0;
	work = choice->pages[at - 1];
	/* Two DOIs are two works, whatever they are called: they are not equal here. */
	if (links_to_doi(works, page) && links_to_doi(works, work))
		return 0;
	return dates_agree(page->item, work->item) ? at : 0;
}

static bool has_link(const struct item *item, const char *url, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(item->related[i].href, url) == 0)
			return true;
	return false;
}

static bool same_url(const struct works *works, const char *a, const char *b)
{
	return span_equals(url_key(works, a), url_key(works, b));
}

/* The links of WORK, and those of LISTED that are not among them. */
static void join_links(const struct works *works, const struct page *work,
	const struct page *listed, struct item *joined)
{
	const struct item *item = listed->item;
	struct item_link *links = arena_many(works->selection->arena,
		joined->related_count + item->related_count + 1, struct item_link);
	struct item_link main = {item->link, item->link_label};
	size_t count = joined->related_count;

	if (count > 0)
		memcpy(links, joined->related, count * sizeof(*links));
	joined->related = links;
	for (size_t i = 0; i <= item->related_count; i++) {
		struct item_link link = i == 0 ? main : item->related[i - 1];
		const char *url =
			link.href == NULL ? NULL : resolved(works, listed, link.href);

		if (url == NULL || same_url(works, url, work->url) ||
			has_link(joined, url, count))
			continue;
		links[count++] =
			(struct item_link){url, link.label == NULL ? "" : link.label};
	}
	joined->related_count = count;
}

/* What the page knows better: a link, what to show, a date. */
static void take_missing(
	struct page *page, struct item *item, const struct page *listed)
{
	if (item->link == NULL && listed->url_origin == URL_FROM_LINK) {
		page->url = listed->url;
		page->url_origin = URL_FROM_LINK;
	}
	if (item->html[0] == '\0' && item->text == NULL) {
		item->html = listed->item->html;
		item->text = listed->item->text;
		page->place = listed->place; /* what links in it are seen from */
	}
	if (item->authors[0] == NULL)
		item->authors = listed->item->authors;
	if (page->date == DATE_NONE) {
		page->date = listed->date;
		page->date_origin = listed->date_origin;
		page->updated = listed->updated;
	}
}

/* WORK with what only LISTED knows of it. */
static const struct page *join(
	const struct works *works, const struct page *work, const struct page *listed)
{
	struct page *page = arena_new(works->selection->arena, struct page);
	struct item *item = arena_new(works->selection->arena, struct item);

	*page = *work;
	*item = *work->item;
	take_missing(page, item, listed);
	join_links(works, page, listed, item);
	page->item = item;
	return page;
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
		choice->pages[at - 1] = join(&works, choice->pages[at - 1], page);
		choice->pages[i] = NULL;
	}
	for (size_t i = 0; i < choice->count; i++)
		if (choice->pages[i] != NULL)
			choice->pages[kept++] = choice->pages[i];
	choice->count = kept;
	map_release(&works.by_url);
	map_release(&works.by_title);
	map_release(&works.titles);
}
