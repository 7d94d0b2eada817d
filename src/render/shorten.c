/* SPDX-License-Identifier: MIT */
/*
 * Feeds that readers would not take for their size: the oldest entries show their
 * summaries instead of their content.
 */
#include "render/shorten.h"

#include <stdlib.h>
#include <string.h>

enum {
	ENTRY_SIZE = 1024,  /* what an entry has beside its content, or nearly */
	LONGEST_ESCAPE = 6, /* &quot; */
};

/* The bytes of TEXT, escaped for XML: JSON takes no more. */
static size_t size_of(const char *text)
{
	size_t size = 0;

	for (; text != NULL && *text != '\0'; text++)
		switch (*text) {
		case '<':
		case '>':
			size += strlen("&lt;");
			break;
		case '&':
			size += strlen("&amp;");
			break;
		case '"':
			size += strlen("&quot;");
			break;
		default:
			size++;
		}
	return size;
}

/* FEED's document is no larger: found without a look at each character. */
static size_t size_at_most(const struct feed *feed)
{
	size_t size = feed->entry_count * ENTRY_SIZE;

	for (size_t i = 0; i < feed->entry_count; i++) {
		size += LONGEST_ESCAPE * span_of(feed->entries[i].html).length;
		size += LONGEST_ESCAPE * span_of(feed->entries[i].summary).length;
	}
	return size;
}

/* The newest first, and of equal ones the first. */
static int compare_dates(const void *left, const void *right)
{
	const struct entry *const *a = left;
	const struct entry *const *b = right;

	if ((*a)->published != (*b)->published)
		return (*a)->published > (*b)->published ? -1 : 1;
	return *a < *b ? -1 : *a > *b;
}

static struct entry **by_date(const struct feed *feed, struct arena *arena)
{
	struct entry **entries = arena_many(arena, feed->entry_count, struct entry *);

	for (size_t i = 0; i < feed->entry_count; i++)
		entries[i] = &feed->entries[i];
	qsort(entries, feed->entry_count, sizeof(struct entry *), compare_dates);
	return entries;
}

static void say(const struct feed *feed, size_t shortened, struct report *report)
{
	const struct definition *definition = feed->definition;
	bool asked = definition->max_size > 0;

	report_add(report, asked ? REPORT_NOTE : REPORT_WARNING, definition->file,
		definition->max_size_line,
		"'%s': the %zu oldest of %zu entries show their summaries, to stay "
		"below %zu KB ('max_size')",
		feed->path, shortened, feed->entry_count,
		(asked ? definition->max_size : FEED_SIZE_USUAL) / KIB);
}

void shorten_feed(const struct feed *feed, size_t limit, struct arena *arena,
	struct report *report)
{
	struct entry **entries;
	size_t size = feed->entry_count * ENTRY_SIZE;
	size_t shortened = 0;

	if (size_at_most(feed) <= limit)
		return;
	entries = by_date(feed, arena);
	for (size_t i = 0; i < feed->entry_count; i++) {
		struct entry *entry = entries[i];

		size += size_of(entry->html) + size_of(entry->summary);
		/* All that are older, too. */
		if (size <= limit || entry->html == NULL)
			continue;
		entry->html = NULL;
		shortened++;
	}
	if (shortened > 0)
		say(feed, shortened, report);
}
