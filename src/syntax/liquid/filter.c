/* SPDX-License-Identifier: MIT */
#include "syntax/liquid/filter.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "syntax/liquid/print.h"

enum { NUMBER_LIMIT = 40 /* longer texts are no numbers to sort by */ };

static const struct liquid_filter *const tables[] = {
	liquid_date_filters,
	liquid_escape_filters,
	liquid_group_filters,
	liquid_html_filters,
	liquid_list_filters,
	liquid_number_filters,
	liquid_select_filters,
	liquid_sort_filters,
	liquid_text_filters,
	liquid_url_filters,
	liquid_word_filters,
};

static const struct liquid_filter *filter_at(size_t number)
{
	for (size_t i = 0; i < COUNT(tables); i++)
		for (const struct liquid_filter *f = tables[i]; f->name != NULL; f++)
			if (number-- == 0)
				return f;
	return NULL;
}

const char *liquid_filter_name(size_t number)
{
	const struct liquid_filter *filter = filter_at(number);

	return filter == NULL ? NULL : filter->name;
}

const struct liquid_filter *liquid_filter_named(struct span name)
{
	for (size_t i = 0; i < COUNT(tables); i++)
		for (const struct liquid_filter *f = tables[i]; f->name != NULL; f++)
			if (span_is(name, f->name))
				return f;
	return NULL;
}

struct text liquid_text(void)
{
	return text_limited(LIQUID_OUTPUT_LIMIT);
}

struct span liquid_input(const struct liquid_call *call)
{
	return liquid_string(call->run, call->input);
}

struct span liquid_argument(const struct liquid_call *call, size_t number)
{
	if (number >= call->count)
		return SPAN_NONE;
	return liquid_string(call->run, call->arguments[number]);
}

/* Ruby's Integer(): all of it must be a number. */
static bool reads_as_integer(struct span text)
{
	text = span_trimmed(text);
	if (span_starts_with(text, "-") || span_starts_with(text, "+"))
		text = span_after(text, 1);
	for (size_t i = 0; i < text.length; i++)
		if (!char_is_digit(text.bytes[i]))
			return false;
	return text.length > 0;
}

int64_t liquid_argument_integer(
	const struct liquid_call *call, size_t number, int64_t fallback)
{
	struct span text;

	if (number >= call->count)
		return fallback;
	text = liquid_argument(call, number);
	if (!reads_as_integer(text))
		liquid_fail(call->run, "'%s' wants a whole number", call->filter->name);
	return liquid_leading_integer(text);
}

/* How many items LIST has without the lists in it; they go to FLAT, if there is one. */
static size_t flatten(struct liquid_run *run, const struct value *list, int depth,
	struct value *flat, size_t count)
{
	for (size_t i = 0; i < list->list.count; i++) {
		const struct value *item = list->list.items[i];

		if (!liquid_spend(run, depth > 0))
			break;
		if (liquid_is(item, VALUE_LIST) && depth < VALUE_DEPTH_LIMIT) {
			count = flatten(run, item, depth + 1, flat, count);
			continue;
		}
		if (flat != NULL)
			liquid_set_item(flat, count, item);
		count++;
	}
	return count;
}

static bool has_lists(const struct value *list)
{
	for (size_t i = 0; i < list->list.count; i++)
		if (liquid_is(list->list.items[i], VALUE_LIST))
			return true;
	return false;
}

const struct value *liquid_input_list(const struct liquid_call *call)
{
	const struct value *input = call->input;
	struct value *list;

	if (liquid_is(input, VALUE_LIST)) {
		if (!has_lists(input))
			return input;
		list = liquid_new_list(
			call->run, flatten(call->run, input, 0, NULL, 0));
		if (list != NULL && !call->run->failed)
			flatten(call->run, input, 0, list, 0);
		return call->run->failed ? NULL : list;
	}
	list = liquid_new_list(call->run, value_is_null(input) ? 0 : 1);
	if (list != NULL && list->list.count > 0)
		liquid_set_item(list, 0, input);
	return list;
}

/* `-?12`, `1.`, `.5` between white space; WHOLE if it has no point. */
static bool reads_as_number(struct span text, bool *whole)
{
	size_t digits = 0;
	size_t points = 0;

	text = span_trimmed(text);
	if (span_starts_with(text, "-"))
		text = span_after(text, 1);
	for (size_t i = 0; i < text.length; i++) {
		digits += char_is_digit(text.bytes[i]);
		points += text.bytes[i] == '.';
	}
	*whole = points == 0;
	return digits > 0 && points <= 1 && digits + points == text.length &&
	       text.length <= NUMBER_LIMIT;
}

static const struct value *as_number(struct liquid_run *run, const struct value *value)
{
	char digits[2 * NUMBER_LIMIT] = "";
	struct span text;
	bool whole;

	if (!liquid_is(value, VALUE_STRING) || !reads_as_number(value->text, &whole))
		return value;
	text = span_trimmed(value->text);
	if (whole)
		return liquid_new_integer(run, liquid_leading_integer(text));
	memcpy(digits, text.bytes, text.length);
	return liquid_new_float(run, strtod(digits, NULL));
}

const struct value *liquid_property(
	struct liquid_run *run, const struct value *item, struct span property)
{
	const struct value *value = item;
	struct span name;

	if (span_find(property, '.') == property.length)
		return as_number(run, liquid_member(run, item, property));
	while (span_next(&property, '.', &name))
		/* In Jekyll what is below nothing is false, not nil. */
		value = value_is_null(value) ? &liquid_false
		                             : liquid_member(run, value, name);
	return as_number(run, value);
}

bool liquid_open_frame(const struct liquid_call *call)
{
	if (!liquid_enter(call->run))
		return false;
	liquid_push(call->run, liquid_argument(call, 0), NULL);
	return true;
}

void liquid_close_frame(const struct liquid_call *call)
{
	liquid_pop(call->run);
	liquid_leave(call->run);
}
