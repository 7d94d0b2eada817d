/* SPDX-License-Identifier: MIT */
#include "collect/adopt.h"

#include <stdint.h>
#include <string.h>

#include "base/map.h"
#include "collect/candidate.h"
#include "syntax/similar.h"
#include "syntax/url.h"

/* True if FILE may be a copy of what is published at PATH, `/feed.xml`. */
static bool is_copy(const char *file, const char *path)
{
	return span_ends_with(span_of(file), path) || strcmp(file, path + 1) == 0;
}

/* The feeds that are made here, and how to find them. */
struct made {
	const struct outputs *outputs;
	struct map by_url;   /* folded */
	struct map by_title; /* folded; the first of that title */
	struct map doubtful; /* titles that feeds of several definitions have */
	struct map adopted;  /* by name: the ids that they get */
};

static void list_made(struct adopter *adopter, struct made *made)
{
	for (size_t i = 0; i < made->outputs->feed_count; i++) {
		struct feed *feed = &made->outputs->feeds[i];
		const char *url =
			link_folded(feed->self_url, adopter->home, adopter->arena);
		const char *title = title_folded(feed->title, adopter->arena);
		const struct feed *first;

		(void)map_put(&made->by_url, span_of(url), feed);
		first = map_put(&made->by_title, span_of(title), feed);
		if (strcmp(first->name, feed->name) != 0)
			(void)map_put(&made->doubtful, span_of(title), feed);
	}
}

/* Without an address, its file may be called as the feed is here. */
static const struct feed *feed_at(const struct adopter *adopter,
	const struct made *made, const struct foreign_feed *foreign)
{
	const char *url = link_folded(foreign->url, adopter->home, adopter->arena);

	if (*url != '\0')
		return map_get(&made->by_url, span_of(url));
	for (size_t i = 0; i < made->outputs->feed_count; i++)
		if (is_copy(foreign->file, made->outputs->feeds[i].path))
			return &made->outputs->feeds[i];
	return NULL;
}

static const struct feed *feed_titled(const struct adopter *adopter,
	const struct made *made, const struct foreign_feed *foreign)
{
	struct span title = span_of(title_folded(foreign->title, adopter->arena));

	if (title.length == 0 || map_get(&made->doubtful, title) != NULL)
		return NULL;
	return map_get(&made->by_title, title);
}

static void refuse(struct adopter *adopter, const struct foreign_feed *foreign,
	const struct feed *feed, const char *id, const char *why)
{
	report_add(adopter->report, REPORT_WARNING, foreign->file, 0,
		"the feed's id '%s' is left out: that of '%s' is '%s'%s", foreign->id,
		feed->path, id, why);
}

static void take_id(struct adopter *adopter, struct made *made,
	const struct foreign_feed *foreign, const struct feed *feed)
{
	const struct ledger_feed record = {feed->name, foreign->id};
	const char *taken = map_get(&made->adopted, span_of(feed->name));
	const char *old = ledger_feed_id(adopter->old, feed->name);

	if (!url_is_iri(span_of(foreign->id))) {
		report_add(adopter->report, REPORT_WARNING, foreign->file, 0,
			"the feed's id is left out: Atom allows none such as '%s'",
			foreign->id);
		return;
	}
	if ((taken != NULL && strcmp(taken, foreign->id) == 0) ||
		(old != NULL && strcmp(old, foreign->id) == 0))
		return;
	if (taken != NULL) {
		refuse(adopter, foreign, feed, taken, " in a feed before this one");
	} else if (old != NULL && !adopter->question->replace) {
		refuse(adopter, foreign, feed, old,
			" in the ledger (--replace turns that round)");
	} else {
		ledger_add_feed(adopter->ledger, &record, adopter->arena);
		map_set(&made->adopted, span_of(feed->name),
			(void *)(uintptr_t)foreign->id);
		adopter->adoption->feeds++;
	}
}

/* Who subscribed to an address hears nothing more when nothing is there. */
static void warn_of_address(struct adopter *adopter, const struct foreign_feed *foreign)
{
	const char *path = link_folded(foreign->url, adopter->home, adopter->arena);

	if (*path == '/')
		report_add(adopter->report, REPORT_WARNING, foreign->file, 0,
			"nothing is published at '%s' any more: give a feed of "
			"'feeds/' "
			"this path, or its subscribers are lost",
			foreign->url);
}

/* RSS may have any id, Atom may not: what had one all the same cannot keep it. */
static void warn_of_wrong_ids(
	struct adopter *adopter, const struct foreign_feed *foreign)
{
	const struct foreign_entry *first = NULL;
	size_t count = 0;

	for (size_t i = 0; i < foreign->count; i++) {
		if (url_is_iri(span_of(foreign->entries[i].id)))
			continue;
		if (count++ == 0)
			first = &foreign->entries[i];
	}
	if (first != NULL)
		report_add(adopter->report, REPORT_WARNING, foreign->file, first->line,
			"%zu ids are none that Atom allows, such as '%s': in Atom "
			"feeds "
			"others are made of them",
			count, first->id);
}

static void adopt_id(
	struct adopter *adopter, struct made *made, const struct foreign_feed *foreign)
{
	const struct feed *feed = feed_at(adopter, made, foreign);

	if (feed == NULL) {
		warn_of_address(adopter, foreign);
		feed = feed_titled(adopter, made, foreign);
	}
	if (*foreign->id == '\0')
		return;
	warn_of_wrong_ids(adopter, foreign);
	if (feed != NULL)
		take_id(adopter, made, foreign, feed);
}

void adopt_feed_ids(struct adopter *adopter)
{
	const struct foreign_feeds *feeds = adopter->question->feeds;
	const struct ledger *old = adopter->old;
	struct made made = {.outputs = adopter->question->outputs};

	list_made(adopter, &made);
	for (size_t i = 0; i < feeds->count; i++)
		adopt_id(adopter, &made, &feeds->items[i]);
	for (size_t i = 0; i < old->feed_count; i++)
		if (map_get(&made.adopted, span_of(old->feeds[i].name)) == NULL)
			ledger_add_feed(
				adopter->ledger, &old->feeds[i], adopter->arena);
	map_release(&made.by_url);
	map_release(&made.by_title);
	map_release(&made.doubtful);
	map_release(&made.adopted);
}
