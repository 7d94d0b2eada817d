/* SPDX-License-Identifier: MIT */
#include "syntax/json.h"

#include "base/map.h"
#include "base/utf8.h"
#include "syntax/json/reader.h"

enum { FEW_MEMBERS = 16 }; /* of a map: more are looked up by their hash */

bool json_refuse(const struct json_reader *reader, const char *what)
{
	return error_set_at(reader->error, reader->line, "no JSON: %s", what);
}

/* RFC 8259, section 2: past what stands between all else. */
static char next_token(struct json_reader *reader)
{
	for (;; reader->at++) {
		char c = *reader->at;

		if (c == '\n')
			reader->line++;
		else if (c != ' ' && c != '\t' && c != '\r')
			return c;
	}
}

static void push(struct json_reader *reader, struct value_pair pair)
{
	if (reader->open_count == reader->open_room) {
		reader->open_room = reader->open_room == 0 ? 64 : reader->open_room * 2;
		reader->open = memory_resize(
			reader->open, reader->open_room, sizeof(*reader->open));
	}
	reader->open[reader->open_count++] = pair;
}

/* What was pushed since there were FIRST of them; it stays until the next push. */
static struct value_pair *pop(struct json_reader *reader, size_t first, size_t *count)
{
	*count = reader->open_count - first;
	reader->open_count = first;
	return *count == 0 ? NULL : reader->open + first;
}

static void set_list(struct json_reader *reader, struct value *list, size_t first)
{
	size_t count;
	const struct value_pair *pairs = pop(reader, first, &count);

	list->kind = VALUE_LIST;
	list->list.items = arena_many(reader->arena, count, struct value *);
	list->list.count = count;
	for (size_t i = 0; i < count; i++)
		list->list.items[i] = pairs[i].value;
}

/* The last of equal keys wins, in the place of the first. */
static void add_member(
	struct value *map, struct map *by_key, const struct value_pair *pair)
{
	struct value_pair *known = NULL;

	if (by_key != NULL) {
		known = map_put(by_key, pair->key, &map->map.pairs[map->map.count]);
		if (known == &map->map.pairs[map->map.count])
			known = NULL;
	} else {
		for (size_t i = 0; known == NULL && i < map->map.count; i++)
			if (span_equals(map->map.pairs[i].key, pair->key))
				known = &map->map.pairs[i];
	}
	if (known == NULL)
		known = &map->map.pairs[map->map.count++];
	*known = *pair;
}

static void set_map(struct json_reader *reader, struct value *map, size_t first)
{
	struct map by_key = {0};
	size_t count;
	const struct value_pair *pairs = pop(reader, first, &count);

	value_set_map(map, count, reader->arena);
	for (size_t i = 0; i < count; i++)
		add_member(map, count > FEW_MEMBERS ? &by_key : NULL, &pairs[i]);
	map_release(&by_key);
}

static struct value *read_value(struct json_reader *reader);

/* `"key": value`, or in a list the value alone. */
static bool read_member(struct json_reader *reader, bool in_map)
{
	struct value_pair pair = {.line = reader->line};

	if (in_map) {
		if (next_token(reader) != '"')
			return json_refuse(reader, "expected a key in quotes");
		pair.line = reader->line;
		if (!json_read_string(reader, &pair.key))
			return false;
		if (next_token(reader) != ':')
			return json_refuse(reader, "expected a ':' behind a key");
		reader->at++;
	}
	pair.value = read_value(reader);
	if (pair.value != NULL)
		push(reader, pair);
	return pair.value != NULL;
}

/* A list or a map, whose members are pushed. */
static bool read_members(struct json_reader *reader, bool in_map)
{
	char closer = in_map ? '}' : ']';
	char c;

	reader->at++;
	if (next_token(reader) != closer) {
		do {
			if (!read_member(reader, in_map))
				return false;
			c = next_token(reader);
			if (c == ',')
				reader->at++;
		} while (c == ',');
		if (c != closer)
			return json_refuse(reader,
				in_map ? "expected ',' or '}'" : "expected ',' or ']'");
	}
	reader->at++;
	return true;
}

static bool read_container(struct json_reader *reader, struct value *value)
{
	bool is_map = *reader->at == '{';
	size_t first = reader->open_count;

	if (reader->depth == JSON_DEPTH_LIMIT)
		return error_set_at(reader->error, reader->line,
			"more than %d lists and maps inside one another",
			JSON_DEPTH_LIMIT);
	reader->depth++;
	if (!read_members(reader, is_map))
		return false;
	reader->depth--;
	if (is_map)
		set_map(reader, value, first);
	else
		set_list(reader, value, first);
	return true;
}

/*
 * Recursion is no deeper than JSON_DEPTH_LIMIT.  NULL, and an error, for what is none.
 */
static struct value *read_value(struct json_reader *reader)
{
	struct value *value = arena_new(reader->arena, struct value);
	char c = next_token(reader);
	bool read;

	value->line = reader->line;
	if (c == '{' || c == '[') {
		read = read_container(reader, value);
	} else if (c == '"') {
		value->kind = VALUE_STRING;
		read = json_read_string(reader, &value->text);
	} else if (c == '-' || char_is_digit(c)) {
		read = json_read_number(reader, value);
	} else {
		read = json_read_word(reader, value);
	}
	return read ? value : NULL;
}

bool json_read(struct span text, struct value **value, struct arena *arena,
	struct error *error)
{
	struct json_reader reader = {.line = 1, .arena = arena, .error = error};
	size_t bad = utf8_find_bad(text);

	if (bad < text.length)
		return error_set_at(error,
			1 + (unsigned)span_count(span_first(text, bad), '\n'),
			"no JSON: a byte that is no text");
	reader.at = arena_bytes(arena, text.bytes, text.length);
	*value = read_value(&reader);
	memory_free(reader.open);
	if (*value == NULL)
		return false;
	return next_token(&reader) == '\0' ||
	       json_refuse(&reader, "something behind it");
}
