/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/array.h"
#include "render/clean_rules.h"

static bool is_made_of(const char *value, const char *others, bool letters)
{
	for (; *value != '\0'; value++)
		if (!char_is_digit(*value) && !(letters && char_is_letter(*value)) &&
			strchr(others, *value) == NULL)
			return false;
	return true;
}

static const char *only_if(bool good, const char *value)
{
	return good && *value != '\0' ? value : NULL;
}

/* Of `language-c highlight`, the first: what those who colour code go by. */
static const char *language(const char *classes, struct arena *arena)
{
	struct span rest = span_of(classes);
	struct span word;

	while (span_next(&rest, ' ', &word)) {
		if (!span_starts_with(word, "language-"))
			continue;
		classes = arena_bytes(arena, word.bytes, word.length);
		return only_if(is_made_of(classes, "-_+.#", true), classes);
	}
	return NULL;
}

struct span clean_style(const char *style, const char *property)
{
	struct span rest = span_of(style);
	struct span part;

	while (span_next(&rest, ';', &part)) {
		size_t colon = span_find(part, ':');

		if (span_is_ignoring_case(
			    span_trimmed(span_first(part, colon)), property))
			return span_trimmed(span_after(part, colon + 1));
	}
	return SPAN_NONE;
}

/* How kramdown aligns the cells of a table; no other style is worth its risks. */
static const char *alignment(const char *style)
{
	static const struct {
		const char *side;
		const char *style;
	} alignments[] = {
		{"center", "text-align: center"},
		{"left", "text-align: left"},
		{"right", "text-align: right"},
	};
	struct span value = clean_style(style, "text-align");

	for (size_t i = 0; i < COUNT(alignments); i++)
		if (span_is_ignoring_case(value, alignments[i].side))
			return alignments[i].style;
	return NULL;
}

/* What is left of a VALUE; NULL if nothing is. */
static const char *clean_value(
	const struct cleaning *cleaning, enum clean_value kind, const char *value)
{
	switch (kind) {
	case CLEAN_TEXT:
		return value;
	case CLEAN_WORD:
		return only_if(is_made_of(value, "-", true), value);
	case CLEAN_NUMBER:
		return only_if(is_made_of(value, "-%.", false), value);
	case CLEAN_FLAG:
		return "";
	case CLEAN_LINK:
		return clean_link(cleaning, value);
	case CLEAN_MEDIA:
		return clean_media(cleaning, value);
	case CLEAN_SOURCES:
		return clean_sources(cleaning, value);
	case CLEAN_LANGUAGE:
		return language(value, cleaning->arena);
	case CLEAN_ALIGN:
		return alignment(value);
	}
	return NULL;
}

void clean_attributes(const struct cleaning *cleaning, struct html_node *node)
{
	struct html_attribute **place = &node->attributes;

	while (*place != NULL) {
		struct html_attribute *attribute = *place;
		const struct clean_attribute *rule =
			clean_attribute_rule(node->name, attribute->name);

		if (rule != NULL)
			attribute->value =
				clean_value(cleaning, rule->value, attribute->value);
		if (rule == NULL || attribute->value == NULL)
			*place = attribute->next;
		else
			place = &attribute->next;
	}
}
