/* SPDX-License-Identifier: MIT */
#include "read/data/items.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "read/data/content.h"
#include "read/data/dates.h"
#include "read/data/links.h"
#include "read/data/plain.h"
#include "read/data/texts.h"
#include "syntax/url.h"

static const char *text_of(const struct data_reader *reader,
	const struct data_said *said, enum data_key key)
{
	const struct value *value = said->values[key];
	const char *text;

	if (value_string(value) == NULL)
		return NULL;
	text = data_plain(reader, value->text);
	return *text == '\0' ? NULL : text;
}

/* `{American Physical Society,}`: styles' commas. */
static const char *name_of(const struct data_reader *reader,
	const struct data_said *said, enum data_key key)
{
	const char *text = text_of(reader, said, key);
	struct span name = span_without_last(span_of(text), ',');

	return name.length == 0 ? NULL
	                        : arena_bytes(reader->arena, name.bytes, name.length);
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
	const struct data_context *context, struct imprint *imprint)
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
	const struct data_said *said, const struct data_context *context)
{
	const char *key = text_of(reader, said, DATA_KEY);

	if (key == NULL && context->key.length > 0)
		key = arena_bytes(
			reader->arena, context->key.bytes, context->key.length);
	return key;
}

/* `Queues`, `How They Grow`: as a library has it. */
static const char *add_subtitle(
	const char *title, const char *subtitle, struct arena *arena)
{
	size_t length = strlen(title);
	bool ends = length > 0 && strchr(".:?!", title[length - 1]) != NULL;

	return arena_format(arena, "%s%s %s", title, ends ? "" : ":", subtitle);
}

/*
 * What begins it, if it is no title: `We have moved.`  Where something took place is a
 * title for want of anything else.
 */
static const char *make_title(const struct data_reader *reader,
	const struct data_said *said, const struct item *item)
{
	const char *title = text_of(reader, said, DATA_TITLE);

	if (reader->is_bibliography) {
		const char *subtitle = text_of(reader, said, DATA_SUMMARY);

		return title == NULL || subtitle == NULL
		               ? title
		               : add_subtitle(title, subtitle, reader->arena);
	}
	if (title == NULL || said->values[DATA_TITLE] == said->values[DATA_VENUE]) {
		const char *beginning = data_beginning(reader, item->html);

		title = beginning != NULL ? beginning : title;
	}
	return title != NULL ? title : text_of(reader, said, DATA_VENUE);
}

bool data_item_make(const struct data_reader *reader, const struct data_said *said,
	const struct data_context *context, struct item *item)
{
	struct item_data *data = arena_new(reader->arena, struct item_data);

	*item = (struct item){
		.source = reader->source,
		.heading = "",
		.heading_id = "",
		.line = said->line,
		.authors = data_authors(reader, said),
		.venue = read_venue(reader, said),
		.data = data,
	};
	data_content(reader, said, item);
	item->title = make_title(reader, said, item);
	if (item->title != NULL && item->venue != NULL &&
		strcmp(item->title, item->venue) == 0)
		item->venue = NULL;
	item->period = data_period(reader, said, &context->period);
	data->key = make_key(reader, said, context);
	data->keywords = data_keywords(reader, said);
	data->file_size = -1;
	data->from_bibliography = reader->is_bibliography;
	read_imprint(reader, said, context, &data->imprint);
	data->summary = make_summary(reader, said, item);
	data_links(reader, said, item, data);
	return item->title != NULL;
}
