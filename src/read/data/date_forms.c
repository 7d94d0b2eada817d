/* SPDX-License-Identifier: MIT */
#include "read/data/date_forms.h"

#include "base/array.h"
#include "base/text.h"
#include "read/data/dates.h"
#include "read/data/reader.h"

enum { ORDER_LIMIT = 64 * 1024 }; /* bytes of dates that are looked at */

/* `[2024, 5, 1]`, `{year: 2024, month: 5, day: 1}`. */
static void add_part(struct text *text, const struct value *part)
{
	if (value_string(part) == NULL)
		return;
	text_add(text, text->length > 0 ? "-" : "");
	if (part->text.length == 1)
		text_add_char(text, '0');
	text_add_span(text, part->text);
}

static void add_parts(struct text *text, const struct value *parts)
{
	static const char *const names[] = {"year", "month", "day"};

	for (size_t i = 0; i < COUNT(names); i++)
		if (parts->kind == VALUE_LIST && i < parts->list.count)
			add_part(text, parts->list.items[i]);
		else if (parts->kind == VALUE_MAP)
			add_part(text, value_get(parts, names[i]));
}

/* Of a range its first day. */
static const struct value *first_of(const struct value *value)
{
	return value != NULL && value->kind == VALUE_LIST && value->list.count > 0
	               ? value->list.items[0]
	               : value;
}

bool data_period_of_map(const struct value *value, struct period *period)
{
	const struct value *map = first_of(value);
	const struct value *parts = first_of(value_get(map, "date-parts"));
	const struct value *written = data_get_named(map, "literal|raw|date");
	struct text text = text_limited(KIB);
	bool read;

	if (parts == NULL && map != NULL)
		parts = map;
	if (parts != NULL)
		add_parts(&text, parts);
	if (text.length == 0 && value_string(written) != NULL)
		text_add_span(&text, written->text);
	read = !text_broken(&text) &&
	       data_period_read(text_span(&text), DAYS_UNKNOWN, period);
	text_release(&text);
	return read;
}

/* The dates of a file, as a text; aliases may repeat maps without end. */
struct dates {
	const struct data_names *names;
	struct text text;
	size_t looked_at;
	size_t pairs;
};

static void add_dates(struct dates *dates, const struct value *value, int depth);

static void add_pair(struct dates *dates, const struct value_pair *pair, int depth)
{
	if (value_string(pair->value) == NULL)
		add_dates(dates, pair->value, depth + 1);
	else if (data_names_mean(dates->names, pair->key, DATA_DATE) &&
		 pair->value->text.length < ORDER_LIMIT - dates->text.length)
		text_addf(&dates->text, "%s\n", pair->value->text.bytes);
}

static void add_dates(struct dates *dates, const struct value *value, int depth)
{
	if (depth > DATA_DEPTH_LIMIT || dates->looked_at++ >= DATA_ITEM_LIMIT ||
		dates->pairs > DATA_PAIR_LIMIT)
		return;
	if (value->kind == VALUE_MAP)
		dates->pairs += value->map.count;
	for (size_t i = 0; value->kind == VALUE_LIST && i < value->list.count; i++)
		add_dates(dates, value->list.items[i], depth + 1);
	for (size_t i = 0; value->kind == VALUE_MAP && i < value->map.count; i++)
		add_pair(dates, &value->map.pairs[i], depth);
}

enum day_order data_day_order(const struct data_names *names, const struct value *root)
{
	struct dates dates = {.names = names, .text = text_limited(ORDER_LIMIT)};
	enum day_order order;

	add_dates(&dates, root, 0);
	order = period_day_order(text_span(&dates.text));
	text_release(&dates.text);
	return order;
}
