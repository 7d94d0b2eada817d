/* SPDX-License-Identifier: MIT */
#include "read/git/history.h"

#include <string.h>

#include "base/date.h"
#include "base/map.h"
#include "read.h"
#include "read/git/telling.h"

/* What the history is read for. */
struct history_reader {
	const struct sections *sections;
	struct git_places places;
	struct map known;   /* titles of items that the ledger has */
	bool has_published; /* there is a ledger */
	struct arena *arena;
};

static int64_t *undated(size_t count, struct arena *arena)
{
	int64_t *dates = arena_many(arena, count, int64_t);

	for (size_t i = 0; i < count; i++)
		dates[i] = DATE_NONE;
	return dates;
}

static struct sighting *unseen(size_t count, struct arena *arena)
{
	struct sighting *sightings = arena_many(arena, count, struct sighting);

	for (size_t i = 0; i < count; i++)
		sightings[i].date = DATE_NONE;
	return sightings;
}

static void know_titles(struct history_reader *reader, const struct ledger *ledger)
{
	reader->has_published = ledger->exists;
	for (size_t i = 0; i < ledger->entry_count; i++) {
		struct ledger_entry *entry = &ledger->entries[i];

		if (entry->is_item)
			(void)map_put(&reader->known, span_of(entry->title), entry);
	}
}

/* A date that is written, or recorded, needs no history. */
static bool is_wanted(const struct history_reader *reader, const struct item *item)
{
	return !item->period.exact &&
	       map_get(&reader->known, span_of(item->title)) == NULL;
}

struct page_searches {
	struct title_search *items;
	size_t count;
	size_t room;
};

static struct title_search *add_search(struct history_reader *reader,
	struct page_searches *searches, const char *title, struct sighting *seen)
{
	searches->items = arena_grow(reader->arena, searches->items, searches->count,
		&searches->room, sizeof(*searches->items));
	searches->items[searches->count] =
		(struct title_search){.title = title, .seen = seen};
	return &searches->items[searches->count++];
}

/*
 * A short title may stand in other lines as well: alone it counts only where nothing
 * was published yet, and what it says beside that was changed.
 */
static void seek_item(struct history_reader *reader, struct page_searches *searches,
	const struct item *item, struct sighting *seen)
{
	const char *text = telling_text(item, reader->arena);

	(void)add_search(reader, searches, text, seen);
	if (text != item->title && !reader->has_published)
		add_search(reader, searches, item->title, unseen(1, reader->arena))
			->instead_of = seen;
}

static void settle_search(const struct title_search *search)
{
	if (search->instead_of != NULL && search->instead_of->date == DATE_NONE)
		*search->instead_of = *search->seen;
}

/* The items of all sections of one page, from SECTION on, are looked for at once. */
static void read_page(
	struct history_reader *reader, size_t section, struct sighting **seen)
{
	const struct sections *sections = reader->sections;
	const struct item *first = &sections->items[section].items[0];
	const char *path = first->source->path;
	struct page_searches searches = {0};

	for (size_t i = section; i < sections->count; i++) {
		const struct section *other = &sections->items[i];

		/* One file of data that is read twice has two sources. */
		if (other->count == 0 ||
			strcmp(other->items[0].source->path, path) != 0)
			continue;
		for (size_t j = 0; j < other->count; j++) {
			if (is_wanted(reader, &other->items[j]) &&
				git_place_of(&reader->places, path) != NULL)
				seek_item(reader, &searches, &other->items[j],
					&seen[i][j]);
		}
	}
	if (searches.count > 0)
		git_find_titles(&reader->places, path, title_form_of(first),
			searches.items, searches.count);
	for (size_t i = 0; i < searches.count; i++)
		settle_search(&searches.items[i]);
}

static const struct sighting *const *read_seen(struct history_reader *reader)
{
	const struct sections *sections = reader->sections;
	struct sighting **seen =
		arena_many(reader->arena, sections->count, struct sighting *);
	struct map pages = {0};

	for (size_t i = 0; i < sections->count; i++)
		seen[i] = unseen(sections->items[i].count, reader->arena);
	for (size_t i = 0; i < sections->count; i++) {
		const struct section *section = &sections->items[i];
		const char *path;

		if (section->count == 0)
			continue;
		path = section->items[0].source->path;
		if (map_add(&pages, span_of(path), seen[i]))
			read_page(reader, i, seen);
	}
	map_release(&pages);
	return (const struct sighting *const *)seen;
}

static bool wants_changes(const struct settings *settings)
{
	return !settings->compat &&
	       settings_asks_before(settings, LASTMOD_GIT, LASTMOD_MTIME);
}

void read_history(int content, const struct history_question *question,
	struct history *history, struct arena *arena, struct report *report)
{
	struct history_reader reader = {
		.sections = question->sections,
		.places = {content, question->settings, .arena = arena,
			.report = report},
		.arena = arena,
	};

	*history = (struct history){0};
	know_titles(&reader, question->ledger);
	history->seen = read_seen(&reader);
	if (wants_changes(question->settings)) {
		int64_t *changed = undated(question->sources->count, arena);

		git_find_changes(
			&reader.places, question->sources, question->keep, changed);
		history->changed = changed;
	}
	map_release(&reader.known);
	git_places_release(&reader.places);
}
