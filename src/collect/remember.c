/* SPDX-License-Identifier: MIT */
#include "collect/remember.h"

#include <string.h>

#include "base/map.h"
#include "collect/matching.h"
#include "syntax/similar.h"

/* What remembering needs, for pages or for items. */
struct memory {
	const struct ledger *ledger;
	const char *home;
	struct arena *arena;
	struct arena own; /* what is forgotten behind it: the candidates */
	struct arena scratch;
	struct candidates pages;
	struct candidates records;
};

static struct memory memory_of(const struct site *site, const struct ledger *ledger,
	bool items, size_t count, struct arena *arena)
{
	struct memory memory = {
		.ledger = ledger,
		.home = settings_home(site->settings, arena),
		.arena = arena,
	};

	memory.pages.items = arena_many(&memory.own, count, struct candidate);
	memory.records = candidates_of(ledger, items, memory.home, &memory.own);
	return memory;
}

static void add_page(struct memory *memory, struct page *page)
{
	memory->pages.items[memory->pages.count++] =
		candidate_of_page(page, memory->home, &memory->own);
}

static void take_record(struct page *page, const struct ledger_entry *record)
{
	page->record = record;
	if (page->id_origin == ID_FROM_FRONT_MATTER ||
		strcmp(page->id, record->id) == 0)
		return;
	page->id = record->id;
	page->id_origin = ID_FROM_LEDGER;
}

static void find_records(struct memory *memory, bool items)
{
	match_candidates(&memory->pages, &memory->records, items, &memory->scratch);
	for (size_t i = 0; i < memory->pages.count; i++)
		if (memory->pages.items[i].match != NULL)
			take_record(memory->pages.items[i].page,
				memory->pages.items[i].match->record);
}

static void release(struct memory *memory)
{
	arena_release(&memory->scratch);
	arena_release(&memory->own);
}

/* ID with the first number that makes it one that nobody has or had. */
static const char *new_id(const char *id, char before_number,
	const struct ledger *ledger, struct map *ids, struct arena *arena)
{
	char *numbered;
	size_t number = 1;

	do {
		numbered = arena_format(arena, "%s%c%zu", id, before_number, ++number);
	} while (ledger_entry_of(ledger, numbered) != NULL ||
		 !map_add(ids, span_of(numbered), numbered));
	return numbered;
}

/* Who told the last change of PAGE so far; the ledger if nobody. */
static enum lastmod_source asked(const struct page *page)
{
	switch (page->updated_origin) {
	case DATE_FROM_FRONT_MATTER:
		return LASTMOD_FRONT_MATTER;
	case DATE_FROM_GIT:
		return LASTMOD_GIT;
	case DATE_FROM_MTIME:
		return LASTMOD_MTIME;
	default:
		return LASTMOD_LEDGER;
	}
}

/* True if nobody who is asked before the ledger knows the last change of PAGE. */
static bool ledger_counts(const struct page *page, const struct settings *settings)
{
	return !settings->compat &&
	       settings_asks_before(settings, LASTMOD_LEDGER, asked(page));
}

/* Nothing changes before the date that it has. */
static void set_later(struct page *page, int64_t updated, enum date_origin origin)
{
	if (page->date == DATE_NONE || updated > page->date)
		page_set_updated(page, updated, origin);
}

void notice_change(struct page *page, const struct site_parts *parts)
{
	const struct ledger_entry *record = page->record;

	if (record == NULL || !ledger_counts(page, parts->settings))
		return;
	if (page->date != DATE_NONE)
		page_set_updated(page, page->date, DATE_FROM_DATE);
	set_later(page, record->updated, DATE_FROM_LEDGER);
	if (parts->recording && page->hash != NULL && *record->hash != '\0' &&
		strcmp(page->hash, record->hash) != 0)
		set_later(page, parts->now, DATE_FROM_CLOCK);
}

/* The id of a page that moved away stays with it: who has its URL now is another. */
static void part_pages(struct memory *memory, struct site *site)
{
	struct map ids = {0};
	struct map owners = {0};

	for (size_t i = 0; i < memory->pages.count; i++)
		if (memory->pages.items[i].match != NULL)
			map_set(&owners, span_of(memory->pages.items[i].page->id),
				memory->pages.items[i].page);
	for (size_t i = 0; i < site->count; i++) {
		struct page *page = &site->pages[i];
		const struct page *owner = map_get(&owners, span_of(page->id));

		if (owner == NULL || owner == page ||
			page->id_origin == ID_FROM_FRONT_MATTER ||
			owner->id_origin != ID_FROM_LEDGER)
			continue;
		page->id = new_id(page->id, '#', memory->ledger, &ids, memory->arena);
	}
	map_release(&ids);
	map_release(&owners);
}

/* Records that are no page's yet, by the names of their files and by their ids. */
static void list_open(const struct memory *memory, struct map *open)
{
	for (size_t i = 0; i < memory->records.count; i++) {
		struct candidate *record = &memory->records.items[i];

		if (record->match != NULL)
			continue;
		(void)map_put(open, span_of(record->id), record);
		if (*record->source != '\0')
			(void)map_put(open, span_of(record->source), record);
	}
}

static void date_from_ledger(
	struct memory *memory, struct page *page, struct candidate *record)
{
	struct candidate *candidate;

	page_set_date(page, record->record->seen, DATE_FROM_LEDGER);
	page->feed_exclusion = NOT_EXCLUDED;
	add_page(memory, page);
	candidate = &memory->pages.items[memory->pages.count - 1];
	candidate->match = record;
	record->match = candidate;
	take_record(page, record->record);
}

/* How a page without a date is known again. */
enum undated_evidence {
	BY_SOURCE_AND_TITLE,
	BY_SOURCE,
	BY_ID,
};

static struct candidate *record_by(const struct memory *memory, const struct map *open,
	const struct page *page, enum undated_evidence evidence)
{
	struct candidate *record = map_get(
		open, span_of(evidence == BY_ID ? page->id : page->source->path));

	if (record == NULL || record->match != NULL ||
		record->record->seen == LEDGER_UNDATED)
		return NULL;
	if (evidence == BY_SOURCE_AND_TITLE &&
		strcmp(record->title, title_folded(page->title, memory->arena)) != 0)
		return NULL;
	return record;
}

/*
 * A page that says no date has the one that it was published with, perhaps elsewhere.
 */
static void date_undated(
	struct memory *memory, struct site *site, enum undated_evidence evidence)
{
	struct map open = {0};

	list_open(memory, &open);
	for (size_t i = 0; i < site->count; i++) {
		struct page *page = &site->pages[i];
		struct candidate *record;

		if (page->feed_exclusion != EXCLUDED_UNDATED)
			continue;
		record = record_by(memory, &open, page, evidence);
		if (record != NULL && record->record->seen <= site->now)
			date_from_ledger(memory, page, record);
	}
	map_release(&open);
}

void remember_pages(
	struct site *site, const struct site_parts *parts, struct arena *arena)
{
	struct memory memory;

	if (parts->ledger == NULL || parts->ledger->entry_count == 0 ||
		parts->settings->compat)
		return;
	memory = memory_of(site, parts->ledger, false, site->count, arena);
	for (size_t i = 0; i < site->count; i++)
		if (site->pages[i].feed_exclusion == NOT_EXCLUDED)
			add_page(&memory, &site->pages[i]);
	/* What the next run would find first is found first: it is to find the same. */
	date_undated(&memory, site, BY_SOURCE_AND_TITLE);
	find_records(&memory, false);
	date_undated(&memory, site, BY_SOURCE);
	date_undated(&memory, site, BY_ID);
	part_pages(&memory, site);
	for (size_t i = 0; i < memory.pages.count; i++) {
		struct page *page = memory.pages.items[i].page;

		page->hash = page->source->hash;
		notice_change(page, parts);
	}
	release(&memory);
}

/* A new item whose id was another's, which may be gone: readers would not show it. */
static void part_items(struct memory *memory)
{
	struct map ids = {0};

	for (size_t i = 0; i < memory->pages.count; i++) {
		struct page *page = memory->pages.items[i].page;

		(void)map_put(&ids, span_of(page->id), page);
	}
	for (size_t i = 0; i < memory->pages.count; i++) {
		struct page *page = memory->pages.items[i].page;

		if (page->record == NULL &&
			ledger_entry_of(memory->ledger, page->id) != NULL)
			page->id = new_id(
				page->id, '-', memory->ledger, &ids, memory->arena);
	}
	map_release(&ids);
}

void remember_items(const struct site *site, const struct site_parts *parts,
	struct page *const *items, size_t count, struct arena *arena)
{
	struct memory memory;

	if (parts->ledger == NULL || parts->ledger->entry_count == 0)
		return;
	memory = memory_of(site, parts->ledger, true, count, arena);
	for (size_t i = 0; i < count; i++)
		add_page(&memory, items[i]);
	find_records(&memory, true);
	part_items(&memory);
	release(&memory);
}
