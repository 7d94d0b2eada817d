/* SPDX-License-Identifier: MIT */
#include "collect/data_items.h"

#include <string.h>

#include "base/array.h"
#include "base/map.h"
#include "base/path.h"
#include "base/text.h"
#include "collect/details.h"
#include "collect/places.h"
#include "syntax/similar.h"
#include "syntax/unicode.h"
#include "syntax/url.h"

/* `talks` of `_data/talks.yaml`. */
static struct span stem_of(const char *path)
{
	return path_name(path_stem(span_of(path)));
}

static const char *page_called(const struct site *site, const struct claims *claims,
	struct span name, struct arena *arena)
{
	static const char *const endings[] = {"/", ".html", ""};
	const char *home = settings_home(site->settings, arena);

	for (size_t i = 0; i < COUNT(endings); i++) {
		const struct page *page = claims_page_at(claims,
			arena_format(arena, "%s/%.*s%s", home, SPAN_ARGUMENTS(name),
				endings[i]),
			arena);

		if (page != NULL)
			return page->url;
	}
	return NULL;
}

const char *data_home(const struct site *site, const struct claims *claims,
	const struct item *item, struct arena *arena)
{
	const char *url = page_called(site, claims, stem_of(item->source->path), arena);

	if (url == NULL && item->data->from_bibliography)
		url = page_called(site, claims, span_of("publications"), arena);
	return url != NULL ? url
	                   : arena_format(arena, "%s/",
				     settings_home(site->settings, arena));
}

static const char *with_fragment(
	const char *url, struct span fragment, struct arena *arena)
{
	struct text text = text_limited(URL_LIMIT);
	const char *result;

	text_add(&text, url);
	text_add_char(&text, '#');
	url_add_segment(&text, fragment);
	result = text_broken(&text) ? url : text_copy(&text, arena);
	text_release(&text);
	return result;
}

const char *data_place(const struct site *site, const struct page *page,
	const char *home_url, struct arena *arena)
{
	const char *key = page->item->data->key;
	const char *own = details_url(site, page, arena);

	if (own != NULL)
		return own;
	if (key == NULL)
		return item_place(home_url, page->item, arena);
	return with_fragment(home_url, span_of(key), arena);
}

const char *data_link(const struct site *site, const struct page *page,
	const char *home_url, struct arena *arena, struct error *error)
{
	return url_resolve_on_site(settings_home(site->settings, arena), home_url,
		span_of(page->item->link), arena, error);
}

/* The slug of its title, on the file's own URL, which needs not be published. */
static const char *title_id(
	const struct site *site, const struct page *page, struct arena *arena)
{
	struct span title = unicode_nfc(span_of(page->title), arena);
	const char *slug = unicode_slug(title, SLUG_DEFAULT, false, arena);
	struct text url = text_limited(URL_LIMIT);
	const char *result;

	text_addf(&url, "%s/", settings_home(site->settings, arena));
	url_add_path(&url, span_of(page->source->path));
	result = with_fragment(url.bytes, *slug == '\0' ? title : span_of(slug), arena);
	text_release(&url);
	return result;
}

void identify_data_item(const struct site *site, struct page *page, struct arena *arena)
{
	const struct item_data *data = page->item->data;
	const char *home =
		arena_format(arena, "%s/", settings_home(site->settings, arena));

	page->id_origin = ID_FROM_KEY;
	if (data->imprint.doi != NULL) {
		page->id = page->url;
	} else if (data->key != NULL) {
		page->id = with_fragment(home, span_of(data->key), arena);
	} else {
		page->id = title_id(site, page, arena);
		page->id_origin = ID_FROM_TITLE;
	}
}

static bool same_title(const struct page *a, const struct page *b, struct arena *arena)
{
	return strcmp(unicode_slug(span_of(a->title), SLUG_DEFAULT, false, arena),
		       unicode_slug(span_of(b->title), SLUG_DEFAULT, false, arena)) ==
	       0;
}

/* One file read in two ways, or one work in two files. */
static bool is_one(const struct page *a, const struct page *b, struct arena *arena)
{
	bool one_file = strcmp(a->source->path, b->source->path) == 0;

	if (one_file)
		return a->source != b->source && a->item->line == b->item->line;
	return a->item->data->imprint.doi != NULL || same_title(a, b, arena);
}

static void refuse_clash(const struct site *site, struct page *page,
	const struct page *first, struct arena *arena, struct report *report)
{
	page->feed_exclusion = EXCLUDED_DUPLICATE;
	report_add(report, REPORT_ERROR,
		settings_file(site->settings, page->source->path, arena),
		page->item->line,
		"'%s' is left out: its id is that of '%s' in '%s', line %u: '%s'",
		page->title, first->title,
		settings_file(site->settings, first->source->path, arena),
		first->item->line, page->id);
}

/* True if PAGE is what its id was published for, and not made of a copy of that. */
static bool is_published(
	const struct page *page, const struct ledger *ledger, struct arena *arena)
{
	const struct ledger_entry *record =
		ledger == NULL ? NULL : ledger_entry_of(ledger, page->id);

	return record != NULL && strcmp(title_folded(page->title, arena),
					 title_folded(record->title, arena)) == 0;
}

/* What claims an id: who has it already, and what the ledger says. */
struct key_claims {
	const struct site *site;
	const struct ledger *ledger;
	struct map ids;
	struct arena *arena;
	struct report *report;
};

static void claim_key(struct key_claims *claims, struct page *page)
{
	struct page *first = map_put(&claims->ids, span_of(page->id), page);

	if (first == page || is_one(first, page, claims->arena))
		return;
	if (is_published(page, claims->ledger, claims->arena) &&
		!is_published(first, claims->ledger, claims->arena)) {
		map_set(&claims->ids, span_of(page->id), page);
		refuse_clash(claims->site, first, page, claims->arena, claims->report);
	} else {
		refuse_clash(claims->site, page, first, claims->arena, claims->report);
	}
}

void refuse_clashes(struct site *site, const struct ledger *ledger, struct arena *arena,
	struct report *report)
{
	struct key_claims claims = {
		.site = site, .ledger = ledger, .arena = arena, .report = report};

	for (size_t i = 0; i < site->section_count; i++) {
		struct site_section *section = &site->sections[i];

		for (size_t k = 0; k < section->section->count; k++)
			if (section->pages[k].id_origin == ID_FROM_KEY)
				claim_key(&claims, &section->pages[k]);
	}
	map_release(&claims.ids);
}
