/* SPDX-License-Identifier: MIT */
#include "read/keys/fields.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "read/keys/field_kinds.h"

/* By length first: most names differ there. */
static int compare_spans(struct span a, struct span b)
{
	if (a.length != b.length)
		return a.length < b.length ? -1 : 1;
	return memcmp(a.bytes, b.bytes, a.length);
}

static int compare_names(const void *left, const void *right)
{
	const struct field_name *a = left;
	const struct field_name *b = right;

	return compare_spans(a->name, b->name);
}

struct fields fields_of(const struct field *rows, size_t count)
{
	struct fields fields = {.rows = rows, .count = count};

	assert(count <= FIELD_LIMIT);
	for (size_t i = 0; i < count; i++) {
		struct span rest = span_of(rows[i].names);
		struct field_name name = {.row = (unsigned char)i};

		for (; span_next(&rest, '|', &name.name); name.rank++) {
			assert(fields.name_count < FIELD_NAME_LIMIT);
			fields.names[fields.name_count++] = name;
		}
	}
	qsort(fields.names, fields.name_count, sizeof(fields.names[0]), compare_names);
	return fields;
}

static const struct field_name *find_name(const struct fields *fields, struct span key)
{
	size_t low = 0;
	size_t high = fields->name_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = compare_spans(key, fields->names[middle].name);

		if (order == 0)
			return &fields->names[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static bool refuse_unknown(
	const struct fields *fields, const struct value_pair *pair, struct error *error)
{
	struct nearest nearest = nearest_to(pair->key);

	/* The longer ones first: more often a letter is missing than too much. */
	for (size_t i = fields->name_count; i > 0; i--)
		nearest_try(&nearest, fields->names[i - 1].name);
	if (nearest_is_meant(&nearest))
		return error_set_at(error, pair->line,
			"unknown key '%.*s': did you mean '%.*s'?",
			SPAN_ARGUMENTS(pair->key), SPAN_ARGUMENTS(nearest.word));
	return error_set_at(error, pair->line, "unknown key '%.*s'",
		SPAN_ARGUMENTS(span_first(pair->key, NEAREST_LENGTH)));
}

/* The pair that counts for each row, and which of the row's names it has. */
struct found {
	const struct value_pair *pair;
	unsigned rank;
};

/* The first key that no row has; NULL if there is none. */
static const struct value_pair *find_pairs(const struct fields *fields,
	const struct value *map, struct found found[FIELD_LIMIT])
{
	const struct value_pair *unknown = NULL;

	for (size_t i = 0; i < map->map.count; i++) {
		const struct value_pair *pair = &map->map.pairs[i];
		const struct field_name *name = find_name(fields, pair->key);

		if (name == NULL) {
			unknown = unknown == NULL ? pair : unknown;
			continue;
		}
		if (value_is_null(pair->value))
			continue;
		if (found[name->row].pair == NULL || name->rank < found[name->row].rank)
			found[name->row] = (struct found){pair, name->rank};
	}
	return unknown;
}

/* What a person wrote twice says two things, of which only one would count. */
static bool refuse_repeated(const struct value *map, struct error *error)
{
	const struct value_pair *pair = value_repeated(map);

	if (pair == NULL)
		return true;
	return error_set_at(error, pair->line, "'%.*s' is given twice",
		SPAN_ARGUMENTS(span_first(pair->key, NEAREST_LENGTH)));
}

/* Likewise under two names of one row. */
static bool refuse_synonyms(const struct fields *fields, const struct value *map,
	const struct found found[FIELD_LIMIT], struct error *error)
{
	for (size_t i = 0; i < map->map.count; i++) {
		const struct value_pair *pair = &map->map.pairs[i];
		const struct field_name *name = find_name(fields, pair->key);
		const struct value_pair *other =
			name == NULL ? NULL : found[name->row].pair;

		if (value_is_null(pair->value) || other == NULL || other == pair)
			continue;
		return error_set_at(error, pair->line,
			"'%.*s' and '%.*s' say the same: give one of them",
			SPAN_ARGUMENTS(other->key), SPAN_ARGUMENTS(pair->key));
	}
	return true;
}

static void set_line(const struct field *field, unsigned line, void *into)
{
	if (field->line_offset != 0)
		*(unsigned *)(void *)((char *)into + field->line_offset) = line;
}

/* The field's first name: what it is called when it is not there. */
static struct span field_name(const struct field *field)
{
	struct span names = span_of(field->names);

	return span_first(names, span_find(names, '|'));
}

static bool set_strictly(const struct field *field, const struct value_pair *pair,
	void *into, struct arena *arena, struct error *error)
{
	void *target = (char *)into + field->offset;

	if (!refuse_repeated(pair->value, error))
		return false;
	if (field->kind == FIELD_MAP_OF && pair->value->kind == VALUE_MAP) {
		struct fields inner = fields_of(field->rows, field->row_count);

		if (!fields_read_strict(&inner, pair->value, target, arena, error))
			return false;
	} else if (!field_set(field, pair->value, target, arena)) {
		return error_set_at(error, pair->line, "'%.*s' wants %s",
			SPAN_ARGUMENTS(pair->key), field->help);
	}
	set_line(field, pair->line, into);
	return true;
}

/* What FOUND says of MAP, if all of its keys are known, and each is given once. */
static bool find_strictly(const struct fields *fields, const struct value *map,
	struct found found[FIELD_LIMIT], struct error *error)
{
	const struct value_pair *unknown;

	if (value_is_null(map))
		return true;
	if (map->kind != VALUE_MAP)
		return error_set_at(error, map->line, "expected 'key: value' lines");
	unknown = find_pairs(fields, map, found);
	if (unknown != NULL)
		return refuse_unknown(fields, unknown, error);
	return refuse_repeated(map, error) &&
	       refuse_synonyms(fields, map, found, error);
}

/* Recursion is as deep as the tables: input does not decide it. */
bool fields_read_strict(const struct fields *fields, const struct value *map,
	void *into, struct arena *arena, struct error *error)
{
	struct found found[FIELD_LIMIT] = {0};

	if (!find_strictly(fields, map, found, error))
		return false;
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->rows[i];

		if (found[i].pair == NULL && field->required)
			return error_set_at(error, map == NULL ? 0 : map->line,
				"'%.*s' is missing", SPAN_ARGUMENTS(field_name(field)));
		if (found[i].pair != NULL &&
			!set_strictly(field, found[i].pair, into, arena, error))
			return false;
	}
	return true;
}

struct lenience {
	const char *file;
	struct arena *arena;
	struct report *report;
};

static void set_leniently(const struct field *field, const struct value_pair *pair,
	void *into, const struct lenience *lenience)
{
	void *target = (char *)into + field->offset;

	if (field->kind == FIELD_MAP_OF && pair->value->kind == VALUE_MAP) {
		struct fields inner = fields_of(field->rows, field->row_count);

		fields_read_lenient(&inner, pair->value, lenience->file, target,
			lenience->arena, lenience->report);
	} else if (!field_set(field, pair->value, target, lenience->arena)) {
		if (field->kind != FIELD_DENIAL)
			report_add(lenience->report, REPORT_WARNING, lenience->file,
				pair->line, "'%.*s' wants %s",
				SPAN_ARGUMENTS(pair->key), field->help);
		return;
	}
	set_line(field, pair->line, into);
}

void fields_read_lenient(const struct fields *fields, const struct value *map,
	const char *file, void *into, struct arena *arena, struct report *report)
{
	struct lenience lenience = {file, arena, report};
	struct found found[FIELD_LIMIT] = {0};

	if (map == NULL || map->kind != VALUE_MAP)
		return;
	(void)find_pairs(fields, map, found);
	for (size_t i = 0; i < fields->count; i++)
		if (found[i].pair != NULL)
			set_leniently(&fields->rows[i], found[i].pair, into, &lenience);
}
