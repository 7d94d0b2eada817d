/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "syntax/liquid/expression.h"

enum { NUMBER_LIMIT = 40 /* bytes of a number that is written out */ };

static const struct {
	const char *word;
	const struct value *value;
} literals[] = {
	{"blank", &liquid_blank},
	{"empty", &liquid_empty},
	{"false", &liquid_false},
	{"nil", &liquid_nil},
	{"null", &liquid_nil},
	{"true", &liquid_true},
};

static bool quoted(
	struct liquid_run *run, struct span *rest, const struct value **value)
{
	struct span inside = span_after(*rest, 1);
	size_t end = span_find(inside, rest->bytes[0]);

	if (end == inside.length)
		return liquid_fail(run, "a quoted text is never closed");
	*value = liquid_new_view(run, span_first(inside, end));
	*rest = span_after(inside, end + 1);
	return true;
}

/* The length of a number that REST begins with; 0 if it is a name, as `2fa` is. */
static size_t number_length(struct span rest)
{
	size_t digits = span_starts_with(rest, "-");
	size_t length = digits;

	while (length < rest.length && char_is_digit(rest.bytes[length]))
		length++;
	if (length == digits)
		return 0;
	if (length + 1 < rest.length && rest.bytes[length] == '.' &&
		char_is_digit(rest.bytes[length + 1]))
		for (length++;
			length < rest.length && char_is_digit(rest.bytes[length]);
			length++)
			;
	if (length < rest.length &&
		(char_is_letter(rest.bytes[length]) || rest.bytes[length] == '_'))
		return 0;
	return length;
}

static const struct value *number(struct liquid_run *run, struct span digits)
{
	char copy[NUMBER_LIMIT + 1] = "";

	if (span_find(digits, '.') == digits.length)
		return liquid_new_integer(run, liquid_leading_integer(digits));
	memcpy(copy, digits.bytes,
		digits.length < NUMBER_LIMIT ? digits.length : NUMBER_LIMIT);
	return liquid_new_float(run, strtod(copy, NULL));
}

static const struct value *new_range(
	struct liquid_run *run, int64_t first, int64_t last)
{
	struct value *list;
	struct value *numbers;
	size_t count = 0;

	if (last >= first && (uint64_t)last - (uint64_t)first >= LIQUID_STEP_LIMIT) {
		liquid_fail(run, "a range is too long");
		return NULL;
	}
	if (last >= first)
		count = (size_t)(last - first) + 1;
	list = liquid_new_list(run, count);
	numbers = liquid_memory(run, count, sizeof(*numbers));
	if (list == NULL || numbers == NULL)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		numbers[i].kind = VALUE_INTEGER;
		numbers[i].integer = first + (int64_t)i;
		liquid_set_item(list, i, &numbers[i]);
	}
	return list;
}

static int64_t range_end(const struct value *value)
{
	if (liquid_is(value, VALUE_INTEGER))
		return value->integer;
	return liquid_is(value, VALUE_STRING) ? liquid_leading_integer(value->text) : 0;
}

static bool range(struct liquid_run *run, struct span *rest, const struct value **value)
{
	const struct value *first;
	const struct value *last;

	*rest = span_after(*rest, 1);
	if (!liquid_operand(run, rest, &first) || !liquid_take(rest, "..") ||
		!liquid_operand(run, rest, &last) || !liquid_take(rest, ")"))
		return liquid_fail(run, "a range is written (1..5)");
	*value = new_range(run, range_end(first), range_end(last));
	return true;
}

static const struct value *dotted(
	struct liquid_run *run, const struct value *value, struct span name)
{
	const struct value *member = liquid_member(run, value, name);

	if (member != NULL)
		return member;
	if (span_is(name, "size"))
		return liquid_size(run, value);
	if (span_is(name, "first"))
		return liquid_first(run, value);
	return span_is(name, "last") ? liquid_last(run, value) : NULL;
}

/* `[key]` behind what REST has lost: the key. */
static bool bracketed(
	struct liquid_run *run, struct span *rest, const struct value **key)
{
	*rest = span_after(*rest, 1);
	if (!liquid_operand(run, rest, key) || !liquid_take(rest, "]"))
		return liquid_fail(run, "a key is written ['key'] or [0]");
	return true;
}

/* The members behind a variable: `.title`, `['title']`, `[0]`. */
static const struct value *members(
	struct liquid_run *run, struct span *rest, const struct value *value)
{
	while (rest->length > 0 && liquid_spend(run, 1)) {
		struct span after = span_after(*rest, 1);
		const struct value *key = NULL;

		if (rest->bytes[0] == '[') {
			if (!bracketed(run, rest, &key))
				return NULL;
			value = liquid_look_up(run, value, key);
			continue;
		}
		if (rest->bytes[0] != '.' || span_starts_with(after, "."))
			break;
		value = dotted(run, value, liquid_name(&after));
		*rest = after;
	}
	return value;
}

static bool variable(
	struct liquid_run *run, struct span *rest, const struct value **value)
{
	const struct value *key = NULL;
	struct span name;
	bool bare;

	if (rest->bytes[0] == '[') {
		if (!bracketed(run, rest, &key))
			return false;
		name = liquid_is(key, VALUE_STRING) ? key->text : SPAN_NONE;
		*value = members(run, rest, liquid_variable(run, name));
		return true;
	}
	name = liquid_name(rest);
	bare = !span_starts_with(*rest, ".") && !span_starts_with(*rest, "[");
	for (size_t i = 0; bare && i < COUNT(literals); i++) {
		if (span_is(name, literals[i].word)) {
			*value = literals[i].value;
			return true;
		}
	}
	if (name.length == 0)
		return false;
	*value = members(run, rest, liquid_variable(run, name));
	return true;
}

static bool operand(
	struct liquid_run *run, struct span *rest, const struct value **value)
{
	size_t digits;
	char c = rest->bytes[0];

	if (c == '"' || c == '\'')
		return quoted(run, rest, value);
	if (c == '(')
		return range(run, rest, value);
	digits = number_length(*rest);
	if (digits == 0)
		return variable(run, rest, value);
	*value = number(run, span_first(*rest, digits));
	*rest = span_after(*rest, digits);
	return true;
}

bool liquid_operand(
	struct liquid_run *run, struct span *rest, const struct value **value)
{
	bool found;

	*value = NULL;
	*rest = liquid_skip_space(*rest);
	if (rest->length == 0 || !liquid_enter(run))
		return false;
	found = operand(run, rest, value);
	liquid_leave(run);
	return found && !run->failed;
}
