/* SPDX-License-Identifier: MIT */
#include "read/keys/field_kinds.h"

#include <stdint.h>

#include "base/array.h"
#include "base/language.h"
#include "base/text.h"
#include "model/definition.h"
#include "read/keys/field_people.h"

enum { AGE_LIMIT = 100000 }; /* of a unit, of sizes too: more is a mistake */

static bool set_string(const struct value *value, void *target)
{
	const char *text = value_string(value);

	if (text == NULL)
		return false;
	*(const char **)target = text;
	return true;
}

static bool set_texts(const struct value *value, void *target, struct arena *arena)
{
	size_t count = value_item_count(value);
	const char **items = arena_many(arena, count + 1, const char *);
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		const struct value *item = value_item(value, i);

		if (value_is_null(item))
			continue;
		items[kept] = value_string(item);
		if (items[kept++] == NULL)
			return false;
	}
	*(const char *const **)target = items;
	return true;
}

static bool set_count(const struct value *value, void *target)
{
	if (value->kind == VALUE_STRING && span_is(value->text, "all")) {
		*(size_t *)target = SIZE_MAX;
		return true;
	}
	if (value->kind != VALUE_INTEGER || value->integer < 0)
		return false;
	*(size_t *)target = (size_t)value->integer;
	return true;
}

static bool set_flag(const struct value *value, bool means, void *target)
{
	if (value->kind != VALUE_BOOLEAN)
		return false;
	*(bool *)target = value->boolean == means;
	return true;
}

/* A word of letters alone is no URL but a slip: `ture`. */
static bool is_word(const char *text)
{
	while (char_is_letter(*text))
		text++;
	return *text == '\0';
}

static bool set_stylesheet(const struct value *value, void *target)
{
	const char *text = value_string(value);

	if (value->kind == VALUE_BOOLEAN)
		text = value->boolean ? STYLESHEET_PATH : "";
	else if (text == NULL || is_word(text))
		return false;
	*(const char **)target = text;
	return true;
}

static bool set_choice(
	const struct field *field, const struct value *value, void *target)
{
	if (value_string(value) == NULL)
		return false;
	for (int i = 0; field->choices[i] != NULL; i++) {
		if (!span_is(value->text, field->choices[i]))
			continue;
		*(int *)target = i;
		return true;
	}
	return false;
}

static bool take_number(struct span word, int *number)
{
	*number = 0;
	for (size_t i = 0; i < word.length; i++) {
		if (!char_is_digit(word.bytes[i]) || *number > AGE_LIMIT)
			return false;
		*number = *number * 10 + (word.bytes[i] - '0');
	}
	return *number > 0 && *number <= AGE_LIMIT;
}

/* NUMBER of UNIT more; false if it is none, or the sum is too much. */
static bool age_add(struct age *age, int number, struct span unit)
{
	if (span_ends_with(unit, "s"))
		unit.length--;
	if (span_is(unit, "year"))
		age->years += number;
	else if (span_is(unit, "month"))
		age->months += number;
	else if (span_is(unit, "week"))
		age->days += 7 * number;
	else if (span_is(unit, "day"))
		age->days += number;
	else
		return false;
	return age->years <= AGE_LIMIT && age->months <= AGE_LIMIT &&
	       age->days <= 7 * AGE_LIMIT;
}

static bool set_age(const struct value *value, void *target)
{
	struct span rest = value->text;
	struct age age = {0};

	if (value->kind != VALUE_STRING || span_trimmed(rest).length == 0)
		return false;
	while (span_trimmed(rest).length > 0) {
		struct span count;
		struct span unit;
		int number;

		if (!span_next_word(&rest, &count) || !span_next_word(&rest, &unit) ||
			!take_number(count, &number) || !age_add(&age, number, unit))
			return false;
	}
	*(struct age *)target = age;
	return true;
}

static size_t size_unit(struct span unit)
{
	static const struct {
		const char *name;
		size_t bytes;
	} units[] = {
		{"KB", KIB},
		{"KiB", KIB},
		{"MB", MIB},
		{"MiB", MIB},
	};

	for (size_t i = 0; i < COUNT(units); i++)
		if (span_is(unit, units[i].name))
			return units[i].bytes;
	return 0;
}

static bool set_size(const struct value *value, void *target)
{
	struct span number = value->text;
	size_t digits = span_digits(number);
	struct span unit = span_trimmed(span_after(number, digits));
	int count;

	if (value->kind != VALUE_STRING)
		return false;
	if (span_is(value->text, "none")) {
		*(size_t *)target = SIZE_MAX;
		return true;
	}
	if (!take_number(span_first(number, digits), &count) || size_unit(unit) == 0)
		return false;
	*(size_t *)target = (size_t)count * size_unit(unit);
	return true;
}

static bool set_language(const struct value *value, void *target, struct arena *arena)
{
	const char *tag = value_string(value) == NULL
	                          ? NULL
	                          : language_tag(span_trimmed(value->text), arena);

	if (tag == NULL)
		return false;
	*(const char **)target = tag;
	return true;
}

bool field_set(const struct field *field, const struct value *value, void *target,
	struct arena *arena)
{
	switch (field->kind) {
	case FIELD_STRING:
		return set_string(value, target);
	case FIELD_TEXT_LIST:
		return set_texts(value, target, arena);
	case FIELD_COUNT:
		return set_count(value, target);
	case FIELD_FLAG:
		return set_flag(value, true, target);
	case FIELD_DENIAL:
		return set_flag(value, false, target);
	case FIELD_CHOICE:
		return set_choice(field, value, target);
	case FIELD_VALUE:
		*(const struct value **)target = value;
		return true;
	case FIELD_PEOPLE:
		return read_people(value, target, arena);
	case FIELD_SIZE:
		return set_size(value, target);
	case FIELD_STYLESHEET:
		return set_stylesheet(value, target);
	case FIELD_LANGUAGE:
		return set_language(value, target, arena);
	case FIELD_AGE:
		return set_age(value, target);
	case FIELD_MAP_OF:
		break;
	}
	return false;
}
