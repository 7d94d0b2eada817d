/* SPDX-License-Identifier: MIT */
#include "select/entry.h"

#include <string.h>

#include "base/strings.h"
#include "select/categories.h"
#include "select/extras.h"
#include "select/media_types.h"
#include "select/podcast.h"
#include "select/references.h"
#include "select/selection.h"
#include "syntax/url.h"

/* The authors that an item lists, with the address of one whom the site knows. */
static struct people people_of_item(struct selection *selection,
	const struct item *item, const struct people *known)
{
	size_t count = strings_count(item->authors);
	struct person *people;

	if (count == 0)
		return *known;
	people = arena_many(selection->arena, count, struct person);
	for (size_t i = 0; i < count; i++) {
		people[i].name = item->authors[i];
		for (size_t j = 0; j < known->count; j++)
			if (strcmp(known->items[j].name, item->authors[i]) == 0)
				people[i] = known->items[j];
	}
	return (struct people){people, count};
}

static struct people people_of(struct selection *selection, const struct page *page,
	const struct people *feed_authors)
{
	if (page->item != NULL)
		return people_of_item(selection, page->item, feed_authors);
	if (page->authors == NULL || page->authors->count == 0)
		return *feed_authors;
	return resolve_people(
		selection, page->authors, said_by(selection, page, "author"));
}

/*
 * A link of PAGE, an item's, as seen from its page; a path in a data file is one of the
 * site's.  NULL, and a problem, if it is no URL.
 */
static const char *item_url(
	struct selection *selection, const struct page *page, const char *href)
{
	struct error error = {0};
	struct span link = span_of(href);
	const char *url =
		page->item->data == NULL
			? url_resolve_link(page->place, link, selection->arena, &error)
			: url_resolve_on_site(selection->home, page->place, link,
				  selection->arena, &error);

	if (url == NULL)
		report_add(selection->report, REPORT_WARNING, file_of(selection, page),
			page->item->line, "a link of '%s' is no URL: %s", page->title,
			error.message);
	return url;
}

/* The work itself. */
static void add_file(
	struct selection *selection, const struct page *page, struct entry_link *link)
{
	const struct item_data *data = page->item->data;
	const char *type = media_type_by_name(span_of(data->file));

	*link = (struct entry_link){
		.rel = "enclosure",
		.url = item_url(selection, page, data->file),
		.type = type == NULL ? "application/pdf" : type,
		.length = data->file_size,
		.duration = -1,
	};
}

/* The links of an item but its main one. */
static void add_related(
	struct selection *selection, const struct page *page, struct entry *entry)
{
	const struct item *item = page->item;
	struct entry_link *links = arena_many(
		selection->arena, item->related_count + 1, struct entry_link);
	size_t count = 0;

	if (item->data != NULL && item->data->file != NULL) {
		add_file(selection, page, &links[0]);
		count += links[0].url != NULL;
	}
	for (size_t i = 0; i < item->related_count; i++) {
		const char *url = item_url(selection, page, item->related[i].href);
		const char *label = item->related[i].label;

		if (url == NULL || strcmp(url, entry->url) == 0)
			continue;
		links[count++] = (struct entry_link){
			.rel = "related",
			.url = url,
			.title = *label == '\0' ? NULL : label,
			.length = -1,
			.duration = -1,
		};
	}
	entry->links = links;
	entry->link_count = count;
}

struct entry make_entry(
	struct selection *selection, const struct page *page, const struct feed *feed)
{
	struct entry entry = {
		.page = page,
		.id = page->id,
		.url = page_link(page),
		.title = page->title,
		.published = page->date,
		.updated = page->updated == DATE_NONE ? page->date : page->updated,
		.language = page->language,
		.authors = people_of(selection, page, &feed->authors),
	};

	add_categories(selection, page, &feed->taxonomy, &entry);
	if (page->item != NULL) {
		if (page->place != NULL && strcmp(page->place, page->url) != 0)
			entry.place = page->place;
		add_related(selection, page, &entry);
	} else if (!selection->site->settings->compat) {
		add_extras(selection, page, &entry);
		if (feed->definition->podcast.wanted)
			entry.episode = make_episode(
				selection, page, &feed->definition->podcast);
	}
	return entry;
}
