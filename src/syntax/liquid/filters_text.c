/* SPDX-License-Identifier: MIT */
/* Filters that cut text and put it together. */
#include "syntax/liquid/filter.h"
#include "syntax/liquid/print.h"
#include "syntax/unicode.h"

static const struct value *append(const struct liquid_call *call)
{
	struct text text = liquid_text();

	text_add_span(&text, liquid_input(call));
	text_add_span(&text, liquid_argument(call, 0));
	return liquid_new_text(call->run, &text);
}

static const struct value *prepend(const struct liquid_call *call)
{
	struct text text = liquid_text();

	text_add_span(&text, liquid_argument(call, 0));
	text_add_span(&text, liquid_input(call));
	return liquid_new_text(call->run, &text);
}

static const struct value *cased(const struct liquid_call *call, struct span text,
	struct span (*change)(struct span, struct arena *))
{
	struct arena temporary = {0};
	const struct value *value =
		liquid_new_string(call->run, change(text, &temporary));

	arena_release(&temporary);
	return value;
}

static const struct value *downcase(const struct liquid_call *call)
{
	return cased(call, liquid_input(call), unicode_lower);
}

static const struct value *upcase(const struct liquid_call *call)
{
	return cased(call, liquid_input(call), unicode_upper);
}

static const struct value *capitalize(const struct liquid_call *call)
{
	struct span input = liquid_input(call);
	size_t end = liquid_character_offset(input, 1);
	const struct value *first = cased(call, span_first(input, end), unicode_upper);
	const struct value *rest = cased(call, span_after(input, end), unicode_lower);
	struct text text = liquid_text();

	text_add_span(&text, liquid_string(call->run, first));
	text_add_span(&text, liquid_string(call->run, rest));
	return liquid_new_text(call->run, &text);
}

static const struct value *strip(const struct liquid_call *call)
{
	return liquid_new_view(call->run, span_trimmed(liquid_input(call)));
}

static const struct value *lstrip(const struct liquid_call *call)
{
	return liquid_new_view(call->run, span_trimmed_left(liquid_input(call)));
}

static const struct value *rstrip(const struct liquid_call *call)
{
	return liquid_new_view(call->run, span_trimmed_right(liquid_input(call)));
}

/* Take what is before the next WANTED off REST, and WANTED. */
static bool find_next(struct span *rest, struct span wanted, struct span *before)
{
	size_t at = span_find_span(*rest, wanted);

	if (at == rest->length)
		return false;
	*before = span_first(*rest, at);
	*rest = span_after(*rest, at + wanted.length);
	return true;
}

static void replace_empty(
	struct text *text, struct span input, struct span replacement, bool once)
{
	text_add_span(text, replacement);
	while (!once && input.length > 0 && !text_broken(text)) {
		size_t length = liquid_character_offset(input, 1);

		text_add_span(text, span_first(input, length));
		text_add_span(text, replacement);
		input = span_after(input, length);
	}
	text_add_span(text, input);
}

static const struct value *replaced(
	const struct liquid_call *call, struct span replacement, bool once)
{
	struct text text = liquid_text();
	struct span rest = liquid_input(call);
	struct span wanted = liquid_argument(call, 0);
	struct span before;

	if (wanted.length == 0) {
		replace_empty(&text, rest, replacement, once);
		return liquid_new_text(call->run, &text);
	}
	while (!text_broken(&text) && find_next(&rest, wanted, &before)) {
		text_add_span(&text, before);
		text_add_span(&text, replacement);
		if (once)
			break;
	}
	text_add_span(&text, rest);
	return liquid_new_text(call->run, &text);
}

static const struct value *replace(const struct liquid_call *call)
{
	return replaced(call, liquid_argument(call, 1), false);
}

static const struct value *replace_first(const struct liquid_call *call)
{
	return replaced(call, liquid_argument(call, 1), true);
}

static const struct value *remove_all(const struct liquid_call *call)
{
	return replaced(call, SPAN_NONE, false);
}

static const struct value *remove_first(const struct liquid_call *call)
{
	return replaced(call, SPAN_NONE, true);
}

static const struct value *truncate(const struct liquid_call *call)
{
	struct span input = liquid_input(call);
	int64_t length = liquid_argument_integer(call, 0, 50);
	struct span ellipsis =
		call->count > 1 ? liquid_argument(call, 1) : span_of("...");
	int64_t kept = length - (int64_t)liquid_characters(ellipsis);
	struct text text = liquid_text();

	if (value_is_null(call->input))
		return NULL;
	if ((int64_t)liquid_characters(input) <= length)
		return liquid_new_view(call->run, input);
	text_add_span(&text, span_first(input, liquid_character_offset(input,
						       kept > 0 ? (size_t)kept : 0)));
	text_add_span(&text, ellipsis);
	return liquid_new_text(call->run, &text);
}

/* Ruby's slice: from a place that may count from the end; false outside. */
static bool slice_range(
	int64_t size, int64_t from, int64_t length, size_t *start, size_t *count)
{
	if (from < 0)
		from += size;
	if (from < 0 || from > size || length < 0)
		return false;
	if (length > size - from)
		length = size - from;
	*start = (size_t)from;
	*count = (size_t)length;
	return true;
}

static const struct value *slice_text(
	const struct liquid_call *call, int64_t from, int64_t length)
{
	struct span input = liquid_input(call);
	size_t start;
	size_t count;

	if (!slice_range(
		    (int64_t)liquid_characters(input), from, length, &start, &count))
		return liquid_new_view(call->run, SPAN_NONE);
	input = span_after(input, liquid_character_offset(input, start));
	return liquid_new_view(
		call->run, span_first(input, liquid_character_offset(input, count)));
}

static const struct value *slice(const struct liquid_call *call)
{
	int64_t from = liquid_argument_integer(call, 0, 0);
	int64_t length = liquid_argument_integer(call, 1, 1);
	const struct value *input = call->input;
	struct value *list;
	size_t start = 0;
	size_t count = 0;

	if (!liquid_is(input, VALUE_LIST))
		return slice_text(call, from, length);
	(void)slice_range((int64_t)input->list.count, from, length, &start, &count);
	list = liquid_new_list(call->run, count);
	for (size_t i = 0; list != NULL && i < count; i++)
		liquid_set_item(list, i, input->list.items[start + i]);
	return list;
}

const struct liquid_filter liquid_text_filters[] = {
	/* clang-format off */
	{"append",        1, 1, append},
	{"capitalize",    0, 0, capitalize},
	{"downcase",      0, 0, downcase},
	{"lstrip",        0, 0, lstrip},
	{"prepend",       1, 1, prepend},
	{"remove",        1, 1, remove_all},
	{"remove_first",  1, 1, remove_first},
	{"replace",       1, 2, replace},
	{"replace_first", 1, 2, replace_first},
	{"rstrip",        0, 0, rstrip},
	{"slice",         1, 2, slice},
	{"strip",         0, 0, strip},
	{"truncate",      0, 2, truncate},
	{"upcase",        0, 0, upcase},
	{NULL,            0, 0, NULL},
	/* clang-format on */
};
