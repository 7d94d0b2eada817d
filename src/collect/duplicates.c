/* SPDX-License-Identifier: MIT */
#include "collect/duplicates.h"

#include <string.h>

#include "collect/membership.h"

enum claim { CLAIM_URL, CLAIM_ID };

struct claiming {
	struct claims *claims;
	struct site *site;
	struct arena *scratch;
	struct report *report;
};

/* What becomes of the second who claims something. */
struct verdict {
	enum report_severity severity;
	const char *words;
};

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

static void report_claim(const struct claiming *claiming, const struct page *page,
	const struct page *first, enum claim what, const struct verdict *verdict)
{
	const struct settings *settings = claiming->site->settings;
	struct arena *scratch = claiming->scratch;
	const char *file = settings_file(settings, first->source->path, scratch);

	report_add(claiming->report, verdict->severity,
		settings_file(settings, page->source->path, scratch),
		line_of(page, what), "%s: its %s is that of %s: '%s'", verdict->words,
		what == CLAIM_ID ? "id" : "URL",
		place_of(file, line_of(first, what), scratch),
		what == CLAIM_ID ? page->id : page->url);
}

static void refuse(const struct claiming *claiming, struct page *page,
	const struct page *first, enum claim what)
{
	static const struct verdict left_out = {REPORT_ERROR, "left out"};

	exclude_page(page, EXCLUDED_DUPLICATE);
	report_claim(claiming, page, first, what, &left_out);
}

/* The page that is written last is what visitors see, but Jekyll lists both. */
static void share_url(
	const struct claiming *claiming, struct page *page, const struct page *first)
{
	static const struct verdict shared = {REPORT_WARNING, "listed all the same"};

	report_claim(claiming, page, first, CLAIM_URL, &shared);
}

/* jekyll-feed's ids have the slug, so `/de/` and `/fr/` of two index.md are one. */
static void settle_id(
	const struct claiming *claiming, struct page *page, const struct page *first)
{
	static const struct verdict renamed = {REPORT_WARNING, "its URL is its id"};

	if (page->id_origin != ID_FROM_URL || page->id == page->url) {
		refuse(claiming, page, first, CLAIM_ID);
		return;
	}
	report_claim(claiming, page, first, CLAIM_ID, &renamed);
	page->id = page->url;
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

static void claim_id(const struct claiming *claiming, struct page *page)
{
	struct claims *claims = claiming->claims;
	const struct page *first = NULL;

	if (page->id != page->url || claims->ids.entries != NULL)
		first = holder_of_id(claims, page->id);
	if (first != NULL && first != page)
		settle_id(claiming, page, first);
	else if (page->id != page->url)
		map_set(&claims->ids, span_of(page->id), page);
}

static void claim(const struct claiming *claiming, struct page *page)
{
	const struct page *first =
		map_put(&claiming->claims->urls, span_of(page->url), page);
	bool compat = claiming->site->settings->compat;

	if (first != page && compat)
		share_url(claiming, page, first);
	else if (first != page)
		refuse(claiming, page, first, CLAIM_URL);
	else if (!compat)
		claim_id(claiming, page);
}

void claim_all(struct site *site, struct claims *claims, struct arena *arena,
	struct report *report)
{
	const struct claiming claiming = {claims, site, arena, report};

	for (size_t i = 0; i < site->count; i++)
		if (is_listed(&site->pages[i]))
			claim(&claiming, &site->pages[i]);
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
