/* SPDX-License-Identifier: MIT */
/*
 * Data as YAML, JSON and CSV have it: a tree of values.
 *
 * Everything stands in the arena of whoever read it.  Values may be shared (YAML's
 * aliases) and may even hold themselves, so whoever walks a tree keeps a limit.
 * Every string is valid UTF-8 (base/utf8.h) and ends in a NUL.
 */
#ifndef BASE_VALUE_H
#define BASE_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/memory.h"
#include "base/span.h"

enum value_kind {
	VALUE_NULL,
	VALUE_BOOLEAN,
	VALUE_INTEGER,
	VALUE_FLOAT,
	VALUE_STRING,
	VALUE_DATE, /* a YAML timestamp: with or without a time */
	VALUE_LIST,
	VALUE_MAP,
};

struct value {
	enum value_kind kind;
	unsigned line;    /* in the file, from 1; 0 if it is not known */
	struct span text; /* a scalar as it is written: `yes`, `012`, `2024-03-01` */
	union {
		bool boolean;
		int64_t integer;
		double number;
		const struct date_parts *date;
		struct value_list {
			struct value **items;
			size_t count;
		} list;
		struct value_map {
			struct value_pair *pairs; /* each key once, in order */
			size_t count;
		} map;
	};
};

struct value_pair {
	struct span key;
	unsigned line;
	bool merged;   /* by YAML's `<<`, from another map */
	bool repeated; /* YAML's map has the key more than once: this is the last */
	struct value *value;
};

/* NULL if MAP is NULL, no map, or has no such key. */
struct value *value_get(const struct value *map, const char *key);
struct value *value_get_span(const struct value *map, struct span key);

/* The first pair whose key was written more than once; NULL if there is none. */
const struct value_pair *value_repeated(const struct value *map);

/* The text of a string, or of another scalar as it is written; NULL for all else. */
const char *value_string(const struct value *value);

/* NULL, or VALUE_NULL. */
bool value_is_null(const struct value *value);

/* The boolean true, or false; NULL is neither. */
bool value_is_true(const struct value *value);
bool value_is_false(const struct value *value);

/*
 * Where one thing may stand for a list of one: how many there are, and each of them.
 */
size_t value_item_count(const struct value *value);
const struct value *value_item(const struct value *value, size_t index);

/* New ones, for those who make trees.  TEXT is not copied. */
struct value *value_new_string(struct arena *arena, struct span text, unsigned line);
struct value *value_new_map(struct arena *arena, unsigned line);
/* Make VALUE an empty map with room for COUNT. */
void value_set_map(struct value *value, size_t count, struct arena *arena);
/* Add KEY, which MAP is known not to have. */
void value_add(
	struct value *map, struct span key, struct value *value, struct arena *arena);
/* Set KEY in MAP, over what was there: it looks through all keys for that. */
void value_set(
	struct value *map, struct span key, struct value *value, struct arena *arena);

/*
 * OVER laid upon UNDER, maps key by key down to VALUE_DEPTH_LIMIT, as Jekyll merges its
 * configuration files: what OVER says wins, but null does not override.  Neither
 * changes.
 */
struct value *value_merged(
	struct value *under, struct value *over, struct arena *arena);

enum { VALUE_DEPTH_LIMIT = 64 };

#endif
