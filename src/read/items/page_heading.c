/* SPDX-License-Identifier: MIT */
/* Which heading of a page a definition means. */
#include <string.h>

#include "base/nearest.h"
#include "base/text.h"
#include "read/items/page_tree.h"
#include "read/words/marks.h"

enum { NAMED_LIMIT = 8, NAMED_LENGTH = 60 }; /* headings in a message */

/* How well a heading fits; the best that any has counts. */
enum fit {
	FIT_EXACT,
	FIT_PLAIN, /* but for links, ornaments, a colon */
	FIT_CASE,  /* but for capitals, too */
	FIT_PREFIX,
	FIT_NONE,
};

/* Quotes and dashes are typed one way and shown another; blanks are folded. */
struct span heading_folded(struct span text, struct arena *arena)
{
	char *bytes = arena_zeroed(arena, text.length + 1);
	size_t length = 0;

	while (text.length > 0) {
		size_t mark = apostrophe_length(text);
		size_t dash = mark > 0 ? 0 : dash_length(text);
		size_t blank = blank_length(text);

		if (mark + dash + blank == 0)
			bytes[length++] = text.bytes[0];
		else if (mark > 0)
			bytes[length++] = '\'';
		else if (dash > 0)
			bytes[length++] = '-';
		else if (length > 0 && bytes[length - 1] != ' ')
			bytes[length++] = ' ';
		text = span_after(
			text, mark + dash + blank > 0 ? mark + dash + blank : 1);
	}
	return span_trimmed((struct span){bytes, length});
}

/* NAME is folded. */
static enum fit fit_of(const struct page_heading *heading, struct span name)
{
	struct span text = heading->folded_text;
	struct span plain = heading->folded_plain;

	if (span_equals(text, name))
		return FIT_EXACT;
	if (span_equals(plain, name))
		return FIT_PLAIN;
	if (span_equals_ignoring_case(text, name) ||
		span_equals_ignoring_case(plain, name))
		return FIT_CASE;
	if (name.length > 0 &&
		(span_equals(span_first(text, name.length), name) ||
			span_equals(span_first(plain, name.length), name)))
		return FIT_PREFIX;
	return FIT_NONE;
}

static void name_heading(struct text *list, const struct page_heading *heading)
{
	struct span text = heading->text;

	if (text.length > NAMED_LENGTH)
		text = span_first(text,
			span_find(span_after(text, NAMED_LENGTH), ' ') + NAMED_LENGTH);
	text_addf(
		list, "%s'%.*s'", list->length == 0 ? "" : ", ", SPAN_ARGUMENTS(text));
}

/* The headings of the page, those first that are most like NAME. */
static void name_nearest(
	const struct page_tree *tree, struct span name, struct text *list)
{
	for (size_t distance = 0, named = 0;
		distance <= NEAREST_LENGTH && named < NAMED_LIMIT; distance++)
		for (size_t i = 0; i < tree->heading_count && named < NAMED_LIMIT;
			i++) {
			const struct page_heading *heading = &tree->headings[i];

			if (nearest_distance(heading->plain, name) != distance)
				continue;
			name_heading(list, heading);
			named++;
		}
}

static const struct page_heading *refuse_none(
	const struct page_tree *tree, struct span name, struct error *error)
{
	struct text list = text_limited(ERROR_LENGTH);

	name_nearest(tree, name, &list);
	if (tree->heading_count == 0)
		error_set(error, "'%s' has no headings", tree->source->path);
	else
		error_set(error, "'%s' has no heading '%.*s', but %s",
			tree->source->path, SPAN_ARGUMENTS(name), list.bytes);
	text_release(&list);
	return NULL;
}

static const struct page_heading *refuse_several(const struct page_tree *tree,
	struct span name, struct span folded, enum fit fit, struct error *error)
{
	struct text list = text_limited(ERROR_LENGTH);

	for (size_t i = 0; i < tree->heading_count; i++)
		if (fit_of(&tree->headings[i], folded) == fit)
			name_heading(&list, &tree->headings[i]);
	error_set(error, "'%.*s' means several headings of '%s': %s",
		SPAN_ARGUMENTS(name), tree->source->path, list.bytes);
	text_release(&list);
	return NULL;
}

const struct page_heading *page_tree_heading(const struct page_tree *tree,
	struct span name, struct arena *arena, struct error *error)
{
	const struct page_heading *found = NULL;
	struct span folded = heading_folded(name, arena);
	enum fit best = FIT_NONE;
	size_t count = 0;

	for (size_t i = 0; i < tree->heading_count; i++) {
		enum fit fit = fit_of(&tree->headings[i], folded);

		if (fit < best) {
			best = fit;
			found = &tree->headings[i];
			count = 0;
		}
		count += fit == best;
	}
	if (best == FIT_NONE)
		return refuse_none(tree, name, error);
	if (count > 1)
		return refuse_several(tree, name, folded, best, error);
	return found;
}
