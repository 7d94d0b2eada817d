/* SPDX-License-Identifier: MIT */
#include "select/archive_feeds.h"

#include <stdio.h>

#include "select/archives.h"
#include "select/claims.h"
#include "select/entry.h"
#include "select/feeds.h"
#include "select/per.h"
#include "select/selection.h"
#include "select/stylesheet.h"

enum { NUMBER_SIZE = 24 };

/* The archive documents of one format of a feed while they are added. */
struct chain {
	struct selection *selection;
	const struct target *target;
	struct feed *feeds; /* one for each of the archives, oldest first … */
	size_t count;       /* … but those whose path is taken */
};

void make_archive_entries(struct selection *selection, const struct feed *feed,
	struct archive_parts *archives)
{
	for (size_t i = 0; i < archives->count; i++) {
		struct archive_part *part = &archives->items[i];

		part->entries =
			arena_many(selection->arena, part->choice.count, struct entry);
		for (size_t j = 0; j < part->choice.count; j++)
			part->entries[j] =
				make_entry(selection, part->choice.pages[j], feed);
	}
}

static const char *path_of(const struct chain *chain, const struct feed *feed,
	const char *slug, size_t number)
{
	struct arena *arena = chain->selection->arena;
	char text[NUMBER_SIZE];

	(void)snprintf(text, sizeof(text), "%zu", number);
	return fill_placeholder(
		fill_template(chain->target->path, feed->definition->per, slug, arena),
		"{n}", text, arena);
}

static void add_one(struct chain *chain, const struct feed *current, const char *slug,
	const struct archive_part *part)
{
	struct feed *feed = &chain->feeds[chain->count];

	*feed = *current;
	feed->path = path_of(chain, current, slug, part->number);
	feed->stylesheet =
		stylesheet_for(chain->selection, current->definition, feed->path);
	feed->self_url = claim_target(
		chain->selection, current->definition, chain->target, feed->path);
	feed->history = (struct feed_history){
		.archive = part->number, .current = current->self_url};
	feed->entries = part->entries;
	feed->entry_count = part->choice.count;
	feed->updated = newest_change(feed->entries, feed->entry_count);
	chain->count += feed->self_url != NULL;
}

const char *add_archives(struct selection *selection, const struct feed *current,
	const struct archive_parts *archives, const struct target *target,
	const char *slug)
{
	struct chain chain = {.selection = selection,
		.target = target,
		.feeds = arena_many(&selection->scratch, archives->count, struct feed)};

	for (size_t i = 0; i < archives->count; i++)
		add_one(&chain, current, slug, &archives->items[i]);
	for (size_t i = 0; i < chain.count; i++) {
		struct feed_history *history = &chain.feeds[i].history;

		if (i > 0)
			history->previous = chain.feeds[i - 1].self_url;
		if (i + 1 < chain.count)
			history->next = chain.feeds[i + 1].self_url;
		add_output(selection, &chain.feeds[i]);
	}
	return chain.count == 0 ? NULL : chain.feeds[chain.count - 1].self_url;
}
