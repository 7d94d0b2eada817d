/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/date.h"
#include "base/map.h"
#include "collect.h"
#include "collect/matching.h"

struct loss_teller {
	const struct site *site;
	const struct ledger *lost;
	const char *home;
	struct losses losses;
	struct arena *arena;
	struct arena scratch;
	struct report *report;
};

static const char *file_of(struct loss_teller *teller, const struct page *page)
{
	return settings_file(teller->site->settings, page->source->path, teller->arena);
}

static void tell_id(
	struct loss_teller *teller, const struct page *page, const char *published)
{
	if (strcmp(page->id, published) == 0)
		return;
	teller->losses.ids++;
	report_add(teller->report, REPORT_WARNING, file_of(teller, page),
		page_line(page),
		"'%s' is new to readers: its id was '%s', and is '%s' without the "
		"ledger",
		page->title, published, page->id);
}

/* What the content itself says needs no ledger. */
static void tell_date(struct loss_teller *teller, const struct page *page, int64_t seen)
{
	char was[DATE_TEXT_SIZE];
	char is[DATE_TEXT_SIZE];

	if (page->item == NULL || page->date_origin == DATE_FROM_TEXT ||
		page->date == seen)
		return;
	teller->losses.dates++;
	report_add(teller->report, REPORT_WARNING, file_of(teller, page),
		page_line(page),
		"the date of '%s' was %s, and is %s without the ledger", page->title,
		date_rfc3339_utc(seen, was), date_rfc3339_utc(page->date, is));
}

static void tell_pages(struct loss_teller *teller, struct candidates *pages, bool items)
{
	struct candidates records =
		candidates_of(teller->lost, items, teller->home, teller->arena);

	match_candidates(pages, &records, items, &teller->scratch);
	for (size_t i = 0; i < pages->count; i++) {
		const struct candidate *match = pages->items[i].match;

		if (match == NULL)
			continue;
		tell_id(teller, pages->items[i].page, match->record->id);
		tell_date(teller, pages->items[i].page, match->record->seen);
	}
}

static struct candidates listed_pages(struct loss_teller *teller)
{
	const struct site *site = teller->site;
	struct candidates pages = {
		.items = arena_many(teller->arena, site->count, struct candidate)};

	for (size_t i = 0; i < site->count; i++)
		if (site->pages[i].feed_exclusion == NOT_EXCLUDED)
			pages.items[pages.count++] = candidate_of_page(
				&site->pages[i], teller->home, teller->arena);
	return pages;
}

static void add_items(struct loss_teller *teller, const struct site_section *section,
	struct map *ids, struct candidates *items)
{
	for (size_t i = 0; i < section->section->count; i++) {
		struct page *page = &section->pages[i];

		if (page->feed_exclusion == NOT_EXCLUDED &&
			map_add(ids, span_of(page->id), page))
			items->items[items->count++] =
				candidate_of_page(page, teller->home, teller->arena);
	}
}

/* Each once, in however many sections it stands. */
static struct candidates listed_items(struct loss_teller *teller)
{
	const struct site *site = teller->site;
	struct candidates items = {0};
	struct map ids = {0};

	items.items =
		arena_many(teller->arena, site_item_count(site), struct candidate);
	for (size_t i = 0; i < site->section_count; i++)
		add_items(teller, &site->sections[i], &ids, &items);
	map_release(&ids);
	return items;
}

/* The formats of one definition share its id. */
static void tell_feeds(struct loss_teller *teller, const struct outputs *outputs)
{
	struct map names = {0};

	for (size_t i = 0; i < outputs->feed_count; i++) {
		struct feed *feed = &outputs->feeds[i];
		const char *published = ledger_feed_id(teller->lost, feed->name);

		if (!map_add(&names, span_of(feed->name), feed) || published == NULL ||
			strcmp(feed->id, published) == 0)
			continue;
		teller->losses.ids++;
		report_add(teller->report, REPORT_WARNING, NULL, 0,
			"the feed '%s' is new to readers: its id was '%s', and is "
			"'%s' without the ledger",
			feed->path, published, feed->id);
	}
	map_release(&names);
}

struct losses report_losses(const struct site *site, const struct outputs *outputs,
	const struct ledger *lost, struct arena *arena, struct report *report)
{
	struct loss_teller teller = {
		.site = site,
		.lost = lost,
		.home = settings_home(site->settings, arena),
		.arena = arena,
		.report = report,
	};
	struct candidates pages = listed_pages(&teller);
	struct candidates items = listed_items(&teller);

	tell_feeds(&teller, outputs);
	tell_pages(&teller, &pages, false);
	tell_pages(&teller, &items, true);
	arena_release(&teller.scratch);
	return teller.losses;
}
