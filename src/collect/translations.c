/* SPDX-License-Identifier: MIT */
#include "collect/translations.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "collect/language_names.h"
#include "collect/stems.h"

/* One page in several languages, while they are looked for. */
struct set {
	struct page **pages;
	size_t count;
	size_t room;
};

struct joining {
	struct site *site;
	struct map by_key;
	struct set **sets; /* by their first page */
	size_t count;
	size_t room;
	struct arena *arena;
	struct arena scratch;
	struct report *report;
};

/* `tutorial.ts.md` alone is not in Tsonga. */
void name_languages(struct site *site, struct arena *arena)
{
	struct stems stems = {0};
	struct span stem;
	struct span language;

	stems_count(&stems, site);
	for (size_t i = 0; stems.any && i < site->count; i++) {
		struct page *page = &site->pages[i];

		if (page->language == NULL &&
			stems_share(&stems, page, &stem, &language) &&
			language.length > 0)
			page->language =
				arena_bytes(arena, language.bytes, language.length);
	}
	stems_release(&stems);
}

static void set_add(struct joining *joining, struct span key, struct page *page)
{
	struct set *set = map_get(&joining->by_key, key);

	if (set == NULL) {
		set = arena_new(&joining->scratch, struct set);
		map_set(&joining->by_key, key, set);
		joining->sets = arena_grow(&joining->scratch, joining->sets,
			joining->count, &joining->room, sizeof(struct set *));
		joining->sets[joining->count++] = set;
	}
	set->pages = arena_grow(&joining->scratch, set->pages, set->count, &set->room,
		sizeof(struct page *));
	set->pages[set->count++] = page;
}

/* Keys and stems cannot be taken for one another: no key has a line feed. */
static void add_by_key(struct joining *joining, struct page *page)
{
	const char *key = page->source->front.translation_key;

	if (key != NULL)
		set_add(joining, span_of(arena_format(&joining->scratch, "%s\n", key)),
			page);
}

static void find_sets(struct joining *joining)
{
	struct site *site = joining->site;
	struct stems stems = {0};
	struct span stem;
	struct span language;

	stems_count(&stems, site);
	for (size_t i = 0; i < site->count; i++) {
		struct page *page = &site->pages[i];

		if (page->sitemap_exclusion != NOT_EXCLUDED)
			continue;
		add_by_key(joining, page);
		if (page->source->front.translation_key == NULL &&
			stems_share(&stems, page, &stem, &language))
			set_add(joining, stem, page);
	}
	stems_release(&stems);
}

static void complain(struct joining *joining, enum report_severity severity,
	const struct page *page, const char *message)
{
	const struct source *source = page->source;

	report_add(joining->report, severity,
		settings_file(joining->site->settings, source->path, &joining->scratch),
		source->front.translation_line, "%s", message);
}

/*
 * What search engines are told the language of PAGE is; NULL, and an error, if that
 * cannot be said.
 */
static const char *told_language(struct joining *joining, const struct page *page)
{
	const char *language = page->language;
	const char *told;

	if (language == NULL)
		language = joining->site->settings->identity.language;
	if (language == NULL) {
		complain(joining, REPORT_ERROR, page,
			"without 'lang' no sitemap can name its translations");
		return NULL;
	}
	told = language_for_search(language, joining->arena);
	if (told == NULL)
		complain(joining, REPORT_ERROR, page,
			arena_format(&joining->scratch,
				"search engines know no language '%s': say one such as "
				"'en', 'en-GB' or 'zh-Hant'",
				language));
	return told;
}

static int compare_languages(const void *left, const void *right)
{
	const struct alternate *a = left;
	const struct alternate *b = right;

	return strcmp(a->language, b->language);
}

/* True if none of SET's first COUNT pages is in LANGUAGE. */
static bool is_new(struct joining *joining, const struct page *page,
	const struct alternate *items, struct page *const *pages, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (strcasecmp(items[i].language, items[count].language) != 0)
			continue;
		complain(joining, REPORT_ERROR, page,
			arena_format(&joining->scratch,
				"'%s' is the same page in '%s', too: no sitemap names "
				"this one",
				pages[i]->source->path, items[i].language));
		return false;
	}
	return true;
}

/* Whoever reads none of the languages is shown the site's own. */
static size_t add_default(
	const struct joining *joining, struct alternate *items, size_t count)
{
	const char *language = joining->site->settings->identity.language;
	const char *url = NULL;

	for (size_t i = 0; i < count; i++) {
		if (strcmp(items[i].language, "x-default") == 0)
			return count;
		if (language != NULL && strcasecmp(items[i].language, language) == 0)
			url = items[i].url;
	}
	if (url != NULL)
		items[count++] = (struct alternate){"x-default", url};
	return count;
}

/* The languages of SET, each once, into ITEMS, their pages into PAGES: how many. */
static size_t list_languages(struct joining *joining, const struct set *set,
	struct alternate *items, struct page **pages)
{
	size_t count = 0;

	for (size_t i = 0; i < set->count; i++) {
		struct page *page = set->pages[i];

		if (count == TRANSLATION_LIMIT) {
			complain(joining, REPORT_ERROR, page,
				arena_format(&joining->scratch,
					"more than %d pages are one: no sitemap names "
					"this one, nor those after it",
					TRANSLATION_LIMIT));
			break;
		}
		items[count] =
			(struct alternate){told_language(joining, page), page->url};
		if (items[count].language != NULL &&
			is_new(joining, page, items, pages, count))
			pages[count++] = page;
	}
	return count;
}

static void join_set(struct joining *joining, const struct set *set)
{
	struct alternate *items =
		arena_many(joining->arena, set->count + 1, struct alternate);
	struct page **pages = arena_many(&joining->scratch, set->count, struct page *);
	size_t count = list_languages(joining, set, items, pages);
	struct translations *translations;

	if (count == 1 && set->count == 1 &&
		set->pages[0]->source->front.translation_key != NULL)
		complain(joining, REPORT_NOTE, set->pages[0],
			"no other page has its 'translation_key'");
	if (count < 2)
		return;
	qsort(items, count, sizeof(*items), compare_languages);
	translations = arena_new(joining->arena, struct translations);
	*translations =
		(struct translations){items, add_default(joining, items, count)};
	for (size_t i = 0; i < count; i++)
		pages[i]->translations = translations;
}

void join_translations(struct site *site, struct arena *arena, struct report *report)
{
	struct joining joining = {.site = site, .arena = arena, .report = report};

	if (site->settings->compat)
		return;
	find_sets(&joining);
	for (size_t i = 0; i < joining.count; i++)
		join_set(&joining, joining.sets[i]);
	map_release(&joining.by_key);
	arena_release(&joining.scratch);
}
