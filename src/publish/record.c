/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/date.h"
#include "base/hash.h"
#include "base/map.h"
#include "base/path.h"
#include "publish.h"
#include "publish/changed_entries.h"

/* The next ledger while it is made. */
struct recorder {
	const struct site *site;
	const struct ledger *old;
	const char *home;
	struct ledger *ledger;
	struct map ids; /* of entries that are recorded, and those that they had */
	struct arena *arena;
};

static void *value_of(const void *pointer)
{
	return (void *)(uintptr_t)pointer;
}

static const char *or_empty(const char *text)
{
	return text == NULL ? "" : text;
}

/* Without the site's URL, which may change. */
static const char *link_of(const struct recorder *recorder, const struct page *page)
{
	const char *below = path_below(page->url, recorder->home);

	if (page->item != NULL && page->url_origin != URL_FROM_LINK)
		return "";
	return below == NULL ? page->url : below;
}

static void record_page(struct recorder *recorder, const struct page *page)
{
	const struct ledger_entry entry = {
		.is_item = page->item != NULL,
		.id = page->id,
		.seen = page->date,
		.updated = page->updated == DATE_NONE ? page->date : page->updated,
		.hash = or_empty(page->hash),
		.source = page->source->path,
		.key = or_empty(page->key),
		.link = link_of(recorder, page),
		.title = page->title,
	};
	void *value = value_of(page);

	if (page->date == DATE_NONE ||
		!map_add(&recorder->ids, span_of(page->id), value))
		return;
	if (page->record != NULL)
		map_set(&recorder->ids, span_of(page->record->id), value);
	ledger_add_entry(recorder->ledger, &entry, recorder->arena);
}

/* Items, shown or not: what is dropped from a feed may come back. */
static void record_items(struct recorder *recorder)
{
	const struct site *site = recorder->site;

	for (size_t i = 0; i < site->section_count; i++) {
		const struct site_section *section = &site->sections[i];

		for (size_t j = 0; j < section->section->count; j++)
			if (section->pages[j].feed_exclusion == NOT_EXCLUDED)
				record_page(recorder, &section->pages[j]);
	}
}

/* Pages that are in a feed now, or were. */
static void record_pages(struct recorder *recorder, const struct outputs *outputs)
{
	const struct site *site = recorder->site;

	for (size_t i = 0; i < outputs->feed_count; i++) {
		const struct feed *feed = &outputs->feeds[i];

		for (size_t j = 0; j < feed->entry_count; j++)
			if (feed->entries[j].page->item == NULL)
				record_page(recorder, feed->entries[j].page);
	}
	for (size_t i = 0; i < site->count; i++)
		if (site->pages[i].record != NULL)
			record_page(recorder, &site->pages[i]);
}

/* What is gone keeps its line: it may come back, and its id is nobody else's. */
static void keep_entries(struct recorder *recorder)
{
	const struct ledger *old = recorder->old;

	for (size_t i = 0; i < old->entry_count; i++)
		if (map_get(&recorder->ids, span_of(old->entries[i].id)) == NULL)
			ledger_add_entry(
				recorder->ledger, &old->entries[i], recorder->arena);
}

/* The names of podcasts stay, like those of feeds. */
static void record_podcasts(
	struct recorder *recorder, const struct outputs *outputs, struct map *names)
{
	for (size_t i = 0; i < outputs->feed_count; i++) {
		const struct feed *feed = &outputs->feeds[i];
		struct ledger_feed record;

		if (feed->podcast == NULL)
			continue;
		record.name = feed_podcast_name(feed->name, recorder->arena);
		record.id = feed->podcast->guid;
		if (map_add(names, span_of(record.name), value_of(feed)))
			ledger_add_feed(recorder->ledger, &record, recorder->arena);
	}
}

static void record_feeds(struct recorder *recorder, const struct outputs *outputs)
{
	struct map names = {0};

	for (size_t i = 0; i < outputs->feed_count; i++) {
		const struct feed *feed = &outputs->feeds[i];
		const struct ledger_feed record = {feed->name, feed->id};

		if (map_add(&names, span_of(feed->name), value_of(feed)))
			ledger_add_feed(recorder->ledger, &record, recorder->arena);
	}
	record_podcasts(recorder, outputs, &names);
	for (size_t i = 0; i < recorder->old->feed_count; i++) {
		const struct ledger_feed *feed = &recorder->old->feeds[i];

		if (map_get(&names, span_of(feed->name)) == NULL)
			ledger_add_feed(recorder->ledger, feed, recorder->arena);
	}
	map_release(&names);
}

/* What was archived once stays where it is, shown or not. */
static void record_archives(struct recorder *recorder, const struct outputs *outputs)
{
	const struct ledger *old = recorder->old;

	for (size_t i = 0; i < outputs->feed_count; i++) {
		const struct feed *feed = &outputs->feeds[i];

		for (size_t j = 0; feed->history.archive > 0 && j < feed->entry_count;
			j++)
			ledger_add_archived(recorder->ledger,
				&(struct ledger_archived){feed->name,
					feed->entries[j].id, feed->history.archive},
				recorder->arena);
	}
	for (size_t i = 0; i < old->archived_count; i++)
		ledger_add_archived(
			recorder->ledger, &old->archived[i], recorder->arena);
}

static void record_document(struct recorder *recorder, const struct document *document)
{
	char hash[HASH_TEXT_SIZE];
	struct ledger_file file = {
		.path = arena_string(recorder->arena, document->path),
		.entries = document->entries,
	};

	file.hash = arena_string(
		recorder->arena, hash_text(text_span(&document->bytes), hash));
	ledger_add_file(recorder->ledger, &file, recorder->arena);
}

/* What is to go keeps its line until it is gone; what somebody changed is theirs. */
static void keep_file(struct recorder *recorder, const struct published *published)
{
	struct ledger_file file = *published->record;

	if (published->change == CHANGE_KEPT)
		return;
	file.leaving = change_is_loss(published->change);
	ledger_add_file(recorder->ledger, &file, recorder->arena);
}

static void record_files(struct recorder *recorder, const struct documents *documents,
	const struct publication *publication)
{
	for (size_t i = 0; i < documents->count; i++)
		record_document(recorder, &documents->items[i]);
	for (size_t i = documents->count; i < publication->count; i++)
		keep_file(recorder, &publication->files[i]);
}

void record_publication(const struct site *site, const struct edition *edition,
	struct publication *publication, struct ledger *ledger, struct arena *arena)
{
	struct recorder recorder = {
		.site = site,
		.old = edition->old,
		.home = settings_home(site->settings, arena),
		.ledger = ledger,
		.arena = arena,
	};

	*ledger = (struct ledger){0};
	record_items(&recorder);
	record_pages(&recorder, edition->outputs);
	keep_entries(&recorder);
	record_feeds(&recorder, edition->outputs);
	record_archives(&recorder, edition->outputs);
	record_files(&recorder, edition->documents, publication);
	ledger_sort(ledger);
	/* What has no ids and no dates needs no memory. */
	ledger->exists = edition->old->exists || ledger->entry_count > 0 ||
	                 ledger->feed_count > 0;
	compare_entries(edition->old, ledger, publication, arena);
	map_release(&recorder.ids);
}
