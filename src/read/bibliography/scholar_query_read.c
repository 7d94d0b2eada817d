/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/array.h"
#include "read/bibliography/scholar_query_parts.h"

/* The longer ones first. */
static const struct operator
{
	const char *written;
	enum comparison means;
}
operators[] = {
	{"!=", COMPARE_OTHER},
	{"/=", COMPARE_OTHER},
	{"^=", COMPARE_BEGINS},
	{"~=", COMPARE_CONTAINS},
	{"<=", COMPARE_AT_MOST},
	{">=", COMPARE_AT_LEAST},
	{"==", COMPARE_EQUAL},
	{"=", COMPARE_EQUAL},
	{"<", COMPARE_LESS},
	{">", COMPARE_MORE},
};

static bool has_one_of(struct span text, const char *characters)
{
	for (size_t i = 0; i < text.length; i++)
		if (strchr(characters, text.bytes[i]) != NULL)
			return true;
	return false;
}

static bool read_operator(struct span *text, enum comparison *comparison)
{
	for (size_t i = 0; i < COUNT(operators); i++) {
		if (!span_starts_with(*text, operators[i].written))
			continue;
		*comparison = operators[i].means;
		*text = span_after(*text, strlen(operators[i].written));
		return true;
	}
	return false;
}

/* `year >= 2020`. */
static bool read_condition(struct span text, struct condition *condition)
{
	size_t at = 0;

	while (at < text.length && strchr("!/^~<>=", text.bytes[at]) == NULL)
		at++;
	condition->field = span_trimmed(span_first(text, at));
	text = span_after(text, at);
	if (condition->field.length == 0 ||
		!read_operator(&text, &condition->comparison))
		return false;
	condition->value = span_trimmed(text);
	/* A pattern is not looked at as one. */
	return condition->comparison != COMPARE_CONTAINS ||
	       !has_one_of(condition->value, "*+?()[]{}|\\^$");
}

static bool add_condition(
	struct scholar_query *query, struct alternative *alternative, struct span text)
{
	alternative->conditions =
		arena_grow(query->arena, alternative->conditions, alternative->count,
			&alternative->room, sizeof(*alternative->conditions));
	return read_condition(text, &alternative->conditions[alternative->count++]);
}

/* Up to SEPARATOR, which is taken as well. */
static struct span take_part(struct span *rest, const char *separator)
{
	size_t length = span_find_string(*rest, separator);
	struct span part = span_first(*rest, length);

	*rest = span_after(*rest, length + strlen(separator));
	return part;
}

static bool add_conditions(
	struct scholar_query *query, struct alternative *alternative, struct span text)
{
	while (text.length > 0) {
		struct span both = take_part(&text, "&&");

		while (both.length > 0)
			if (!add_condition(query, alternative, take_part(&both, ",")))
				return false;
	}
	return true;
}

static bool add_alternative(struct scholar_query *query, struct alternative alternative,
	struct span conditions)
{
	query->alternatives = arena_grow(query->arena, query->alternatives,
		query->count, &query->room, sizeof(*query->alternatives));
	if (!add_conditions(query, &alternative, conditions))
		return false;
	query->alternatives[query->count++] = alternative;
	return true;
}

/* `!@article[...]`, which is taken. */
static bool read_selector(struct scholar_query *query, struct span *rest)
{
	struct alternative alternative = {.negated = span_starts_with(*rest, "!")};
	struct span conditions = SPAN_NONE;
	size_t length = 0;

	*rest = span_after(*rest, alternative.negated ? 1 : 0);
	if (!span_starts_with(*rest, "@"))
		return false;
	*rest = span_after(*rest, 1);
	while (length < rest->length &&
		(char_is_letter(rest->bytes[length]) || rest->bytes[length] == '*'))
		length++;
	alternative.type = span_first(*rest, length);
	*rest = span_after(*rest, length);
	if (span_starts_with(*rest, "[")) {
		if (span_find(*rest, ']') == rest->length)
			return false;
		conditions = span_after(take_part(rest, "]"), 1);
	}
	do {
		if (!add_alternative(query, alternative, take_part(&conditions, "||")))
			return false;
	} while (conditions.length > 0);
	return length > 0;
}

bool scholar_query_read(
	const char *text, const struct scholar_query **result, struct arena *arena)
{
	struct scholar_query *query = arena_new(arena, struct scholar_query);
	struct span rest = span_trimmed(span_of(text));

	query->arena = arena;
	while (rest.length > 0) {
		if (!read_selector(query, &rest))
			return false;
		rest = span_trimmed(rest);
		if (span_starts_with(rest, ","))
			rest = span_trimmed(span_after(rest, 1));
	}
	*result = query;
	return query->count > 0;
}
