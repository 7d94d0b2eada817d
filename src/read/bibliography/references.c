/* SPDX-License-Identifier: MIT */
/*
 * `crossref` and `xdata`: what entries of a bibliography take over from others, and
 * which of those are there for nothing else.
 */
#include "base/array.h"
#include "base/map.h"
#include "base/text.h"
#include "read/bibliography/bibliography.h"

struct entry {
	struct value *map;
	bool complete;
	bool is_whole; /* another is a part of it */
};

struct referring {
	const struct bibliography *bibliography;
	struct map by_key; /* in lower case, as BibTeX compares them */
	size_t taken;      /* fields that were taken over */
};

/* Of a whole, what its parts do not share with it. */
static bool is_inherited(struct span name)
{
	static const char *const own[] = {"abstract", "arxiv", "code", "crossref",
		"doi", "eprint", "file", "html", "ids", "key", "keywords", "pdf",
		"poster", "shorttitle", "slides", "subtitle", "titleaddon", "type",
		"url", "video", "website", "xdata"};

	return !span_is_one_of(name, own, COUNT(own));
}

/* BibLaTeX's manual, section 2.2.3: xdata is taken over as it is. */
static bool is_data(struct span name)
{
	return !span_is(name, "key") && !span_is(name, "type") &&
	       !span_is(name, "xdata");
}

static void take_over(struct referring *referring, struct value *map,
	const struct value *from, bool is_xdata)
{
	for (size_t i = 0; i < from->map.count; i++) {
		const struct value_pair *pair = &from->map.pairs[i];
		struct span name = pair->key;

		if (!is_xdata && span_is(name, "title"))
			name = span_of("booktitle");
		if ((is_xdata ? is_data(name) : is_inherited(name)) &&
			value_get_span(map, name) == NULL &&
			referring->taken++ < CROSSREF_FIELD_LIMIT)
			value_add(
				map, name, pair->value, referring->bibliography->arena);
	}
}

static struct span folded(struct span key, struct arena *arena)
{
	return span_of(text_lower(key, arena));
}

static void complete(struct referring *referring, struct entry *entry, int depth);

static void refer(struct referring *referring, struct entry *entry, struct span key,
	bool is_xdata, int depth)
{
	const struct bibliography *bibliography = referring->bibliography;
	struct entry *from = map_get(
		&referring->by_key, folded(span_trimmed(key), bibliography->arena));

	if (from == NULL) {
		report_add(bibliography->report, REPORT_WARNING, bibliography->file,
			entry->map->line, "there is no entry '%.*s' to refer to",
			SPAN_ARGUMENTS(span_first(span_trimmed(key), 100)));
		return;
	}
	complete(referring, from, depth + 1);
	from->is_whole = from->is_whole || (from != entry && !is_xdata);
	if (from != entry)
		take_over(referring, entry->map, from->map, is_xdata);
}

/* Each entry once, so that circles end. */
static void complete(struct referring *referring, struct entry *entry, int depth)
{
	const struct value *xdata = value_get(entry->map, "xdata");
	const struct value *whole = value_get(entry->map, "crossref");
	struct span rest;
	struct span key;

	if (entry->complete || depth > CROSSREF_LIMIT)
		return;
	entry->complete = true;
	if (value_string(xdata) != NULL)
		for (rest = xdata->text; span_next(&rest, ',', &key);)
			refer(referring, entry, key, true, depth);
	if (value_string(whole) != NULL)
		refer(referring, entry, whole->text, false, depth);
}

/* Data for others, and proceedings of which a part is an entry itself. */
static bool is_work(const struct entry *entry)
{
	const struct value *type = value_get(entry->map, "type");

	if (value_string(type) == NULL)
		return true;
	return !span_is(type->text, "xdata") && !span_is(type->text, "set") &&
	       !(entry->is_whole && span_is(type->text, "proceedings"));
}

static void find_entries(
	struct referring *referring, struct entry *entries, struct arena *arena)
{
	const struct value_list *list = &referring->bibliography->entries->list;

	for (size_t i = 0; i < list->count; i++) {
		const struct value *key = value_get(list->items[i], "key");

		entries[i].map = list->items[i];
		if (referring->bibliography->refers && value_string(key) != NULL)
			(void)map_put(&referring->by_key, folded(key->text, arena),
				&entries[i]);
	}
}

void bibliography_refer(const struct bibliography *bibliography)
{
	struct value_list *list = &bibliography->entries->list;
	struct referring referring = {.bibliography = bibliography};
	struct entry *entries =
		arena_many(bibliography->arena, list->count, struct entry);
	size_t kept = 0;

	find_entries(&referring, entries, bibliography->arena);
	for (size_t i = 0; bibliography->refers && i < list->count; i++)
		complete(&referring, &entries[i], 0);
	if (referring.taken > CROSSREF_FIELD_LIMIT)
		report_add(bibliography->report, REPORT_ERROR, bibliography->file, 0,
			"works take over more than %d fields from others: the rest is "
			"left out",
			CROSSREF_FIELD_LIMIT);
	for (size_t i = 0; i < list->count; i++)
		if (is_work(&entries[i]))
			list->items[kept++] = entries[i].map;
	list->count = kept;
	map_release(&referring.by_key);
}
