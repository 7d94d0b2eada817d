/* SPDX-License-Identifier: MIT */
#include "select/feeds.h"

#include <string.h>

#include "model/format.h"
#include "select/archive_feeds.h"
#include "select/archives.h"
#include "select/choice.h"
#include "select/claims.h"
#include "select/describe.h"
#include "select/entry.h"
#include "select/gather.h"
#include "select/per.h"
#include "select/podcast.h"
#include "select/references.h"
#include "select/selection.h"
#include "select/stylesheet.h"

/* Feeds are `updated` with their newest entry; without entries with the site. */
int64_t newest_change(const struct entry *entries, size_t count)
{
	int64_t newest = DATE_NONE;

	for (size_t i = 0; i < count; i++)
		if (entries[i].updated > newest)
			newest = entries[i].updated;
	return newest;
}

static int64_t newest_page(const struct site *site)
{
	int64_t newest = DATE_NONE;

	for (size_t i = 0; i < site->count; i++) {
		const struct page *page = &site->pages[i];
		int64_t date = page->updated == DATE_NONE ? page->date : page->updated;

		if (page->sitemap_exclusion == NOT_EXCLUDED && date > newest &&
			date <= site->now)
			newest = date;
	}
	return newest;
}

/* Items stand in a feed only where a definition asks for them. */
static void warn_of_undated(
	struct selection *selection, const struct entry *entries, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct page *page = entries[i].page;

		if (entries[i].published != DATE_NONE || page->item == NULL)
			continue;
		report_add(selection->report, REPORT_WARNING, file_of(selection, page),
			page->item->line,
			"'%s' has no date, so Atom and RSS leave it out: %s",
			page->title,
			page->item->data == NULL
				? "write one behind it, such as (2024-03-01)"
				: "give it a 'date' or a 'year'");
	}
}

static void make_entries(
	struct selection *selection, struct feed *feed, const struct choice *choice)
{
	feed->entries = arena_many(selection->arena, choice->count, struct entry);
	feed->entry_count = choice->count;
	for (size_t i = 0; i < choice->count; i++)
		feed->entries[i] = make_entry(selection, choice->pages[i], feed);
	feed->updated = selection->site->settings->compat
	                        ? selection->site->now
	                        : newest_change(feed->entries, feed->entry_count);
}

/* Entries without a date, moved behind all others; how many have one. */
static size_t dated_first(struct feed *feed, struct arena *scratch)
{
	struct entry *undated = arena_many(scratch, feed->entry_count, struct entry);
	size_t undated_count = 0;
	size_t dated = 0;

	for (size_t i = 0; i < feed->entry_count; i++) {
		if (feed->entries[i].published == DATE_NONE)
			undated[undated_count++] = feed->entries[i];
		else
			feed->entries[dated++] = feed->entries[i];
	}
	for (size_t i = 0; i < undated_count; i++)
		feed->entries[dated + i] = undated[i];
	return dated;
}

void add_output(struct selection *selection, const struct feed *feed)
{
	struct outputs *outputs = selection->outputs;

	outputs->feeds = arena_grow(selection->arena, outputs->feeds,
		outputs->feed_count, &selection->feed_room, sizeof(*outputs->feeds));
	outputs->feeds[outputs->feed_count++] = *feed;
}

/* One part of a definition on its way to its documents. */
struct making {
	struct selection *selection;
	const struct definition *definition;
	struct part *part;
	struct archive_parts archives;
	struct feed feed; /* what all formats share */
	size_t dated;     /* how many of its entries have a date */
};

/* One document of the feed, and its archives. */
static void add_target(const struct making *making, size_t index)
{
	struct selection *selection = making->selection;
	const struct definition *definition = making->definition;
	const struct part *part = making->part;
	const struct target *target = &definition->targets[index];
	const struct format *format = format_named(target->format);
	struct feed feed = making->feed;

	feed.path = fill_template(
		target->path, definition->per, part->slug, selection->arena);
	feed.self_url = claim_target(selection, definition, target, feed.path);
	if (format == NULL || feed.self_url == NULL)
		return;
	feed.format = target->format;
	feed.stylesheet = stylesheet_for(selection, definition, feed.path);
	if (format->wants_dates)
		feed.entry_count = making->dated;
	if (definition->podcast.wanted && strcmp(format->name, "rss") == 0)
		feed.podcast = make_podcast(selection, &feed, feed.self_url);
	if (making->archives.count > 0)
		feed.history.previous =
			add_archives(selection, &feed, &making->archives,
				&definition->archive.targets[index], part->slug);
	add_output(selection, &feed);
}

static bool has_all_sections(
	const struct selection *selection, const struct definition *definition)
{
	for (size_t i = 0; i < definition->from_count; i++)
		if (definition->from[i].kind == FROM_SECTION &&
			site_section(selection->site, definition->from[i].path,
				definition->from[i].heading) == NULL)
			return false;
	return true;
}

/* The paths that DEFINITION has for PART, of which nothing comes. */
static void leave_unmade(struct selection *selection,
	const struct definition *definition, const struct part *part)
{
	for (size_t i = 0; i < definition->target_count; i++)
		note_unmade(selection,
			fill_template(definition->targets[i].path, definition->per,
				part->slug, selection->arena),
			false);
}

/*
 * A default feed was not asked for; one whose heading is gone would take its entries
 * from its subscribers.
 */
static bool may_be_empty(struct selection *selection,
	const struct definition *definition, const struct part *part)
{
	if (!has_all_sections(selection, definition))
		selection->outputs->incomplete = true;
	else if (definition->file != NULL)
		return true;
	leave_unmade(selection, definition, part);
	return false;
}

/* What the ledger knows the feed by, wherever it is published. */
static const char *name_of(struct selection *selection,
	const struct definition *definition, const struct part *part)
{
	const char *name = definition->name == NULL ? "" : definition->name;

	if (part->value == NULL)
		return name;
	return arena_format(selection->arena, "%s:%s", name, part->value);
}

/* NULL if it was not published before; to jekyll-feed the URL is the id, always. */
static const char *published_id(const struct selection *selection, const char *name)
{
	const struct site *site = selection->site;

	if (site->ledger == NULL || site->settings->compat)
		return NULL;
	return ledger_feed_id(site->ledger, name);
}

/* Cut what the feed shows, and file the rest where that is asked for. */
static void limit_part(struct making *making)
{
	const struct definition *definition = making->definition;
	struct choice *shown = &making->part->choice;
	struct choice all = {0};

	if (definition->podcast.wanted)
		keep_episodes(making->selection, definition, shown);
	for (size_t i = 0; definition->archive.targets != NULL && i < shown->count; i++)
		choice_add(&all, shown->pages[i], &making->selection->scratch);
	limit_choice(shown, definition);
	if (definition->archive.targets != NULL)
		making->archives = fill_archives(making->selection, definition,
			name_of(making->selection, definition, making->part), &all,
			shown);
}

/* The feed's id is the URL of its first document, when it was published first. */
static const char *id_of(const struct making *making, const char *name)
{
	struct selection *selection = making->selection;
	const struct definition *definition = making->definition;
	const char *id = published_id(selection, name);

	if (id != NULL)
		return id;
	return resolve_reference(selection,
		fill_template(definition->targets[0].path, definition->per,
			making->part->slug, selection->arena),
		definition->file, 0, "formats");
}

static void add_part(struct selection *selection, const struct definition *definition,
	struct part *part)
{
	struct making making = {
		.selection = selection, .definition = definition, .part = part};
	struct feed *feed = &making.feed;

	limit_part(&making);
	if (part->choice.count == 0 && !may_be_empty(selection, definition, part))
		return;
	*feed = describe_feed(selection, definition, part);
	make_entries(selection, feed, &part->choice);
	make_archive_entries(selection, feed, &making.archives);
	making.dated = dated_first(feed, &selection->scratch);
	if (making.dated < feed->entry_count && definition_wants_dates(definition))
		warn_of_undated(selection, feed->entries, feed->entry_count);
	if (feed->updated == DATE_NONE)
		feed->updated = newest_page(selection->site);
	if (feed->updated == DATE_NONE && feed->entry_count == 0) {
		leave_unmade(selection, definition, part);
		return;
	}
	feed->name = name_of(selection, definition, part);
	feed->id = id_of(&making, feed->name);
	for (size_t i = 0; i < definition->target_count && feed->id != NULL; i++)
		add_target(&making, i);
}

void select_feeds(struct selection *selection, const struct definition *definition)
{
	struct choice choice = gather_pages(selection, definition);
	size_t count = 0;
	struct part *parts = NULL;

	if (choice.cut_short)
		selection->outputs->incomplete = true;
	else
		parts = split_choice(selection, definition, &choice, &count);
	for (size_t i = 0; i < count; i++)
		add_part(selection, definition, &parts[i]);
}
