/* SPDX-License-Identifier: MIT */
#include "model/ledger.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/strings.h"

void ledger_add_entry(
	struct ledger *ledger, const struct ledger_entry *entry, struct arena *arena)
{
	ledger->entries = arena_grow(arena, ledger->entries, ledger->entry_count,
		&ledger->entry_room, sizeof(*ledger->entries));
	ledger->entries[ledger->entry_count++] = *entry;
}

void ledger_add_feed(
	struct ledger *ledger, const struct ledger_feed *feed, struct arena *arena)
{
	ledger->feeds = arena_grow(arena, ledger->feeds, ledger->feed_count,
		&ledger->feed_room, sizeof(*ledger->feeds));
	ledger->feeds[ledger->feed_count++] = *feed;
}

void ledger_add_archived(struct ledger *ledger, const struct ledger_archived *archived,
	struct arena *arena)
{
	ledger->archived = arena_grow(arena, ledger->archived, ledger->archived_count,
		&ledger->archived_room, sizeof(*ledger->archived));
	ledger->archived[ledger->archived_count++] = *archived;
}

void ledger_add_file(
	struct ledger *ledger, const struct ledger_file *file, struct arena *arena)
{
	ledger->files = arena_grow(arena, ledger->files, ledger->file_count,
		&ledger->file_room, sizeof(*ledger->files));
	ledger->files[ledger->file_count++] = *file;
}

static int compare_numbers(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* By id; of one id what changed last comes last, whatever the order of the lines. */
static int compare_entries(const void *a, const void *b)
{
	const struct ledger_entry *one = a;
	const struct ledger_entry *other = b;
	int order = strings_compare(one->id, other->id);

	if (order == 0)
		order = compare_numbers(one->updated, other->updated);
	if (order == 0)
		order = strings_compare(one->hash, other->hash);
	return order != 0 ? order : strings_compare(one->title, other->title);
}

static int compare_feeds(const void *a, const void *b)
{
	const struct ledger_feed *one = a;
	const struct ledger_feed *other = b;
	int order = strings_compare(one->name, other->name);

	return order != 0 ? order : strings_compare(one->id, other->id);
}

static int compare_archived(const void *a, const void *b)
{
	const struct ledger_archived *one = a;
	const struct ledger_archived *other = b;
	int order = strings_compare(one->feed, other->feed);

	if (order == 0)
		order = strings_compare(one->id, other->id);
	if (order == 0)
		order = (one->number > other->number) - (one->number < other->number);
	return order;
}

static int compare_files(const void *a, const void *b)
{
	const struct ledger_file *one = a;
	const struct ledger_file *other = b;
	int order = strings_compare(one->path, other->path);

	if (order == 0)
		order = strings_compare(one->hash, other->hash);
	return order != 0 ? order : compare_numbers(one->entries, other->entries);
}

static void merge_entries(struct ledger *ledger)
{
	size_t kept = 0;

	for (size_t i = 0; i < ledger->entry_count; i++) {
		struct ledger_entry *entry = &ledger->entries[i];
		struct ledger_entry *last =
			kept == 0 ? NULL : &ledger->entries[kept - 1];

		if (last == NULL || strcmp(last->id, entry->id) != 0) {
			ledger->entries[kept++] = *entry;
			continue;
		}
		if (last->seen < entry->seen)
			entry->seen = last->seen;
		*last = *entry;
	}
	ledger->entry_count = kept;
}

static void merge_feeds(struct ledger *ledger)
{
	size_t kept = 0;

	for (size_t i = 0; i < ledger->feed_count; i++)
		if (kept == 0 || strcmp(ledger->feeds[kept - 1].name,
					 ledger->feeds[i].name) != 0)
			ledger->feeds[kept++] = ledger->feeds[i];
	ledger->feed_count = kept;
}

static void merge_archived(struct ledger *ledger)
{
	size_t kept = 0;

	for (size_t i = 0; i < ledger->archived_count; i++) {
		const struct ledger_archived *next = &ledger->archived[i];
		const struct ledger_archived *last =
			kept == 0 ? NULL : &ledger->archived[kept - 1];

		if (last == NULL || strcmp(last->feed, next->feed) != 0 ||
			strcmp(last->id, next->id) != 0)
			ledger->archived[kept++] = *next;
	}
	ledger->archived_count = kept;
}

static void merge_files(struct ledger *ledger)
{
	size_t kept = 0;

	for (size_t i = 0; i < ledger->file_count; i++)
		if (kept == 0 || strcmp(ledger->files[kept - 1].path,
					 ledger->files[i].path) != 0)
			ledger->files[kept++] = ledger->files[i];
	ledger->file_count = kept;
}

void ledger_sort(struct ledger *ledger)
{
	array_sort(ledger->entries, ledger->entry_count, sizeof(*ledger->entries),
		compare_entries);
	array_sort(ledger->feeds, ledger->feed_count, sizeof(*ledger->feeds),
		compare_feeds);
	array_sort(ledger->archived, ledger->archived_count, sizeof(*ledger->archived),
		compare_archived);
	array_sort(ledger->files, ledger->file_count, sizeof(*ledger->files),
		compare_files);
	merge_entries(ledger);
	merge_feeds(ledger);
	merge_archived(ledger);
	merge_files(ledger);
}

static int id_is(const void *id, const void *entry)
{
	return strcmp(id, ((const struct ledger_entry *)entry)->id);
}

static int name_is(const void *name, const void *feed)
{
	return strcmp(name, ((const struct ledger_feed *)feed)->name);
}

static int archived_is(const void *wanted, const void *archived)
{
	const struct ledger_archived *one = wanted;
	const struct ledger_archived *other = archived;
	int order = strings_compare(one->feed, other->feed);

	return order != 0 ? order : strings_compare(one->id, other->id);
}

static int path_is(const void *path, const void *file)
{
	return strcmp(path, ((const struct ledger_file *)file)->path);
}

/* bsearch(3) wants no NULL, even for nothing. */
static const void *find(const void *key, const void *items, size_t count, size_t size,
	int (*compare)(const void *, const void *))
{
	return count == 0 ? NULL : bsearch(key, items, count, size, compare);
}

const struct ledger_entry *ledger_entry_of(const struct ledger *ledger, const char *id)
{
	return find(id, ledger->entries, ledger->entry_count, sizeof(*ledger->entries),
		id_is);
}

const char *ledger_feed_id(const struct ledger *ledger, const char *name)
{
	const struct ledger_feed *feed = find(name, ledger->feeds, ledger->feed_count,
		sizeof(*ledger->feeds), name_is);

	return feed == NULL ? NULL : feed->id;
}

size_t ledger_archive_of(const struct ledger *ledger, const char *feed, const char *id)
{
	const struct ledger_archived wanted = {.feed = feed, .id = id};
	const struct ledger_archived *archived = find(&wanted, ledger->archived,
		ledger->archived_count, sizeof(*ledger->archived), archived_is);

	return archived == NULL ? 0 : archived->number;
}

/* The place of the first line of FEED, or where it would be. */
static size_t first_archived(const struct ledger *ledger, const char *feed)
{
	size_t low = 0;
	size_t high = ledger->archived_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(ledger->archived[middle].feed, feed) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t ledger_last_archive(const struct ledger *ledger, const char *feed)
{
	size_t last = 0;

	for (size_t i = first_archived(ledger, feed);
		i < ledger->archived_count &&
		strcmp(ledger->archived[i].feed, feed) == 0;
		i++)
		if (ledger->archived[i].number > last)
			last = ledger->archived[i].number;
	return last;
}

const struct ledger_file *ledger_file_at(const struct ledger *ledger, const char *path)
{
	return find(path, ledger->files, ledger->file_count, sizeof(*ledger->files),
		path_is);
}
