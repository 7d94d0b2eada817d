/* SPDX-License-Identifier: MIT */
#include "read/items/groups.h"

#include "base/array.h"
#include "read/items/blocks.h"
#include "read/items/roles.h"
#include "read/items/style.h"
#include "read/period/period.h"
#include "read/words/words.h"

enum {
	GROUP_WORDS = 4,        /* fewer make no item */
	TWIN_REACH = 6,         /* nodes before an element that may be like it */
	DESCRIPTION_WORDS = 15, /* of what an item is about, below its heading */
};

static bool may_repeat(const struct html_node *node)
{
	static const char *const names[] = {
		"div", "article", "section", "p", "blockquote", "figure"};
	const char *class_attribute = html_attribute(node, "class");

	return class_attribute != NULL && class_attribute[0] != '\0' &&
	       !node_is_passed_over(node) &&
	       span_is_one_of(span_of(node->name), names, COUNT(names));
}

static struct span class_key(const struct html_node *node, struct arena *arena)
{
	return span_of(arena_format(
		arena, "%s %s", node->name, html_attribute(node, "class")));
}

void item_groups_count(
	struct item_groups *groups, const struct html_node *page, struct arena *arena)
{
	*groups = (struct item_groups){.arena = arena};
	for (const struct html_node *node = page; node != NULL;
		node = html_next(node, page)) {
		size_t *count;

		if (node->kind != HTML_ELEMENT || !may_repeat(node))
			continue;
		count = map_put(&groups->classes, class_key(node, arena),
			arena_new(arena, size_t));
		(*count)++;
	}
}

void item_groups_release(struct item_groups *groups)
{
	map_release(&groups->classes);
}

static bool is_repeated(const struct item_groups *groups, const struct html_node *node)
{
	const size_t *count;

	if (!may_repeat(node))
		return false;
	count = map_get(&groups->classes, class_key(node, groups->arena));
	return count != NULL && *count > 1;
}

/* True if there are WANTED words or more in NODE. */
static bool has_words(const struct html_node *node, size_t wanted)
{
	size_t words = 0;

	for (const struct html_node *inner = node; inner != NULL && words < wanted;
		inner = html_next(inner, node))
		if (inner->kind == HTML_TEXT)
			words += count_words(inner->text, wanted - words);
	return words >= wanted;
}

static bool may_be_group(const struct item_groups *groups, const struct html_node *node)
{
	return is_repeated(groups, node) && has_words(node, GROUP_WORDS);
}

/* True if the like of NODE, with words too, stands closely before it. */
static bool has_twin_before(
	const struct item_groups *groups, const struct html_node *node)
{
	struct span key = class_key(node, groups->arena);
	const struct html_node *other = node->previous;

	for (size_t i = 0; other != NULL && i < TWIN_REACH;
		other = other->previous, i++)
		if (other->kind == HTML_ELEMENT && may_be_group(groups, other) &&
			span_equals(class_key(other, groups->arena), key))
			return true;
	return false;
}

/* A heading that a paragraph of many words follows. */
static bool is_described_heading(const struct html_node *node)
{
	const struct html_node *next = heading_level(node) > 0 ? node->next : NULL;

	while (next != NULL && !html_is(next, "p"))
		next = html_is_blank(next) || html_is(next, "div")
		               ? html_next(next, node->parent)
		               : NULL;
	return next != NULL && has_words(next, DESCRIPTION_WORDS);
}

/* The one element in NODE of which is known that it is a title, or NULL. */
static const struct html_node *one_title(const struct html_node *node)
{
	const struct html_node *title = NULL;

	for (const struct html_node *inner = html_next(node, node); inner != NULL;
		inner = html_next(inner, node)) {
		if (inner->kind != HTML_ELEMENT ||
			(line_role_of_class(html_attribute(inner, "class")) !=
					LINE_TITLE &&
				!is_described_heading(inner)))
			continue;
		if (title != NULL)
			return NULL;
		title = inner;
	}
	return title;
}

/* The entry or group inside NODE that TITLE is of; NULL if it is of NODE itself. */
static const struct html_node *titled_in(const struct item_groups *groups,
	const struct html_node *title, const struct html_node *node)
{
	for (const struct html_node *outer = title->parent; outer != node;
		outer = outer->parent)
		if (html_is(outer, "li") || html_is(outer, "tr") ||
			may_be_group(groups, outer))
			return outer;
	return NULL;
}

static bool has_heading_before(
	const struct html_node *node, const struct html_node *inner)
{
	const struct html_node *at = html_next(node, node);

	while (at != inner && heading_level(at) == 0)
		at = html_next(at, node);
	return at != inner;
}

/* True if the first heading in NODE, before all words, is a year. */
static bool begins_with_year(
	const struct item_groups *groups, const struct html_node *node)
{
	struct period period;

	for (struct html_node *inner = html_next(node, node); inner != NULL;
		inner = html_next(inner, node)) {
		if (heading_level(inner) > 0)
			return period_is_all(nodes_text(&inner, 1, groups->arena), 0,
				DAYS_UNKNOWN, &period);
		if (has_words(inner, 1) && inner->kind == HTML_TEXT)
			return false;
	}
	return false;
}

/* The next node of a walk through ROOT that readers see. */
static const struct html_node *next_shown(
	const struct html_node *node, const struct html_node *root)
{
	const struct html_node *next = html_next(node, root);

	while (next != NULL && next->kind == HTML_ELEMENT && node_is_hidden(next))
		next = html_skip(next, root);
	return next;
}

/*
 * A list of more than links, a table, or further groups that are alike: NODE wraps
 * items and is none.  A list in a quotation, or beside the one title in NODE, is an
 * item's own.
 */
static bool wraps_items(const struct item_groups *groups, const struct html_node *node)
{
	const struct html_node *title = one_title(node);
	const struct html_node *entry =
		title == NULL ? NULL : titled_in(groups, title, node);
	bool titled = html_is(node, "blockquote") || (title != NULL && entry == NULL);

	if (begins_with_year(groups, node) ||
		(entry != NULL && has_heading_before(node, entry)))
		return true;
	for (const struct html_node *inner = next_shown(node, node); inner != NULL;
		inner = next_shown(inner, node)) {
		if (html_is(inner, "h1") || html_is(inner, "main"))
			return true;
		if (!titled && (html_is(inner, "li") || html_is(inner, "tr")) &&
			inner->previous != NULL && has_words(inner, GROUP_WORDS))
			return true;
		if (inner->kind == HTML_ELEMENT && !html_is(inner, "p") &&
			may_be_group(groups, inner) && has_twin_before(groups, inner))
			return true;
	}
	return false;
}

bool item_group_is(const struct item_groups *groups, const struct html_node *node)
{
	return may_be_group(groups, node) && !wraps_items(groups, node);
}
