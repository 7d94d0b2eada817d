/* SPDX-License-Identifier: MIT */
/*
 * What Ruby does with the values that Liquid handles: as text, as a number, compared.
 *
 * NULL is nil everywhere.  Values may hold themselves: whoever walks one pays for it
 * with liquid_spend and goes no deeper than VALUE_DEPTH_LIMIT.
 */
#ifndef SYNTAX_LIQUID_VALUE_H
#define SYNTAX_LIQUID_VALUE_H

#include "syntax/liquid/run.h"

extern const struct value liquid_nil;
extern const struct value liquid_true;
extern const struct value liquid_false;
/* The words `blank` and `empty`: empty strings, but == means something else. */
extern const struct value liquid_blank;
extern const struct value liquid_empty;

/* False for NULL, too. */
static inline bool liquid_is(const struct value *value, enum value_kind kind)
{
	return value != NULL && value->kind == kind;
}

bool liquid_is_number(const struct value *value);
/* Neither nil nor false. */
bool liquid_is_true(const struct value *value);

/* As Ruby's ==, and Liquid's `contains`. */
bool liquid_equal(
	struct liquid_run *run, const struct value *left, const struct value *right);
bool liquid_contains(
	struct liquid_run *run, const struct value *left, const struct value *right);

/* As Ruby's <=>: false if the two do not compare.  ORDER is -1, 0 or 1. */
bool liquid_compare(struct liquid_run *run, const struct value *left,
	const struct value *right, int *order);

/* MAP[KEY], LIST[INDEX] and the words first, last and size, as Liquid looks them up. */
const struct value *liquid_look_up(
	struct liquid_run *run, const struct value *value, const struct value *key);
/* VALUE[NAME] as Ruby has it: only maps have members. */
const struct value *liquid_member(
	struct liquid_run *run, const struct value *value, struct span name);
/* The first or last of a list or map; nil of anything else. */
const struct value *liquid_first(struct liquid_run *run, const struct value *value);
const struct value *liquid_last(struct liquid_run *run, const struct value *value);
/* NULL for what has no size. */
const struct value *liquid_size(struct liquid_run *run, const struct value *value);

/* The pair [key, value] at INDEX of a map. */
const struct value *liquid_pair(
	struct liquid_run *run, const struct value *map, size_t index);

/* How many characters TEXT has, and where the COUNTth begins. */
size_t liquid_characters(struct span text);
size_t liquid_character_offset(struct span text, size_t count);

/* The integer that a text begins with, as Ruby's to_i; 0 if there is none. */
int64_t liquid_leading_integer(struct span text);

#endif
