/* SPDX-License-Identifier: MIT */
/* A tree of values on one line, for comparing it with what was expected. */
#ifndef SAY_VALUE_H
#define SAY_VALUE_H

#include <inttypes.h>

#include "base/date.h"
#include "base/text.h"
#include "base/value.h"

enum { SAY_DEPTH = 8 }; /* it may hold itself */

static void say_value(const struct value *value, int depth, struct text *text);

static void say_date(const struct date_parts *date, struct text *text)
{
	char rfc3339[DATE_TEXT_SIZE];

	if (date->has_time)
		text_add(text, date_rfc3339(date_instant_utc(date), rfc3339));
	else
		text_addf(text, "%04d-%02d-%02d", date->year, date->month, date->day);
}

static void say_map(const struct value *map, int depth, struct text *text)
{
	text_add(text, "{");
	for (size_t i = 0; i < map->map.count; i++) {
		const struct value_pair *pair = &map->map.pairs[i];

		text_addf(
			text, "%s%.*s: ", i > 0 ? ", " : "", SPAN_ARGUMENTS(pair->key));
		say_value(pair->value, depth + 1, text);
	}
	text_add(text, "}");
}

static void say_list(const struct value *list, int depth, struct text *text)
{
	text_add(text, "[");
	for (size_t i = 0; i < list->list.count; i++) {
		text_add(text, i > 0 ? ", " : "");
		say_value(list->list.items[i], depth + 1, text);
	}
	text_add(text, "]");
}

static void say_value(const struct value *value, int depth, struct text *text)
{
	if (depth == SAY_DEPTH) {
		text_add(text, "...");
		return;
	}
	switch (value->kind) {
	case VALUE_NULL:
		break;
	case VALUE_BOOLEAN:
		text_add(text, value->boolean ? "true" : "false");
		break;
	case VALUE_INTEGER:
		text_addf(text, "%" PRId64, value->integer);
		break;
	case VALUE_FLOAT:
		text_addf(text, "%g", value->number);
		break;
	case VALUE_STRING:
		text_add_span(text, value->text);
		break;
	case VALUE_DATE:
		say_date(value->date, text);
		break;
	case VALUE_LIST:
		say_list(value, depth, text);
		break;
	case VALUE_MAP:
		say_map(value, depth, text);
		break;
	}
}

#define assert_says(value, want)                                                       \
	do {                                                                           \
		struct text said = text_limited(64 * KIB);                             \
                                                                                       \
		say_value((value), 0, &said);                                          \
		assert_string_equal(said.bytes, (want));                               \
		text_release(&said);                                                   \
	} while (0)

#endif
