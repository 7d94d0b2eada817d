/* SPDX-License-Identifier: MIT */
/* What front matter says for feeds alone (model/extras.h), seen from the page. */
#include "select/extras.h"

#include <string.h>

#include "base/date.h"
#include "base/duration.h"
#include "select/describe.h"
#include "select/files.h"
#include "select/references.h"
#include "select/selection.h"
#include "syntax/url.h"

/* The links of a page while they are added to its entry. */
struct linking {
	struct selection *selection;
	const struct page *page;
	struct entry_link *links;
	size_t count;
};

/* NULL if nothing is said, or, after a report, if it is no URL. */
static const char *resolve(
	const struct linking *linking, const char *reference, const char *key)
{
	struct selection *selection = linking->selection;
	struct error error = {0};
	const char *url;

	if (reference == NULL)
		return NULL;
	url = resolve_on_page(selection, linking->page, reference, &error);
	if (url == NULL)
		report_add(selection->report, REPORT_WARNING,
			file_of(selection, linking->page), 0, "'%s': %s", key,
			error.message);
	return url;
}

/* False if there is nothing to link to. */
static bool add_link(struct linking *linking, const char *rel, const char *reference,
	const char *type, const char *key)
{
	const char *url = resolve(linking, reference, key);

	if (url == NULL)
		return false;
	linking->links[linking->count++] = (struct entry_link){
		.rel = rel, .url = url, .type = type, .length = -1, .duration = -1};
	return true;
}

static bool is_linked(const struct linking *linking, const char *url)
{
	for (size_t i = 0; i < linking->count; i++)
		if (strcmp(linking->links[i].url, url) == 0)
			return true;
	return false;
}

/* What the page says of its length is that of what is played. */
static void add_files(struct linking *linking, const struct extras *extras)
{
	const char *said = extras->episode.duration;
	int64_t duration;

	if (said == NULL || !duration_read(span_of(said), &duration))
		duration = -1;
	for (size_t i = 0; i < extras->files.count; i++) {
		struct entry_link link;

		if (!file_link(linking->selection, linking->page,
			    &extras->files.items[i], &link) ||
			is_linked(linking, link.url))
			continue;
		if (link.duration < 0 && media_type_plays(link.type))
			link.duration = duration;
		linking->links[linking->count++] = link;
	}
}

/* Of a source that is only an address there is no more to say than where it is. */
static void add_source(
	struct linking *linking, const struct extra_source *source, struct entry *entry)
{
	struct arena *arena = linking->selection->arena;
	struct entry_source *made;

	if (source->page != NULL && url_has_scheme(span_of(source->page)))
		(void)add_link(linking, "via", source->page, NULL, "source");
	if (source->url == NULL)
		return;
	made = arena_new(arena, struct entry_source);
	made->title = source->title;
	made->url = resolve(linking, source->url, "source");
	made->id = source->id;
	made->updated =
		source->updated.year == 0 ? DATE_NONE : date_instant(&source->updated);
	entry->source = made->url == NULL ? NULL : made;
}

/* A licence is a page that says what may be done, or the name of one. */
static void add_rights(
	struct linking *linking, const struct extras *extras, struct entry *entry)
{
	const char *license = extras->license;

	entry->rights = without_markup(linking->selection, extras->rights);
	if (license == NULL)
		return;
	if (url_has_scheme(span_of(license)) || license[0] == '/')
		(void)add_link(linking, "license", license, NULL, "license");
	else if (entry->rights == NULL)
		entry->rights = license;
}

static void add_alternate(struct linking *linking, const struct alternate *alternate)
{
	if (add_link(linking, "alternate", alternate->url, "text/html", "lang"))
		linking->links[linking->count - 1].language = alternate->language;
}

/*
 * The same page in other languages, and then itself in its own: some readers take the
 * first alternate for the entry's page, which has no language, and more of them the
 * last.
 */
static void add_translations(struct linking *linking)
{
	const struct translations *all = linking->page->translations;
	const struct alternate *own = NULL;

	for (size_t i = 0; all != NULL && i < all->count; i++) {
		const struct alternate *alternate = &all->items[i];

		if (strcmp(alternate->language, "x-default") == 0)
			continue;
		if (strcmp(alternate->url, linking->page->url) == 0)
			own = alternate;
		else
			add_alternate(linking, alternate);
	}
	if (own != NULL)
		add_alternate(linking, own);
}

static void add_said(
	struct linking *linking, const struct extras *extras, struct entry *entry)
{
	add_files(linking, extras);
	if (extras->contributors.count > 0)
		entry->contributors = resolve_people(linking->selection,
			&extras->contributors,
			said_by(linking->selection, linking->page, "contributors"));
	entry->comments = resolve(linking, extras->comments, "comments_url");
	add_rights(linking, extras, entry);
	entry->external_url = resolve(linking, extras->external_url, "external_url");
	if (entry->external_url != NULL)
		(void)add_link(
			linking, "related", entry->external_url, NULL, "external_url");
	add_source(linking, &extras->source, entry);
}

void add_extras(
	struct selection *selection, const struct page *page, struct entry *entry)
{
	enum { OTHERS = 4 }; /* comments, licence, what it is about, where it was */
	const struct extras *extras = page->source->front.extras;
	struct linking linking = {.selection = selection, .page = page};
	size_t room = OTHERS;

	if (extras == NULL && page->translations == NULL)
		return;
	if (page->translations != NULL)
		room += page->translations->count;
	if (extras != NULL)
		room += extras->files.count;
	linking.links = arena_many(selection->arena, room, struct entry_link);
	add_translations(&linking);
	if (extras != NULL)
		add_said(&linking, extras, entry);
	entry->links = linking.links;
	entry->link_count = linking.count;
}
