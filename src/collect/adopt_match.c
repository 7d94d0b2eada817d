/* SPDX-License-Identifier: MIT */
#include "collect/adopt.h"

#include <string.h>

#include "base/date.h"
#include "collect/matching.h"
#include "collect/work_keys.h"
#include "syntax/similar.h"
#include "syntax/url.h"

/*
 * Who may be an entry: pages that feeds list before items, which may link to them, and
 * before pages that no feed lists.
 */
enum group { GROUP_LISTED, GROUP_ITEMS, GROUP_OTHERS, GROUPS };

static int64_t day_of(int64_t instant)
{
	if (instant == DATE_NONE)
		return DATE_NONE;
	return instant >= 0 ? instant / DATE_DAY : -1 - (-1 - instant) / DATE_DAY;
}

/* Today's page, as the entry of a feed would name it. */
static struct candidate candidate_of(const struct adopter *adopter, struct page *page)
{
	bool is_item = page->item != NULL;
	bool has_link = !is_item || page->url_origin == URL_FROM_LINK;
	const char *link = link_folded(
		has_link ? page->url : page->place, adopter->home, adopter->arena);

	return (struct candidate){
		.id = link_folded(page->id, adopter->home, adopter->arena),
		.source = page->source->path,
		.key = page->key == NULL ? "" : page->key,
		.link = link,
		.other_link = link,
		.title = title_folded(page->title, adopter->arena),
		.date = is_item ? DATE_NONE : day_of(page->date),
		.page = page,
	};
}

static enum group group_of(const struct page *page)
{
	switch (page->feed_exclusion) {
	case NOT_EXCLUDED:
		return GROUP_LISTED;
	case EXCLUDED_DUPLICATE:
	case EXCLUDED_BROKEN:
	case EXCLUDED_KIND:
		return GROUPS;
	default:
		return page->source->kind == SOURCE_STATIC ? GROUPS : GROUP_OTHERS;
	}
}

static void add(
	const struct adopter *adopter, struct candidates *candidates, struct page *page)
{
	candidates->items[candidates->count++] = candidate_of(adopter, page);
}

static void add_pages(const struct adopter *adopter, struct candidates *groups)
{
	const struct site *site = adopter->question->site;

	groups[GROUP_LISTED].items =
		arena_many(adopter->arena, site->count, struct candidate);
	groups[GROUP_OTHERS].items =
		arena_many(adopter->arena, site->count, struct candidate);
	for (size_t i = 0; i < site->count; i++) {
		enum group group = group_of(&site->pages[i]);

		if (group != GROUPS)
			add(adopter, &groups[group], &site->pages[i]);
	}
	/* A page that nobody dated is no entry for its title's sake. */
	for (size_t i = 0; i < groups[GROUP_OTHERS].count; i++)
		groups[GROUP_OTHERS].items[i].title = "";
}

/* Items that stand in several sections have one id: they are one. */
static void add_items(const struct adopter *adopter, struct candidates *items)
{
	const struct site *site = adopter->question->site;
	struct map ids = {0};

	items->items =
		arena_many(adopter->arena, site_item_count(site), struct candidate);
	for (size_t i = 0; i < site->section_count; i++) {
		const struct site_section *section = &site->sections[i];

		for (size_t k = 0; k < section->section->count; k++) {
			struct page *page = &section->pages[k];

			if (page->feed_exclusion != EXCLUDED_DUPLICATE &&
				map_add(&ids, span_of(page->id), page))
				add(adopter, items, page);
		}
	}
	map_release(&ids);
}

/* `?utm_source=rss` says who followed a link, not where it leads. */
static const char *without_campaign(const char *link, struct arena *arena)
{
	size_t end = span_find_string(span_of(link), "?utm_");

	return link[end] == '\0' ? link : arena_bytes(arena, link, end);
}

/*
 * The rest of URL, which a feed of the site at OLD_HOME has; NULL if it lies elsewhere.
 */
static const char *path_on(const char *url, const char *old_home, struct arena *arena)
{
	const char *path;

	if (*old_home == '\0')
		return NULL;
	path = link_folded(url, old_home, arena);
	return *path == '/' ? path : NULL;
}

/* Without its path: `https://old.example/blog/` as `https://old.example`. */
static const char *origin_of(const char *url, struct arena *arena)
{
	struct span scheme = url_scheme(url);
	struct span authority = url_authority(url);

	if (authority.length == 0)
		return "";
	return arena_format(arena, "%.*s://%.*s", SPAN_ARGUMENTS(scheme),
		SPAN_ARGUMENTS(authority));
}

/* URL folded; one of the feed's own site, which may have moved here, as a path. */
static const char *foreign_link(
	const struct adopter *adopter, const char *url, const char *old_home)
{
	const char *link;
	const char *path;

	url = without_campaign(url, adopter->arena);
	link = link_folded(url, adopter->home, adopter->arena);
	if (*link == '/')
		return link;
	path = path_on(url, old_home, adopter->arena);
	return path == NULL ? link : path;
}

static const char *key_of(
	const struct adopter *adopter, const struct foreign_entry *entry)
{
	const char *key = work_key(entry->link, adopter->arena);

	if (*key == '\0')
		key = work_key(entry->other_link, adopter->arena);
	return *key == '\0' ? work_key(entry->id, adopter->arena) : key;
}

static struct candidate foreign_candidate(
	const struct adopter *adopter, const struct adopted *adopted)
{
	const struct foreign_entry *entry = adopted->entry;
	const char *old_home = adopted->feed->home;
	const char *origin = origin_of(old_home, adopter->arena);
	const char *link = foreign_link(adopter, entry->link, origin);
	const char *other = foreign_link(adopter, entry->other_link, origin);

	/* The site may have been below a folder that it is not in any more. */
	if (*other == '\0' || strcmp(link, other) == 0)
		other = foreign_link(adopter, entry->link, old_home);
	return (struct candidate){
		.id = link_folded(entry->id, adopter->home, adopter->arena),
		.source = "",
		.key = key_of(adopter, entry),
		.link = link,
		.other_link = other,
		.title = title_folded(entry->title, adopter->arena),
		.date = day_of(adopted->published),
	};
}

void adopt_match(struct adopter *adopter)
{
	struct adoption *adoption = adopter->adoption;
	struct candidates groups[GROUPS] = {0};
	struct candidates records = {0};
	struct adopted **open =
		arena_many(adopter->arena, adoption->count, struct adopted *);

	add_pages(adopter, groups);
	add_items(adopter, &groups[GROUP_ITEMS]);
	records.items = arena_many(adopter->arena, adoption->count, struct candidate);
	for (size_t i = 0; i < adoption->count; i++) {
		if (adoption->entries[i].fate != ADOPTION_KEPT)
			continue;
		open[records.count] = &adoption->entries[i];
		records.items[records.count++] =
			foreign_candidate(adopter, &adoption->entries[i]);
	}
	match_foreign(groups, GROUPS, &records, &adopter->scratch);
	for (size_t i = 0; i < records.count; i++)
		if (records.items[i].match != NULL)
			open[i]->page = records.items[i].match->page;
}
