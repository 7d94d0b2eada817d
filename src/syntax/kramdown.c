/* SPDX-License-Identifier: MIT */
#include "syntax/kramdown.h"

/* A construct: what a text that holds it must contain, and its pass. */
struct pass {
	const char *trigger;
	void (*run)(struct kramdown *doc);
};

/* In this order: a pass sees the lines that the earlier ones wrote. */
static const struct pass passes[] = {
	{"[^", kramdown_notes},
	{"|", kramdown_tables},
};

/* What matters only within a line. */
static const char *const span_triggers[] = {"[^"};

static bool contains(struct span text, const char *trigger)
{
	return span_find_string(text, trigger) < text.length;
}

static bool is_wanted(struct span markdown)
{
	for (size_t i = 0; i < sizeof(passes) / sizeof(passes[0]); i++)
		if (contains(markdown, passes[i].trigger))
			return true;
	for (size_t i = 0; i < sizeof(span_triggers) / sizeof(span_triggers[0]); i++)
		if (contains(markdown, span_triggers[i]))
			return true;
	return false;
}

bool kramdown_before(struct kramdown *doc, struct span markdown, struct span *ready,
	struct error *error)
{
	*ready = markdown;
	if (!is_wanted(markdown))
		return true;
	kramdown_split(doc, markdown);
	for (size_t i = 0; i < sizeof(passes) / sizeof(passes[0]); i++) {
		if (!contains(markdown, passes[i].trigger))
			continue;
		kramdown_classify(doc);
		passes[i].run(doc);
	}
	kramdown_classify(doc);
	*ready = kramdown_spans(doc);
	if (doc->crowded)
		return error_set(error,
			"more than %d table cells, notes and the like in a text",
			KRAMDOWN_MARK_LIMIT);
	return true;
}

void kramdown_release(struct kramdown *doc)
{
	map_release(&doc->notes);
}
