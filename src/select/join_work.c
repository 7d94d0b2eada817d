/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "select/same_work.h"
#include "select/selection.h"
#include "syntax/unicode.h"
#include "syntax/url.h"

const char *work_link(
	struct selection *selection, const struct page *page, const char *href)
{
	struct error ignored;

	return url_resolve_link(page->place, span_of(href), selection->arena, &ignored);
}

/* DOIs are compared without their case. */
struct span work_url(struct selection *selection, const char *url)
{
	if (strstr(url, "doi.org/") == NULL)
		return span_of(url);
	url = strstr(url, "doi.org/") + strlen("doi.org/");
	return unicode_lower(
		span_of(arena_format(&selection->scratch, "https://doi.org/%s", url)),
		&selection->scratch);
}

enum { RELATED_LIMIT = 1000 }; /* links of a work, from all pages that list it */

static bool has_link(const struct item *item, const char *url, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(item->related[i].href, url) == 0)
			return true;
	return false;
}

static bool same_url(struct selection *selection, const char *a, const char *b)
{
	return span_equals(work_url(selection, a), work_url(selection, b));
}

/* The links of WORK, and those of LISTED that are not among them. */
static void join_links(struct selection *selection, const struct page *work,
	const struct page *listed, struct item *joined)
{
	const struct item *item = listed->item;
	struct item_link *links;
	struct item_link main = {item->link, item->link_label};
	size_t count = joined->related_count;

	if (count >= RELATED_LIMIT)
		return;
	links = arena_many(
		selection->arena, count + item->related_count + 1, struct item_link);
	if (count > 0)
		memcpy(links, joined->related, count * sizeof(*links));
	joined->related = links;
	for (size_t i = 0; i <= item->related_count; i++) {
		struct item_link link = i == 0 ? main : item->related[i - 1];
		const char *url = link.href == NULL
		                          ? NULL
		                          : work_link(selection, listed, link.href);

		if (count >= RELATED_LIMIT || url == NULL ||
			same_url(selection, url, work->url) ||
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
const struct page *join_work(
	struct selection *selection, const struct page *work, const struct page *listed)
{
	struct page *page = arena_new(selection->arena, struct page);
	struct item *item = arena_new(selection->arena, struct item);

	*page = *work;
	*item = *work->item;
	take_missing(page, item, listed);
	join_links(selection, page, listed, item);
	page->item = item;
	return page;
}
