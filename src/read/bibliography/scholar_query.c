/* SPDX-License-Identifier: MIT */
#include "read/bibliography/scholar_query.h"

#include <stdlib.h>

#include "read/bibliography/scholar_query_parts.h"

/* What begins with a number is compared by it. */
static int compare(struct span a, struct span b)
{
	long one = strtol(a.bytes, NULL, 10);
	long other = strtol(b.bytes, NULL, 10);

	return (one > other) - (one < other);
}

static bool text_meets(struct span text, const struct condition *condition)
{
	struct span value = condition->value;

	switch (condition->comparison) {
	case COMPARE_EQUAL:
	case COMPARE_OTHER:
		return span_equals(text, value);
	case COMPARE_BEGINS:
		return span_equals(span_first(text, value.length), value);
	case COMPARE_CONTAINS:
		while (text.length > value.length &&
			!span_equals(span_first(text, value.length), value))
			text = span_after(text, 1);
		return span_equals(span_first(text, value.length), value);
	case COMPARE_LESS:
		return compare(text, value) < 0;
	case COMPARE_AT_MOST:
		return compare(text, value) <= 0;
	case COMPARE_MORE:
		return compare(text, value) > 0;
	case COMPARE_AT_LEAST:
		return compare(text, value) >= 0;
	}
	return false;
}

static bool keyword_meets(struct span rest, const struct condition *condition)
{
	char separator = span_find(rest, ';') < rest.length ? ';' : ',';
	struct span keyword;

	while (span_next(&rest, separator, &keyword))
		if (text_meets(span_trimmed(keyword), condition))
			return true;
	return false;
}

static bool value_meets(const struct value *value, const struct condition *condition)
{
	if (value == NULL)
		return false;
	if (value->kind == VALUE_LIST) {
		for (size_t i = 0; i < value->list.count; i++)
			if (text_meets(value->list.items[i]->text, condition))
				return true;
		return false;
	}
	return text_meets(value->text, condition) ||
	       (span_is(condition->field, "keywords") &&
		       keyword_meets(value->text, condition));
}

static bool meets(const struct value *map, const struct condition *condition)
{
	bool met = value_meets(value_get_span(map, condition->field), condition);

	return condition->comparison == COMPARE_OTHER ? !met : met;
}

static bool fits(const struct alternative *alternative, const struct value *map)
{
	const struct value *type = value_get(map, "type");
	bool has_type =
		span_is(alternative->type, "*") ||
		(value_string(type) != NULL &&
			span_equals_ignoring_case(type->text, alternative->type));

	if (has_type == alternative->negated)
		return false;
	for (size_t i = 0; i < alternative->count; i++)
		if (!meets(map, &alternative->conditions[i]))
			return false;
	return true;
}

bool scholar_query_takes(const struct scholar_query *query, const struct value *map)
{
	for (size_t i = 0; i < query->count; i++)
		if (fits(&query->alternatives[i], map))
			return true;
	return false;
}
