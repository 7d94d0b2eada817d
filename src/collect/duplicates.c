/* SPDX-License-Identifier: MIT */
#include "collect/duplicates.h"

#include <string.h>

#include "collect/membership.h"

enum claim { CLAIM_URL, CLAIM_ID };

static bool is_listed(const struct page *page)
{
	return page->sitemap_exclusion == NOT_EXCLUDED ||
	       page->feed_exclusion == NOT_EXCLUDED;
}

/* Where PAGE's file says WHAT, its URL or id; 0 if it does not. */
static unsigned line_of(const struct page *page, enum claim what)
{
	const struct front_matter *front = &page->source->front;

	return what == CLAIM_ID && front->id_line > 0 ? front->id_line
	                                              : front->permalink_line;
}

/* FILE, and its LINE if that is known. */
static const char *place_of(const char *file, unsigned line, struct arena *scratch)
{
	if (line == 0)
		return arena_format(scratch, "'%s'", file);
	return arena_format(scratch, "'%s', line %u", file, line);
}

static void refuse(const struct settings *settings, struct page *page,
	const struct page *first, enum claim what, struct arena *scratch,
	struct report *report)
{
	const char *file = settings_file(settings, first->source->path, scratch);

	exclude_page(page, EXCLUDED_DUPLICATE);
	report_add(report, REPORT_ERROR,
		settings_file(settings, page->source->path, scratch),
		line_of(page, what), "left out: its %s is that of %s: '%s'",
		what == CLAIM_ID ? "id" : "URL",
		place_of(file, line_of(first, what), scratch),
		what == CLAIM_ID ? page->id : page->url);
}

/* Who has ID already: a page with an id of its own, or one whose URL it is. */
static const struct page *holder_of_id(const struct claims *claims, const char *id)
{
	const struct page *holder = map_get(&claims->ids, span_of(id));

	if (holder != NULL)
		return holder;
	holder = map_get(&claims->urls, span_of(id));
	return holder != NULL && holder->id == holder->url ? holder : NULL;
}

static void claim(struct claims *claims, struct site *site, struct page *page,
	struct arena *scratch, struct report *report)
{
	const struct page *first = map_put(&claims->urls, span_of(page->url), page);

	if (first != page) {
		refuse(site->settings, page, first, CLAIM_URL, scratch, report);
		return;
	}
	if (page->id != page->url || claims->ids.entries != NULL)
		first = holder_of_id(claims, page->id);
	if (first != NULL && first != page)
		refuse(site->settings, page, first, CLAIM_ID, scratch, report);
	else if (page->id != page->url)
		map_set(&claims->ids, span_of(page->id), page);
}

void claim_all(struct site *site, struct claims *claims, struct arena *arena,
	struct report *report)
{
	for (size_t i = 0; i < site->count; i++)
		if (is_listed(&site->pages[i]))
			claim(claims, site, &site->pages[i], arena, report);
}

const struct page *claims_page_at(
	const struct claims *claims, const char *url, struct arena *scratch)
{
	struct span span = span_of(url);
	const struct page *page = map_get(&claims->urls, span);
	const char *folder;

	if (page != NULL)
		return page;
	if (span_ends_with(span, "/index.html"))
		folder = arena_bytes(scratch, url, span.length - strlen("index.html"));
	else
		folder = arena_format(scratch, "%s/", url);
	return map_get(&claims->urls, span_of(folder));
}

void claims_release(struct claims *claims)
{
	map_release(&claims->urls);
	map_release(&claims->ids);
}
