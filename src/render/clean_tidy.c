/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "render/clean_rules.h"

static struct html_node *innermost_first(struct html_node *node)
{
	while (node->first != NULL)
		node = node->first;
	return node;
}

/* The next of a walk that comes to children before their parents. */
static struct html_node *next_outward(struct html_node *node)
{
	return node->next == NULL ? node->parent : innermost_first(node->next);
}

static bool is_empty(const struct html_node *node)
{
	for (const struct html_node *n = node->first; n != NULL; n = n->next)
		if (!html_is_blank(n))
			return false;
	return true;
}

bool clean_is_inside(const struct html_node *node, const char *name)
{
	do
		node = node->parent;
	while (node != NULL && !html_is(node, name));
	return node != NULL;
}

static bool has_child(const struct html_node *node, const char *name)
{
	const struct html_node *child = node->first;

	while (child != NULL && !html_is(child, name))
		child = child->next;
	return child != NULL;
}

/* A tag without what makes it work. */
static bool is_useless(const struct html_node *node)
{
	if (html_is(node, "a"))
		return (html_attribute(node, "href") == NULL &&
			       html_attribute(node, "id") == NULL) ||
		       clean_is_inside(node, "a");
	if (html_is(node, "span"))
		return node->attributes == NULL;
	if (clean_is_player(node))
		return html_attribute(node, "src") == NULL &&
		       !has_child(node, "source");
	return html_is(node, "picture") && !has_child(node, "img");
}

static bool is_source(const struct html_node *node)
{
	return html_is(node, "source") || html_is(node, "track");
}

/* A source that has lost its address or its player. */
static bool is_lost(const struct html_node *node)
{
	if (!is_source(node))
		return false;
	if (!clean_is_player(node->parent) && !html_is(node->parent, "picture"))
		return true;
	return html_attribute(node, "src") == NULL &&
	       html_attribute(node, "srcset") == NULL;
}

/* White space shows nowhere in NODE, but only in its parts. */
static bool has_only_parts(const struct html_node *node)
{
	return clean_is_among(node->name, "table thead tbody tfoot tr ul ol dl");
}

/* What has no place where NODE stood goes. */
static void unwrap(struct html_node *node)
{
	struct html_node *child = node->first;
	bool blanks_go = has_only_parts(node->parent);

	while (child != NULL) {
		struct html_node *next = child->next;

		if (is_source(child) || (blanks_go && html_is_blank(child)))
			html_remove(child);
		child = next;
	}
	html_unwrap(node);
}

/* A paragraph cannot hold what unwrapping has left in it: no parser would let it. */
static void make_room_for(const struct html_node *node)
{
	struct html_node *around = node->parent;

	if (html_is_inline(node))
		return;
	while (around->parent != NULL && html_is_inline(around))
		around = around->parent;
	if (html_is(around, "p"))
		around->name = "div";
}

/* The names of what WHOLE may hold, with blanks between; NULL for anything. */
static const char *parts_of(const struct html_node *whole)
{
	static const struct {
		const char *whole;
		const char *parts;
	} wholes[] = {
		{"table", "caption col colgroup tbody tfoot thead tr"},
		{"tbody", "tr"},
		{"tfoot", "tr"},
		{"thead", "tr"},
		{"tr", "td th"},
	};

	for (size_t i = 0; i < COUNT(wholes); i++)
		if (html_is(whole, wholes[i].whole))
			return wholes[i].parts;
	return NULL;
}

static bool can_hold(const struct html_node *parent, const struct html_node *node)
{
	const char *parts = parts_of(parent);

	return parts == NULL || clean_is_among(node->name, parts);
}

/*
 * HTML, "foster parent": what no table can hold stands before it, and before the table
 * that this one stands in if it is not in a cell.
 */
static void move_out_of_tables(struct html_node *node)
{
	struct html_node *table = node->parent;

	while (!can_hold(node->parent, node)) {
		while (table != NULL && !html_is(table, "table"))
			table = table->parent;
		if (table == NULL)
			return;
		html_insert(table, node);
		table = node->parent;
	}
}

static bool can_go(const struct html_node *node)
{
	return is_empty(node) && clean_element_rule(node->name)->empty_goes &&
	       html_attribute(node, "id") == NULL;
}

static void tidy(const struct cleaning *cleaning, struct html_node *node)
{
	if (is_lost(node))
		html_remove(node);
	else if (is_useless(node))
		unwrap(node);
	else if (clean_is_player(node))
		clean_player(cleaning, node);
	else if (can_go(node) && html_is_inline(node))
		unwrap(node); /* the blank in it parts words */
	else if (can_go(node))
		html_remove(node);
}

void clean_tidy(const struct cleaning *cleaning, struct html_node *body)
{
	struct html_node *node = innermost_first(body);

	while (node != body) {
		struct html_node *next = next_outward(node);

		if (html_is_blank(node) && has_only_parts(node->parent)) {
			html_remove(node);
		} else {
			move_out_of_tables(node);
			if (node->kind == HTML_ELEMENT)
				tidy(cleaning, node);
		}
		node = next;
	}
	for (node = html_next(body, body); node != NULL; node = html_next(node, body))
		if (node->kind == HTML_ELEMENT)
			make_room_for(node);
}
