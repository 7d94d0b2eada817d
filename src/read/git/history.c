/* SPDX-License-Identifier: MIT */
#include "read/git/history.h"

#include <string.h>

#include "base/date.h"
#include "base/map.h"
#include "read.h"

/* What the history is read for. */
struct history_reader {
	const struct sections *sections;
	struct git_places places;
	struct map known; /* titles of items that the ledger has */
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

/* The items of all sections of one page, from SECTION on, are looked for at once. */
static void read_page(
	struct history_reader *reader, size_t section, struct sighting **seen)
{
	const struct sections *sections = reader->sections;
	const struct item *first = &sections->items[section].items[0];
	const char *path = first->source->path;
	struct title_search *searches = NULL;
	size_t count = 0;
	size_t room = 0;

	for (size_t i = section; i < sections->count; i++) {
		const struct section *other = &sections->items[i];

		/* One file of data that is read twice has two sources. */
		if (other->count == 0 ||
			strcmp(other->items[0].source->path, path) != 0)
			continue;
		for (size_t j = 0; j < other->count; j++) {
			const struct item *item = &other->items[j];

			if (!is_wanted(reader, item))
				continue;
			searches = arena_grow(reader->arena, searches, count, &room,
				sizeof(*searches));
			searches[count++] =
				(struct title_search){item->title, &seen[i][j]};
		}
	}
	if (count > 0)
		git_find_titles(
			&reader->places, path, title_form_of(first), searches, count);
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
		if (map_put(&pages, span_of(path), seen[i]) == seen[i])
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
