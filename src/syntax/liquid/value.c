/* SPDX-License-Identifier: MIT */
#include "syntax/liquid/value.h"

#include <stdio.h>

const struct value liquid_nil = {.kind = VALUE_NULL};
const struct value liquid_true = {.kind = VALUE_BOOLEAN, .boolean = true};
const struct value liquid_false = {.kind = VALUE_BOOLEAN};
const struct value liquid_blank = {.kind = VALUE_STRING, .text = {"", 0}};
const struct value liquid_empty = {.kind = VALUE_STRING, .text = {"", 0}};

enum {
	PAIRS_A_STEP = 64,
	INTEGER_SIZE = 8, /* of Ruby's integers: what `5.size` says */
};

bool liquid_is_number(const struct value *value)
{
	return liquid_is(value, VALUE_INTEGER) || liquid_is(value, VALUE_FLOAT);
}

bool liquid_is_true(const struct value *value)
{
	return !value_is_null(value) &&
	       (value->kind != VALUE_BOOLEAN || value->boolean);
}

static const struct value *loop_member(
	struct liquid_run *run, const struct liquid_loop *loop, struct span name)
{
	if (span_is(name, "index"))
		return liquid_new_integer(run, (int64_t)loop->index + 1);
	if (span_is(name, "index0"))
		return liquid_new_integer(run, (int64_t)loop->index);
	if (span_is(name, "rindex"))
		return liquid_new_integer(run, (int64_t)(loop->length - loop->index));
	if (span_is(name, "rindex0"))
		return liquid_new_integer(
			run, (int64_t)(loop->length - loop->index) - 1);
	if (span_is(name, "length"))
		return liquid_new_integer(run, (int64_t)loop->length);
	if (span_is(name, "first"))
		return loop->index == 0 ? &liquid_true : &liquid_false;
	if (span_is(name, "last"))
		return loop->index + 1 == loop->length ? &liquid_true : &liquid_false;
	if (span_is(name, "parentloop") && loop->parent != NULL)
		return &loop->parent->drop;
	return NULL;
}

const struct value *liquid_member(
	struct liquid_run *run, const struct value *value, struct span name)
{
	if (!liquid_is(value, VALUE_MAP))
		return NULL;
	for (const struct liquid_loop *l = run->loop; l != NULL; l = l->parent)
		if (value == &l->drop)
			return loop_member(run, l, name);
	if (!liquid_spend(run, value->map.count / PAIRS_A_STEP))
		return NULL;
	return value_get_span(value, name);
}

const struct value *liquid_pair(
	struct liquid_run *run, const struct value *map, size_t index)
{
	const struct value_pair *pair = &map->map.pairs[index];
	struct value *list = liquid_new_list(run, 2);

	if (list == NULL)
		return NULL;
	liquid_set_item(list, 0, liquid_new_view(run, pair->key));
	liquid_set_item(list, 1, pair->value);
	return list;
}

static const struct value *item_at(
	struct liquid_run *run, const struct value *value, size_t index)
{
	if (liquid_is(value, VALUE_LIST) && index < value->list.count)
		return value->list.items[index];
	if (liquid_is(value, VALUE_MAP) && index < value->map.count)
		return liquid_pair(run, value, index);
	return NULL;
}

const struct value *liquid_first(struct liquid_run *run, const struct value *value)
{
	return item_at(run, value, 0);
}

const struct value *liquid_last(struct liquid_run *run, const struct value *value)
{
	/* Ruby's hashes have no last. */
	if (!liquid_is(value, VALUE_LIST) || value->list.count == 0)
		return NULL;
	return item_at(run, value, value->list.count - 1);
}

const struct value *liquid_size(struct liquid_run *run, const struct value *value)
{
	if (liquid_is(value, VALUE_STRING)) {
		liquid_spend_bytes(run, value->text.length);
		return liquid_new_integer(run, (int64_t)liquid_characters(value->text));
	}
	if (liquid_is(value, VALUE_LIST))
		return liquid_new_integer(run, (int64_t)value->list.count);
	if (liquid_is(value, VALUE_MAP))
		return liquid_new_integer(run, (int64_t)value->map.count);
	if (liquid_is(value, VALUE_INTEGER))
		return liquid_new_integer(run, INTEGER_SIZE);
	return NULL;
}

static const struct value *item_from_end(const struct value *list, int64_t index)
{
	int64_t count = (int64_t)list->list.count;

	if (index < 0)
		index += count;
	return index < 0 || index >= count ? NULL : list->list.items[index];
}

const struct value *liquid_look_up(
	struct liquid_run *run, const struct value *value, const struct value *key)
{
	char digits[24];

	if (liquid_is(value, VALUE_LIST) && liquid_is(key, VALUE_INTEGER))
		return item_from_end(value, key->integer);
	if (liquid_is(key, VALUE_STRING))
		return liquid_member(run, value, key->text);
	if (!liquid_is(key, VALUE_INTEGER))
		return NULL;
	/* Keys of a map are text here, whatever YAML made of `2024:`. */
	(void)snprintf(digits, sizeof(digits), "%lld", (long long)key->integer);
	return liquid_member(run, value, span_of(digits));
}

size_t liquid_characters(struct span text)
{
	size_t count = 0;

	for (size_t i = 0; i < text.length; i++)
		count += ((unsigned char)text.bytes[i] & 0xC0) != 0x80;
	return count;
}

size_t liquid_character_offset(struct span text, size_t count)
{
	size_t at = 0;

	while (at < text.length && count-- > 0) {
		at++;
		while (at < text.length &&
			((unsigned char)text.bytes[at] & 0xC0) == 0x80)
			at++;
	}
	return at;
}

int64_t liquid_leading_integer(struct span text)
{
	int64_t number = 0;
	bool negative;

	text = span_trimmed(text);
	negative = span_starts_with(text, "-");
	if (negative || span_starts_with(text, "+"))
		text = span_after(text, 1);
	for (size_t i = 0; i < text.length && char_is_digit(text.bytes[i]); i++) {
		int digit = text.bytes[i] - '0';

		if (__builtin_mul_overflow(number, 10, &number) ||
			__builtin_add_overflow(number, digit, &number))
			return negative ? INT64_MIN : INT64_MAX;
	}
	return negative ? -number : number;
}
