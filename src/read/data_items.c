/* SPDX-License-Identifier: MIT */
#include "read/data_items.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "read/period.h"
#include "syntax/url.h"

/* One file's items, while they are being made. */
struct making {
	const struct data_reader *reader;
	const struct data_names *names;
	struct item *items;
	size_t count;
	size_t room;
};

/* The list that an item stands in, and what it is called there. */
struct context {
	struct span name; /* empty if it has none */
	struct period period;
	struct span key;
};

static const char *text_of(const struct data_reader *reader,
	const struct data_said *said, enum data_key key)
{
	const struct value *value = said->values[key];
	const char *text;

	if (value_string(value) == NULL)
		return NULL;
	text = text_in_line(value->text, reader->arena);
	return *text == '\0' ? NULL : text;
}

/* `{American Physical Society,}`: styles' commas. */
static const char *name_of(const struct data_reader *reader,
	const struct data_said *said, enum data_key key)
{
	const char *text = text_of(reader, said, key);
	size_t length = span_of(text).length;

	while (length > 0 && text[length - 1] == ',')
		length--;
	return length == 0 ? NULL : arena_bytes(reader->arena, text, length);
}

/* The first of several: `2049-3630, 2049-3649`. */
static const char *number_of(const struct data_reader *reader,
	const struct data_said *said, enum data_key key)
{
	const char *text = text_of(reader, said, key);

	return text == NULL ? NULL
	                    : arena_bytes(reader->arena, text, strcspn(text, " ,;"));
}

/* An address is none. */
static const char *read_venue(
	const struct data_reader *reader, const struct data_said *said)
{
	const char *venue = name_of(reader, said, DATA_VENUE);

	return venue == NULL || url_has_scheme(span_of(venue)) ? NULL : venue;
}

static void read_imprint(const struct data_reader *reader, const struct data_said *said,
	const struct context *context, struct imprint *imprint)
{
	imprint->type = text_of(reader, said, DATA_TYPE);
	if (imprint->type == NULL && context->name.length > 0 &&
		context->period.first.year == 0)
		imprint->type = arena_bytes(
			reader->arena, context->name.bytes, context->name.length);
	imprint->container = name_of(reader, said, DATA_CONTAINER);
	imprint->publisher = name_of(reader, said, DATA_PUBLISHER);
	imprint->volume = text_of(reader, said, DATA_VOLUME);
	imprint->number = text_of(reader, said, DATA_NUMBER);
	imprint->pages = text_of(reader, said, DATA_PAGES);
	imprint->issn = number_of(reader, said, DATA_ISSN);
	imprint->isbn = number_of(reader, said, DATA_ISBN);
}

/* The venue, and the year unless it says that itself. */
static const char *make_summary(const struct data_reader *reader,
	const struct data_said *said, const struct item *item)
{
	const char *own = text_of(reader, said, DATA_SUMMARY);
	char year[16] = "";

	if (own != NULL && !reader->is_bibliography)
		return own;
	if (item->period.first.year > 0)
		(void)snprintf(year, sizeof(year), "%d", item->period.first.year);
	if (item->venue == NULL)
		return reader->is_bibliography && *year != '\0'
		               ? arena_string(reader->arena, year)
		               : NULL;
	if (*year == '\0' || span_find_string(span_of(item->venue), year) <
				     span_of(item->venue).length)
		return item->venue;
	return arena_format(reader->arena, "%s, %s", item->venue, year);
}

static const char *make_key(const struct data_reader *reader,
	const struct data_said *said, const struct context *context)
{
	const char *key = text_of(reader, said, DATA_KEY);

	if (key == NULL && context->key.length > 0)
		key = arena_bytes(
			reader->arena, context->key.bytes, context->key.length);
	return key;
}

static void make_one(const struct data_reader *reader, const struct data_said *said,
	const struct context *context, const char *title, struct item *item)
{
	struct item_data *data = arena_new(reader->arena, struct item_data);

	*item = (struct item){
		.source = reader->source,
		.heading = "",
		.heading_id = "",
		.line = said->line,
		.title = title,
		.authors = data_authors(reader, said),
		.venue = read_venue(reader, said),
		.period = data_period(reader, said, &context->period),
		.data = data,
	};
	data_content(reader, said, item);
	data->key = make_key(reader, said, context);
	data->keywords = data_keywords(reader, said);
	data->file_size = -1;
	data->from_bibliography = reader->is_bibliography;
	read_imprint(reader, said, context, &data->imprint);
	data->summary = make_summary(reader, said, item);
	data_links(reader, said, item, data);
}

static void report_untitled(
	const struct data_reader *reader, const struct data_said *said)
{
	const char *key = text_of(reader, said, DATA_KEY);

	report_add(reader->report, REPORT_ERROR, reader->file, said->line,
		"an entry is left out: it has no title%s%s%s", key == NULL ? "" : " ('",
		key == NULL ? "" : key, key == NULL ? "" : "')");
}

/* Entries that only hold others, or settings of a program, are no items. */
static bool is_item(const struct data_reader *reader, const struct data_said *said)
{
	const char *type = text_of(reader, said, DATA_TYPE);

	return !reader->is_bibliography || type == NULL ||
	       (!span_is(span_of(type), "proceedings") &&
		       !span_is(span_of(type), "xdata") &&
		       !span_is(span_of(type), "set"));
}

static void add_item(
	struct making *making, const struct value *map, const struct context *context)
{
	const struct data_reader *reader = making->reader;
	struct data_said said;
	const char *title;

	if (reader->query != NULL && !scholar_query_takes(reader->query, map))
		return;
	data_said(making->names, map, &said);
	if (making->count == DATA_ITEM_LIMIT || !is_item(reader, &said))
		return;
	title = text_of(reader, &said, DATA_TITLE);
	if (title == NULL) {
		report_untitled(reader, &said);
		return;
	}
	making->items = arena_grow(reader->arena, making->items, making->count,
		&making->room, sizeof(*making->items));
	make_one(reader, &said, context, title, &making->items[making->count++]);
}

static void add_list(
	struct making *making, const struct value *list, const struct context *context)
{
	for (size_t i = 0; i < list->list.count; i++) {
		const struct value *entry = list->list.items[i];

		if (entry->kind == VALUE_MAP)
			add_item(making, entry, context);
		else
			report_add(making->reader->report, REPORT_ERROR,
				making->reader->file, entry->line,
				"an entry is left out: expected `key: value` lines");
	}
}

/* `2024: [...]`, `talks: [...]`, or `turing1936: {title: ...}`. */
static void add_map(struct making *making, const struct value *map)
{
	size_t before = making->count;

	for (size_t i = 0; i < map->map.count; i++) {
		const struct value_pair *pair = &map->map.pairs[i];
		struct context context = {.name = pair->key};

		if (pair->value->kind == VALUE_LIST) {
			if (pair->key.length > 0 && char_is_digit(pair->key.bytes[0]))
				(void)data_period_read(pair->key, &context.period);
			add_list(making, pair->value, &context);
		} else if (pair->value->kind == VALUE_MAP) {
			context = (struct context){.key = pair->key};
			add_item(making, pair->value, &context);
		}
	}
	if (making->count == before)
		report_add(making->reader->report, REPORT_ERROR, making->reader->file,
			map->line, "expected a list of entries, or a map of lists");
}

struct item *data_items(
	const struct data_reader *reader, const struct value *root, size_t *count)
{
	struct making making = {.reader = reader,
		.names = data_names_of(
			reader->fields, reader->is_bibliography, reader->arena)};
	struct context context = {0};

	if (root->kind == VALUE_LIST)
		add_list(&making, root, &context);
	else if (root->kind == VALUE_MAP)
		add_map(&making, root);
	else if (root->kind != VALUE_NULL)
		report_add(reader->report, REPORT_ERROR, reader->file, 0,
			"expected a list of entries, or a map of lists");
	if (making.count == DATA_ITEM_LIMIT)
		report_add(reader->report, REPORT_ERROR, reader->file, 0,
			"more than %d entries: the rest is left out", DATA_ITEM_LIMIT);
	*count = making.count;
	return making.items;
}
