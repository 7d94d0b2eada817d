/* SPDX-License-Identifier: MIT */
#include "select/gather.h"

#include <stdio.h>
#include <string.h>

#include "base/glob.h"
#include "base/path.h"
#include "base/strings.h"
#include "select/choice.h"
#include "select/from.h"
#include "select/same_work.h"
#include "select/selection.h"

enum { YEAR_TEXT_SIZE = 16 };

/* True if nothing is wanted, or one word of HAS is. */
static bool one_wanted(const char *const *wanted, const char *const *has)
{
	if (wanted == NULL)
		return true;
	for (size_t i = 0; has[i] != NULL; i++)
		if (strings_have(wanted, has[i]))
			return true;
	return false;
}

static bool author_wanted(const char *const *wanted, const struct page *page,
	const struct settings *settings)
{
	const struct people *authors =
		page->authors == NULL ? &settings->identity.authors : page->authors;

	if (wanted == NULL)
		return true;
	for (size_t i = 0; i < authors->count; i++)
		if (strings_have(wanted, authors->items[i].name))
			return true;
	return false;
}

static bool word_wanted(const char *const *wanted, const char *word)
{
	return wanted == NULL || (word != NULL && strings_have(wanted, word));
}

/* `article` in a bibliography, the list that an item stands in in other data. */
static const char *type_of(const struct page *page)
{
	if (page->item == NULL || page->item->data == NULL)
		return NULL;
	return page->item->data->imprint.type;
}

static bool year_wanted(const char *const *years, int64_t date)
{
	char year[YEAR_TEXT_SIZE];

	if (date == DATE_NONE)
		return false;
	(void)snprintf(year, sizeof(year), "%d", date_parts(date).year);
	return strings_have(years, year);
}

static bool fits(const struct where *where, const struct page *page,
	const struct settings *settings)
{
	const char *language =
		page->language == NULL ? settings->identity.language : page->language;

	return one_wanted(where->tag, page->tags) &&
	       one_wanted(where->category, page->categories) &&
	       author_wanted(where->author, page, settings) &&
	       word_wanted(where->language, language) &&
	       word_wanted(where->collection, page->source->collection->label) &&
	       (where->path == NULL || glob_any(where->path, page->source->path)) &&
	       word_wanted(where->type, type_of(page)) &&
	       one_wanted(where->keyword, page->tags) &&
	       (where->year == NULL || year_wanted(where->year, page->date));
}

/* Undated pages are members where they are asked for: JSON Feed can show them. */
static bool is_member(const struct page *page, const struct definition *definition)
{
	if (definition_is_sitemap(definition))
		return page->sitemap_exclusion == NOT_EXCLUDED;
	return page->feed_exclusion == NOT_EXCLUDED ||
	       (page->item != NULL && page->feed_exclusion == EXCLUDED_UNDATED);
}

bool page_wanted(const struct definition *definition, const struct page *page,
	const struct settings *settings)
{
	bool wanted = definition->from_count == 0;

	for (size_t i = 0; i < definition->from_count && !wanted; i++)
		wanted = from_has(&definition->from[i], page);
	return wanted && is_member(page, definition) &&
	       fits(&definition->where, page, settings);
}

/* What is gathered; for more than one line of `from`, also what was seen. */
struct gathering {
	struct selection *selection;
	const struct definition *definition;
	struct choice choice;
	bool turned_away; /* a page that is in nothing that `where` asks for */
	struct map seen;  /* id: the page */
	struct map pages; /* URL of a page, not of an item: the page */
};

/* Maps hold pointers that may be written through; these never are. */
static void *value_of(const struct page *page)
{
	return (void *)(uintptr_t)page;
}

static void add(struct gathering *gathering, const struct page *page)
{
	const struct definition *definition = gathering->definition;

	if (!is_member(page, definition))
		return;
	if (!fits(&definition->where, page, gathering->selection->site->settings)) {
		gathering->turned_away = true;
		return;
	}
	if (definition->from_count > 1) {
		void *value = value_of(page);

		if (!map_add(&gathering->seen, span_of(page->id), value))
			return;
		if (page->item == NULL)
			map_set(&gathering->pages, span_of(page->url), value);
	}
	choice_add(&gathering->choice, page, &gathering->selection->scratch);
}

static void add_section(struct gathering *gathering, const struct from *from)
{
	const struct site_section *section =
		site_section(gathering->selection->site, from->path, from->heading);

	if (section == NULL && from->kind == FROM_DATA)
		gathering->choice.cut_short = true;
	for (size_t i = 0; section != NULL && i < section->section->count; i++)
		add(gathering, &section->pages[i]);
}

static void add_from(struct gathering *gathering, const struct from *from)
{
	const struct site *site = gathering->selection->site;

	if (from->kind == FROM_SECTION || from->kind == FROM_DATA) {
		add_section(gathering, from);
		return;
	}
	for (size_t i = 0; i < site->count; i++)
		if (from_has(from, &site->pages[i]))
			add(gathering, &site->pages[i]);
}

/* An item that links to a page in the same feed is that page's entry. */
static void drop_items_of_pages(struct gathering *gathering)
{
	struct choice *choice = &gathering->choice;
	size_t kept = 0;

	for (size_t i = 0; i < choice->count; i++) {
		const struct page *page = choice->pages[i];

		if (page->item == NULL ||
			map_get(&gathering->pages, span_of(page->url)) == NULL)
			choice->pages[kept++] = page;
	}
	choice->count = kept;
}

struct choice gather_pages(
	struct selection *selection, const struct definition *definition)
{
	struct gathering gathering = {.selection = selection, .definition = definition};
	const struct from everything = {.kind = FROM_FOLDER, .path = ""};

	if (definition->from_count == 0)
		add_from(&gathering, &everything);
	for (size_t i = 0; i < definition->from_count; i++) {
		add_from(&gathering, &definition->from[i]);
		check_from(selection, definition, &definition->from[i]);
	}
	if (gathering.turned_away && gathering.choice.count == 0)
		report_add(selection->report, REPORT_WARNING, definition->file,
			definition_line(definition, "where"),
			"no page fits all of 'where'");
	if (definition->from_count > 1)
		join_works(selection, &gathering.choice);
	drop_items_of_pages(&gathering);
	map_release(&gathering.pages);
	map_release(&gathering.seen);
	return gathering.choice;
}
