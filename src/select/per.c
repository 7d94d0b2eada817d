/* SPDX-License-Identifier: MIT */
#include "select/per.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/strings.h"
#include "base/text.h"
#include "select/choice.h"
#include "select/selection.h"
#include "syntax/unicode.h"

enum {
	PER_LIMIT = 10000, /* feeds that one definition may make */
	YEAR_TEXT_SIZE = 8,
};

/* Parts under their values, while a choice is being split. */
struct parts {
	struct selection *selection;
	const struct definition *definition;
	struct part **items;
	size_t count;
	size_t room;
	struct map by_value;
	const char *others; /* what pages without a value are under; NULL: nothing */
	bool placed;        /* the page is under a value */
};

static bool is_plain(const char *value)
{
	for (; *value != '\0'; value++)
		if (!char_is_word(*value))
			return false;
	return true;
}

static bool value_wanted(const struct parts *parts, const char *value)
{
	const struct definition *definition = parts->definition;

	if (definition->per_only != NULL && !strings_have(definition->per_only, value))
		return false;
	if (definition->per_except != NULL &&
		strings_have(definition->per_except, value))
		return false;
	return !definition->plain_values || is_plain(value) ||
	       !parts->selection->site->settings->compat;
}

/*
 * In NFC: letters with their accents in them, or behind them, spell one value.
 */
static struct span value_of(const struct parts *parts, const char *value)
{
	return parts->selection->site->settings->urls.composed
	               ? unicode_nfc(span_of(value), &parts->selection->scratch)
	               : span_of(value);
}

static struct part *part_of(struct parts *parts, const char *written)
{
	struct span value = value_of(parts, written);
	struct part *part = map_get(&parts->by_value, value);

	if (part != NULL)
		return part;
	part = arena_new(&parts->selection->scratch, struct part);
	part->value =
		arena_bytes(&parts->selection->scratch, value.bytes, value.length);
	part->slug = parts->definition->plain_values && is_plain(part->value)
	                     ? part->value
	                     : unicode_slug(value, SLUG_DEFAULT, false,
				       &parts->selection->scratch);
	parts->items = arena_grow(&parts->selection->scratch, parts->items,
		parts->count, &parts->room, sizeof(struct part *));
	parts->items[parts->count++] = part;
	map_set(&parts->by_value, span_of(part->value), part);
	return part;
}

/* A page under one of its values, once however often it says so. */
static void put(struct parts *parts, const char *value, const struct page *page)
{
	struct part *part;

	if (value == NULL || *value == '\0' || !value_wanted(parts, value))
		return;
	parts->placed = true;
	part = part_of(parts, value);
	if (part->choice.count == 0 ||
		part->choice.pages[part->choice.count - 1] != page)
		choice_add(&part->choice, page, &parts->selection->scratch);
}

static void put_all(
	struct parts *parts, const char *const *values, const struct page *page)
{
	for (size_t i = 0; values[i] != NULL; i++)
		put(parts, values[i], page);
}

static void put_authors(struct parts *parts, const struct page *page)
{
	const struct people *authors =
		page->authors == NULL
			? &parts->selection->site->settings->identity.authors
			: page->authors;

	for (size_t i = 0; i < authors->count; i++)
		put(parts, authors->items[i].name, page);
}

static void put_year(struct parts *parts, const struct page *page)
{
	char year[YEAR_TEXT_SIZE];

	if (page->date == DATE_NONE)
		return;
	(void)snprintf(year, sizeof(year), "%04d", date_parts(page->date).year);
	put(parts, year, page);
}

static void put_page(struct parts *parts, const struct page *page)
{
	const struct settings *settings = parts->selection->site->settings;

	parts->placed = false;
	switch (parts->definition->per) {
	case PER_NONE:
		break;
	case PER_TAG:
		put_all(parts, page->tags, page);
		break;
	case PER_CATEGORY:
		put_all(parts, page->categories, page);
		break;
	case PER_AUTHOR:
		put_authors(parts, page);
		break;
	case PER_COLLECTION:
		put(parts, page->source->collection->label, page);
		break;
	case PER_LANGUAGE:
		put(parts,
			page->language == NULL ? settings->identity.language
					       : page->language,
			page);
		break;
	case PER_YEAR:
		put_year(parts, page);
		break;
	}
	if (!parts->placed)
		put(parts, parts->others, page);
}

static int compare_parts(const void *left, const void *right)
{
	const struct part *const *a = left;
	const struct part *const *b = right;

	return strcmp((*a)->value, (*b)->value);
}

/* Two values whose slugs are one would overwrite each other: the first stays. */
static bool slug_usable(struct parts *parts, struct map *slugs, struct part *part)
{
	struct part *first;

	if (*part->slug == '\0') {
		report_add(parts->selection->report, REPORT_ERROR,
			parts->definition->file, 0,
			"'%s' has no letter or digit for a path", part->value);
		return false;
	}
	first = map_put(slugs, span_of(part->slug), part);
	if (first == part)
		return true;
	report_add(parts->selection->report, REPORT_ERROR, parts->definition->file, 0,
		"'%s' and '%s' are both '%s' in a path", first->value, part->value,
		part->slug);
	return false;
}

static struct part *usable_parts(struct parts *parts, size_t *count)
{
	struct part *usable =
		arena_many(&parts->selection->scratch, parts->count, struct part);
	struct map slugs = {0};

	*count = 0;
	array_sort(parts->items, parts->count, sizeof(struct part *), compare_parts);
	for (size_t i = 0; i < parts->count && *count < PER_LIMIT; i++)
		if (slug_usable(parts, &slugs, parts->items[i]))
			usable[(*count)++] = *parts->items[i];
	if (parts->count > PER_LIMIT)
		report_add(parts->selection->report, REPORT_ERROR,
			parts->definition->file, 0,
			"more than %d feeds from one definition: the rest is left out",
			PER_LIMIT);
	map_release(&slugs);
	return usable;
}

struct part *split_choice(struct selection *selection,
	const struct definition *definition, const struct choice *choice, size_t *count)
{
	struct parts parts = {.selection = selection, .definition = definition};
	struct part *split;

	if (definition->per == PER_NONE) {
		split = arena_new(&selection->scratch, struct part);
		split->choice = *choice;
		*count = 1;
		return split;
	}
	if (definition_is_sitemap(definition))
		parts.others = "pages";
	for (size_t i = 0; i < choice->count; i++)
		put_page(&parts, choice->pages[i]);
	split = usable_parts(&parts, count);
	map_release(&parts.by_value);
	return split;
}

const char *fill_placeholder(const char *template, const char *placeholder,
	const char *value, struct arena *arena)
{
	struct span rest = span_of(template);
	struct text filled = text_limited(MIB);
	const char *result;
	size_t at;

	while ((at = span_find_string(rest, placeholder)) < rest.length) {
		text_add_span(&filled, span_first(rest, at));
		text_add(&filled, value);
		rest = span_after(rest, at + strlen(placeholder));
	}
	text_add_span(&filled, rest);
	result = text_copy(&filled, arena);
	text_release(&filled);
	return result;
}

const char *fill_template(
	const char *template, enum per per, const char *value, struct arena *arena)
{
	if (value == NULL)
		return template;
	return fill_placeholder(
		template, arena_format(arena, "{%s}", per_names[per]), value, arena);
}
