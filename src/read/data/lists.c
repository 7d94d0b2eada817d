/* SPDX-License-Identifier: MIT */
#include "read/data/lists.h"

#include "base/array.h"
#include "read/bibliography/scholar_query.h"
#include "read/data/date_forms.h"
#include "read/data/dates.h"
#include "read/data/items.h"
#include "read/data/untitled.h"
#include "read/data/values.h"

enum { PERSON_KEYS = 32 }; /* of somebody, at most */

/* One file's items, while they are being made. */
struct making {
	const struct data_reader *reader;
	const struct data_names *names;
	struct item *items;
	size_t count;
	size_t room;
	size_t looked_at; /* maps, which aliases may repeat without end … */
	size_t pairs;     /* … and what is in them */
	struct data_untitled untitled;
};

static void add_item(struct making *making, const struct data_said *said,
	const struct data_context *context)
{
	const struct data_reader *reader = making->reader;

	if (making->count == DATA_ITEM_LIMIT)
		return;
	making->items = arena_grow(reader->arena, making->items, making->count,
		&making->room, sizeof(*making->items));
	if (!data_item_make(reader, said, context, &making->items[making->count])) {
		data_untitled_add(&making->untitled, reader, said);
		return;
	}
	if (making->count++ == 0)
		data_untitled_flush(&making->untitled, reader);
}

/* People, days and links are lists of maps as well. */
static bool is_part(const struct making *making, const struct value_pair *pair)
{
	const struct value *first = pair->value->list.items[0];

	return data_names_mean(making->names, pair->key, DATA_AUTHORS) ||
	       data_names_mean(making->names, pair->key, DATA_DATE) ||
	       data_names_mean(making->names, pair->key, DATA_LINKS) ||
	       (first->map.count <= PERSON_KEYS &&
		       data_get_named(first, "family|given") != NULL) ||
	       (first->map.count <= 3 && data_get_named(first, "year") != NULL &&
		       data_get_named(first, "title|name") == NULL &&
		       value_string(first->map.pairs[first->map.count - 1].value) !=
			       NULL);
}

static bool holds_maps(const struct value *list)
{
	return list->kind == VALUE_LIST && list->list.count > 0 &&
	       list->list.items[0]->kind == VALUE_MAP;
}

static bool holds_items(const struct making *making, const struct value_pair *pair)
{
	return holds_maps(pair->value) && !is_part(making, pair);
}

static bool says(const struct data_said *said, enum data_key key)
{
	return said->values[key] != NULL && said->values[key]->kind != VALUE_LIST;
}

/*
 * `year: 2024, papers: [...]`, `title: Invited, talks: [...]`: what says more of itself
 * is an item.
 */
static bool is_group(const struct making *making, const struct value *map,
	const struct data_said *said)
{
	static const enum data_key own[] = {
		DATA_CONTENT, DATA_LINK, DATA_DOI, DATA_VENUE, DATA_SUMMARY};
	bool found = false;

	for (size_t i = 0; i < map->map.count; i++)
		found = found || holds_items(making, &map->map.pairs[i]);
	for (size_t i = 0; found && i < COUNT(own); i++)
		found = !says(said, own[i]);
	return found && said->values[DATA_AUTHORS] == NULL &&
	       (!says(said, DATA_TITLE) ||
		       (!says(said, DATA_DATE) && !says(said, DATA_YEAR)));
}

/* A list is called by the year or the type of what is in it. */
static struct data_context context_named(
	const struct data_context *outer, struct span name)
{
	struct data_context context = *outer;

	context.name = name;
	context.key = SPAN_NONE;
	if (name.length > 0 && char_is_digit(name.bytes[0]) &&
		data_period_read(name, DAYS_UNKNOWN, &context.period))
		context.name = SPAN_NONE;
	return context;
}

static void add_map(struct making *making, const struct value *map,
	const struct data_context *context, int depth);

/* `- paper: {title: ...}`: what it is, and then what it says. */
static const struct value *unwrapped(const struct value *entry)
{
	const struct value *inner = entry->kind == VALUE_MAP && entry->map.count == 1
	                                    ? entry->map.pairs[0].value
	                                    : entry;

	return inner->kind == VALUE_MAP && !data_is_translated(inner) ? inner : entry;
}

static void report_texts(
	const struct making *making, const struct value *first, size_t count)
{
	if (count == 1)
		report_add(making->reader->report, REPORT_ERROR, making->reader->file,
			first->line,
			"an entry is left out: expected `key: value` lines");
	else if (count > 1)
		report_add(making->reader->report, REPORT_ERROR, making->reader->file,
			first->line,
			"%zu entries are left out: expected `key: value` lines", count);
}

static void add_list(struct making *making, const struct value *list,
	const struct data_context *context, int depth)
{
	const struct value *text = NULL;
	size_t texts = 0;

	for (size_t i = 0; i < list->list.count; i++) {
		const struct value *entry = unwrapped(list->list.items[i]);

		if (entry->kind == VALUE_MAP)
			add_map(making, entry, context, depth);
		else if (texts++ == 0)
			text = entry;
	}
	report_texts(making, text, texts);
}

static void add_group(struct making *making, const struct value *map,
	const struct data_said *said, const struct data_context *outer, int depth)
{
	const struct data_reader *reader = making->reader;
	struct data_context context = *outer;

	if (value_string(said->values[DATA_TITLE]) != NULL)
		context = context_named(&context, said->values[DATA_TITLE]->text);
	context.period = data_period(reader, said, &context.period);
	for (size_t i = 0; i < map->map.count; i++) {
		const struct value_pair *pair = &map->map.pairs[i];
		struct data_context inner = context_named(&context, pair->key);

		if (!holds_items(making, pair))
			continue;
		if (context.name.length > 0)
			inner.name = context.name;
		add_list(making, pair->value, &inner, depth);
	}
}

/* `link: {url: ..., display: Nets 12 (2024)}`: what a link shows, if it says when. */
static const struct value *shown_venue(const struct value *link)
{
	const struct value *shown =
		link == NULL ? NULL : data_get_named(link, "display");
	struct period period;

	if (shown == NULL || value_string(shown) == NULL ||
		!period_read(shown->text, DAYS_UNKNOWN, &period))
		return NULL;
	return shown;
}

/* An item, or a group of items. */
static void add_map(struct making *making, const struct value *map,
	const struct data_context *context, int depth)
{
	const struct data_reader *reader = making->reader;
	struct data_said said;

	making->pairs += map->map.count;
	if (making->looked_at++ >= DATA_ITEM_LIMIT || making->pairs > DATA_PAIR_LIMIT ||
		(reader->query != NULL && !scholar_query_takes(reader->query, map)))
		return;
	data_said(making->names, map, &said);
	for (int i = 0; i < DATA_KEY_COUNT; i++)
		said.values[i] = data_value(reader, said.values[i]);
	if (said.values[DATA_VENUE] == NULL)
		said.values[DATA_VENUE] = shown_venue(said.values[DATA_LINK]);
	if (!reader->is_bibliography && depth < DATA_DEPTH_LIMIT &&
		is_group(making, map, &said))
		add_group(making, map, &said, context, depth + 1);
	else
		add_item(making, &said, context);
}

/* What a page is called, or shows first, beside its lists. */
static bool is_setting(const struct making *making, const struct value *value)
{
	struct data_said said;

	if (value->kind == VALUE_LIST)
		return !holds_maps(value);
	data_said(making->names, value, &said);
	return said.values[DATA_TITLE] == NULL && said.values[DATA_CONTENT] == NULL &&
	       !is_group(making, value, &said);
}

/* `2024: [...]`, `talks: [...]`, or `turing1936: {title: ...}`. */
static void add_root(struct making *making, const struct value *map)
{
	static const struct data_context nothing = {0};
	bool has_lists = false;

	for (size_t i = 0; i < map->map.count; i++)
		has_lists = has_lists || holds_maps(map->map.pairs[i].value);
	for (size_t i = 0; i < map->map.count; i++) {
		const struct value_pair *pair = &map->map.pairs[i];
		struct data_context context = context_named(&nothing, pair->key);

		if ((pair->value->kind != VALUE_LIST &&
			    pair->value->kind != VALUE_MAP) ||
			(has_lists && is_setting(making, pair->value)))
			continue;
		if (pair->value->kind == VALUE_LIST) {
			add_list(making, pair->value, &context, 0);
			continue;
		}
		context.name = SPAN_NONE;
		context.key = pair->key;
		add_map(making, pair->value, &context, 0);
	}
	if (making->looked_at == 0)
		report_add(making->reader->report, REPORT_ERROR, making->reader->file,
			map->line, "expected a list of entries, or a map of lists");
}

struct item *data_items(
	const struct data_reader *reader, const struct value *root, size_t *count)
{
	static const struct data_context nothing = {0};
	struct data_reader ordered = *reader;
	struct making making = {.reader = &ordered,
		.names = data_names_of(
			reader->fields, reader->is_bibliography, reader->arena)};

	if (!reader->is_bibliography)
		ordered.order = data_day_order(making.names, root);
	if (root->kind == VALUE_LIST)
		add_list(&making, root, &nothing, 0);
	else if (root->kind == VALUE_MAP)
		add_root(&making, root);
	else if (root->kind != VALUE_NULL)
		report_add(reader->report, REPORT_ERROR, reader->file, 0,
			"expected a list of entries, or a map of lists");
	data_untitled_finish(&making.untitled, reader);
	if (making.looked_at > DATA_ITEM_LIMIT)
		report_add(reader->report, REPORT_ERROR, reader->file, 0,
			"more than %d entries: the rest is left out", DATA_ITEM_LIMIT);
	if (making.pairs > DATA_PAIR_LIMIT)
		report_add(reader->report, REPORT_ERROR, reader->file, 0,
			"more than %d keys in all entries: the rest is left out",
			DATA_PAIR_LIMIT);
	*count = making.count;
	return making.items;
}
