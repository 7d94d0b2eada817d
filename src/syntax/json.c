/* SPDX-License-Identifier: MIT */
#include "syntax/json.h"

#include <assert.h>
#include <jansson.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "syntax/json_numbers.h"

/* A number is marked in at most so many bytes more. */
enum { MARK_ROOM = 8 };

/* `\u0001` and other characters that no writer takes come as escapes. */
static struct span keep(const char *bytes, size_t length, struct arena *arena)
{
	struct span copy = {arena_bytes(arena, bytes, length), length};

	return utf8_repaired(copy, arena);
}

static void set_number(struct value *value)
{
	const char *text = value->text.bytes;

	if (span_find(value->text, '.') < value->text.length ||
		span_find(value->text, 'e') < value->text.length ||
		span_find(value->text, 'E') < value->text.length) {
		value->kind = VALUE_FLOAT;
		value->number = strtod(text, NULL);
		return;
	}
	/* Out of range it is the largest or smallest; the text knows more. */
	value->kind = VALUE_INTEGER;
	value->integer = strtoll(text, NULL, 10);
}

static void set_string(struct value *value, const json_t *json, struct arena *arena)
{
	const char *bytes = json_string_value(json);
	size_t length = json_string_length(json);
	bool is_number = length > 0 && bytes[0] == JSON_NUMBER_MARK;

	value->kind = VALUE_STRING;
	value->text = is_number ? keep(bytes + 1, length - 1, arena)
	                        : keep(bytes, length, arena);
	if (is_number)
		set_number(value);
}

static struct value *convert(json_t *json, struct arena *arena);

static void set_list(struct value *value, const json_t *json, struct arena *arena)
{
	size_t count = json_array_size(json);

	value->kind = VALUE_LIST;
	value->list.items = arena_many(arena, count, struct value *);
	value->list.count = count;
	for (size_t i = 0; i < count; i++)
		value->list.items[i] = convert(json_array_get(json, i), arena);
}

/* jansson hands members out in the order in which they were written. */
static void set_map(struct value *value, json_t *json, struct arena *arena)
{
	const char *key;
	json_t *member;

	value->kind = VALUE_MAP;
	value->map.pairs = arena_many(arena, json_object_size(json), struct value_pair);
	json_object_foreach(json, key, member)
	{
		struct value_pair *pair = &value->map.pairs[value->map.count++];

		pair->key = keep(key, span_of(key).length, arena);
		pair->value = convert(member, arena);
	}
}

/* Recursion is no deeper than JSON_DEPTH_LIMIT: json_numbers_mark has seen to it. */
static struct value *convert(json_t *json, struct arena *arena)
{
	struct value *value = arena_new(arena, struct value);

	assert(json != NULL);
	switch (json_typeof(json)) {
	case JSON_OBJECT:
		set_map(value, json, arena);
		break;
	case JSON_ARRAY:
		set_list(value, json, arena);
		break;
	case JSON_TRUE:
	case JSON_FALSE:
		value->kind = VALUE_BOOLEAN;
		value->boolean = json_is_true(json);
		value->text = span_of(value->boolean ? "true" : "false");
		break;
	case JSON_NULL:
		value->text = span_of("null");
		break;
	default:
		set_string(value, json, arena);
	}
	return value;
}

/* Without what stands near: it may be a number with its mark. */
static bool refuse(const json_error_t *mistake, struct error *error)
{
	struct span what = span_of(mistake->text);

	what = span_first(what, span_find_string(what, " near "));
	return error_set_at(error, mistake->line > 0 ? (unsigned)mistake->line : 1,
		"no JSON: %.*s", SPAN_ARGUMENTS(what));
}

bool json_read(struct span text, struct value **value, struct arena *arena,
	struct error *error)
{
	struct text marked = text_limited(text.length * MARK_ROOM + MARK_ROOM);
	json_t *json = NULL;
	json_error_t mistake;
	bool read = json_numbers_mark(text, &marked, error);

	if (read) {
		json = json_loadb(
			marked.bytes, marked.length, JSON_DECODE_ANY, &mistake);
		read = json != NULL || refuse(&mistake, error);
	}
	if (read)
		*value = convert(json, arena);
	json_decref(json);
	text_release(&marked);
	return read;
}
