/* SPDX-License-Identifier: MIT */
#include "collect/items.h"

#include <string.h>

#include "base/strings.h"
#include "base/text.h"
#include "collect/data_items.h"
#include "collect/first_seen.h"
#include "collect/item_hash.h"
#include "collect/item_order.h"
#include "collect/places.h"
#include "collect/remember.h"
#include "collect/work_keys.h"
#include "syntax/unicode.h"
#include "syntax/url.h"

enum { ITEM_ID_LIMIT = 128 * 1024 };

/* What all items have in common while they become pages. */
struct item_collector {
	const struct site *site;
	const struct claims *claims;
	struct arena *arena;
	struct report *report;
};

/* Pages stand in the order of their sources. */
static const struct page *page_of(const struct site *site, const struct source *source)
{
	return &site->pages[source - site->pages[0].source];
}

static void locate_item(const struct item_collector *collector, struct page *page,
	const struct page *host)
{
	const struct item *item = page->item;
	const struct page *target;
	struct error error = {0};

	page->place =
		item->data != NULL
			? data_place(collector->site, page, host->url, collector->arena)
			: item_place(host->url, item, collector->arena);
	page->url = page->place;
	page->url_origin = URL_FROM_PLACE;
	if (item->link == NULL)
		return;
	page->url = item->data != NULL
	                    ? data_link(collector->site, page, host->url,
				      collector->arena, &error)
	                    : url_resolve_link(host->url, span_of(item->link),
				      collector->arena, &error);
	if (page->url == NULL) {
		page->url = page->place;
		report_add(collector->report, REPORT_WARNING,
			settings_file(collector->site->settings, item->source->path,
				collector->arena),
			item->line,
			"'%s' is no URL (%s): its place on the page is taken",
			item->link, error.message);
		return;
	}
	page->url_origin = URL_FROM_LINK;
	target = claims_page_at(collector->claims, page->url, collector->arena);
	if (target != NULL)
		page->url = target->url;
}

static void identify_item(const struct item_collector *collector, struct page *page,
	const struct page *host)
{
	struct text id = text_limited(ITEM_ID_LIMIT);
	struct span title = unicode_nfc(span_of(page->item->title), collector->arena);
	const char *slug = unicode_slug(title, SLUG_DEFAULT, false, collector->arena);

	text_add(&id, host->url);
	text_add_char(&id, '#');
	url_add_segment(&id, *slug == '\0' ? title : span_of(slug));
	if (text_broken(&id))
		text_cut(&id, strlen(host->url) + 1);
	page->id = text_copy(&id, collector->arena);
	page->id_origin = ID_FROM_TITLE;
	text_release(&id);
}

static void identify(const struct item_collector *collector, struct page *page,
	const struct page *host)
{
	if (page->item->data != NULL)
		identify_data_item(collector->site, page, collector->arena);
	else
		identify_item(collector, page, host);
}

/* What a page says of itself but not of what it lists. */
static bool concerns_items(enum exclusion exclusion)
{
	switch (exclusion) {
	case EXCLUDED_DRAFT:
	case EXCLUDED_FUTURE:
	case EXCLUDED_EXPIRED:
	case EXCLUDED_UNPUBLISHED:
	case EXCLUDED_COLLECTION:
	case EXCLUDED_REDIRECT:
	case EXCLUDED_BROKEN:
	case EXCLUDED_DUPLICATE:
		return true;
	default:
		return false;
	}
}

/* What was seen is there: only a day that the item states can lie in the future. */
static bool is_future(const struct site *site, const struct page *page)
{
	bool stated = page->date_origin == DATE_FROM_TEXT ||
	              page->date_origin == DATE_FROM_PERIOD;

	return stated && page->date > site->now && !site->settings->shown.future;
}

/* Of an item whose page is in no one's way. */
static void judge_item(const struct site *site, struct page *page)
{
	if (page->feed_exclusion != NOT_EXCLUDED)
		return;
	if (page->date == DATE_NONE)
		page->feed_exclusion = EXCLUDED_UNDATED;
	else if (is_future(site, page))
		page->feed_exclusion = EXCLUDED_FUTURE;
}

/* What the world calls it, or the bibliography. */
static const char *key_of(const struct item *item, struct arena *arena)
{
	const char *key;

	if (item->data != NULL && item->data->imprint.doi != NULL)
		return item->data->imprint.doi;
	key = work_key_of_item(item, arena);
	if (*key != '\0' || item->data == NULL || item->data->key == NULL)
		return key;
	return arena_format(arena, "key:%s", item->data->key);
}

/* The names that an item gives; else its page's authors. */
static const struct people *authors_of(const struct item *item, struct arena *arena)
{
	struct people *people;
	struct person *persons;
	size_t count = strings_count(item->authors);

	if (count == 0)
		return item->source->front.authors;
	people = arena_new(arena, struct people);
	persons = arena_many(arena, count, struct person);
	for (size_t i = 0; i < count; i++)
		persons[i].name = item->authors[i];
	*people = (struct people){persons, count};
	return people;
}

static void collect_item(const struct item_collector *collector,
	const struct item *item, const struct page *host, struct page *page)
{
	*page = (struct page){
		.source = item->source,
		.item = item,
		.title = item->title,
		.categories = strings_none,
		.tags = item->data != NULL ? item->data->keywords : strings_none,
		.authors = authors_of(item, collector->arena),
		.language = host->language,
	};
	locate_item(collector, page, host);
	identify(collector, page, host);
	page->key = key_of(item, collector->arena);
	page->hash = item_hash(item, collector->arena);
	page->sitemap_exclusion = EXCLUDED_KIND;
	if (concerns_items(host->feed_exclusion))
		page->feed_exclusion = host->feed_exclusion;
}

static void collect_section(const struct item_collector *collector,
	const struct section *section, struct site_section *result)
{
	struct page data_host = {0};

	result->section = section;
	result->pages = arena_many(collector->arena, section->count, struct page);
	if (section->count > 0 && section->items[0].data != NULL)
		data_host.url = data_home(collector->site, collector->claims,
			&section->items[0], collector->arena);
	for (size_t i = 0; i < section->count; i++)
		collect_item(collector, &section->items[i],
			data_host.url != NULL
				? &data_host
				: page_of(collector->site, section->items[i].source),
			&result->pages[i]);
}

/* The ids and dates that were published before come before all others. */
static void remember(struct site *site, const struct site_parts *parts,
	struct item_list *list, struct arena *arena)
{
	struct page **items = memory_resize(NULL, list->count, sizeof(struct page *));
	size_t count = 0;

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].first == NULL &&
			list->items[i].page->feed_exclusion == NOT_EXCLUDED)
			items[count++] = list->items[i].page;
	remember_items(site, parts, items, count, arena);
	memory_free(items);
}

static struct sighting first_commit(const struct site *site,
	const struct site_parts *parts, const struct listed *listed)
{
	const struct page *pages = site->sections[listed->section].pages;

	if (parts->history == NULL || parts->history->seen == NULL)
		return (struct sighting){.date = DATE_NONE};
	return parts->history->seen[listed->section][listed->page - pages];
}

static void date_items(
	struct site *site, const struct site_parts *parts, struct item_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		struct listed *listed = &list->items[i];

		if (listed->first != NULL)
			continue;
		listed->seen = first_commit(site, parts, listed);
		date_item(listed->page, parts, listed->seen.date);
		judge_item(site, listed->page);
	}
	part_dates(list);
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].first == NULL)
			notice_change(list->items[i].page, parts);
}

void collect_items(struct site *site, const struct site_parts *parts,
	const struct claims *claims, struct arena *arena, struct report *report)
{
	struct item_collector collector = {site, claims, arena, report};
	const struct sections *sections = parts->sections;
	struct item_list list;

	site->sections = arena_many(arena, sections->count, struct site_section);
	site->section_count = sections->count;
	for (size_t i = 0; i < sections->count; i++)
		collect_section(&collector, &sections->items[i], &site->sections[i]);
	refuse_clashes(site, parts->ledger, arena, report);
	list = item_list_of(site);
	part_ids(site, &list, arena, report);
	remember(site, parts, &list, arena);
	date_items(site, parts, &list);
	unite_items(&list);
	item_list_release(&list);
}
