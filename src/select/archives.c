/* SPDX-License-Identifier: MIT */
#include "select/archives.h"

#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "select/choice.h"
#include "select/selection.h"

/* A page, and the archive document that has it; 0: none yet. */
struct archived {
	const struct page *page;
	size_t number;
};

/* The pages of one feed while they are archived. */
struct archiving {
	struct selection *selection;
	const struct definition *definition;
	const char *name;
	struct archived *items;
	size_t count;
	size_t last; /* the highest number that was ever given */
};

/* By document; those in none come last, and in each the oldest first. */
static int compare(const void *left, const void *right)
{
	const struct archived *a = left;
	const struct archived *b = right;

	if (a->number != b->number)
		return b->number == 0 || (a->number != 0 && a->number < b->number) ? -1
		                                                                   : 1;
	return -page_compare_newest(a->page, b->page);
}

/* What has no date has no place in an order. */
static void list_pages(struct archiving *archiving, const struct choice *all)
{
	const struct ledger *ledger = archiving->selection->site->ledger;

	archiving->items =
		arena_many(&archiving->selection->scratch, all->count, struct archived);
	for (size_t i = 0; i < all->count; i++) {
		const struct page *page = all->pages[i];
		size_t number = ledger == NULL ? 0
		                               : ledger_archive_of(ledger,
							 archiving->name, page->id);

		if (page->date != DATE_NONE)
			archiving->items[archiving->count++] =
				(struct archived){page, number};
	}
	/* Numbers of documents that lost all their entries are not given again. */
	archiving->last =
		ledger == NULL ? 0 : ledger_last_archive(ledger, archiving->name);
	array_sort(
		archiving->items, archiving->count, sizeof(*archiving->items), compare);
}

static void report_limit(const struct archiving *archiving)
{
	report_add(archiving->selection->report, REPORT_ERROR,
		archiving->definition->file, 0,
		"more than %d archive documents of '%s': raise 'archive_entries'",
		ARCHIVE_LIMIT, archiving->name);
}

/* Whole documents only: one that is not full would change. */
static void fill_new(struct archiving *archiving)
{
	size_t size = archiving->definition->archive.entries;
	size_t first = 0;

	while (first < archiving->count && archiving->items[first].number > 0)
		first++;
	for (; archiving->count - first >= size; first += size) {
		if (archiving->last >= ARCHIVE_LIMIT) {
			report_limit(archiving);
			return;
		}
		archiving->last++;
		for (size_t i = 0; i < size; i++)
			archiving->items[first + i].number = archiving->last;
	}
}

/* Section 4.1: what no archive has stands in what one subscribes to, however old. */
static void show_rest(const struct archiving *archiving, struct choice *shown)
{
	struct map seen = {0};
	size_t count = shown->count;

	for (size_t i = 0; i < count; i++)
		map_set(&seen, span_of(shown->pages[i]->id), shown);
	for (size_t i = 0; i < archiving->count; i++)
		if (archiving->items[i].number == 0 &&
			map_get(&seen, span_of(archiving->items[i].page->id)) == NULL)
			choice_add(shown, archiving->items[i].page,
				&archiving->selection->scratch);
	if (shown->count > count)
		sort_choice(shown, archiving->definition);
	map_release(&seen);
}

/* The items from FIRST on that share its number, as a document, newest first. */
static struct archive_part part_at(const struct archiving *archiving, size_t first)
{
	struct archive_part part = {.number = archiving->items[first].number};
	size_t end = first;

	while (end < archiving->count && archiving->items[end].number == part.number)
		end++;
	while (end > first)
		choice_add(&part.choice, archiving->items[--end].page,
			&archiving->selection->scratch);
	return part;
}

struct archive_parts fill_archives(struct selection *selection,
	const struct definition *definition, const char *name, const struct choice *all,
	struct choice *shown)
{
	struct archiving archiving = {
		.selection = selection, .definition = definition, .name = name};
	struct archive_parts parts = {0};
	size_t at = 0;

	list_pages(&archiving, all);
	fill_new(&archiving);
	show_rest(&archiving, shown);
	parts.items =
		arena_many(&selection->scratch, archiving.count, struct archive_part);
	while (at < archiving.count && archiving.items[at].number > 0) {
		parts.items[parts.count] = part_at(&archiving, at);
		at += parts.items[parts.count++].choice.count;
	}
	return parts;
}
