/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/array.h"
#include "render/clean_rules.h"

/* What makes sense only in certain parents, and what it becomes elsewhere. */
static const struct {
	const char *name;
	const char *parents; /* with blanks between */
	const char *becomes; /* NULL: its children take its place */
} nestings[] = {
	/* clang-format off */
	{"caption",  "table",                   "div"},
	{"col",      "colgroup table",          NULL},
	{"colgroup", "table",                   NULL},
	{"dd",       "dl",                      "div"},
	{"dt",       "dl",                      "div"},
	{"li",       "menu ol ul",              "div"},
	{"tbody",    "table",                   NULL},
	{"td",       "tr",                      "div"},
	{"tfoot",    "table",                   NULL},
	{"th",       "tr",                      "div"},
	{"thead",    "table",                   NULL},
	{"tr",       "table tbody tfoot thead", NULL},
	/* clang-format on */
};

/* All that makes sense on any element. */
static void keep_id(struct html_node *node)
{
	struct html_attribute *attribute = node->attributes;

	while (attribute != NULL && strcmp(attribute->name, "id") != 0)
		attribute = attribute->next;
	if (attribute != NULL)
		attribute->next = NULL;
	node->attributes = attribute;
}

static bool is_cell(const struct html_node *node)
{
	return html_is(node, "td") || html_is(node, "th");
}

static bool holds_rows(const struct html_node *node)
{
	return clean_is_among(node->name, "table tbody tfoot thead");
}

static const struct html_node *before(const struct html_node *node)
{
	do
		node = node->previous;
	while (node != NULL && html_is_blank(node));
	return node;
}

/*
 * HTML, "in table body": cells without a row get one, and share it with the white space
 * between them.
 */
static void put_in_row(
	const struct cleaning *cleaning, struct html_node *cell, struct html_node **row)
{
	if (*row == NULL || before(cell) != *row) {
		*row = html_new_element(cleaning->arena, "tr");
		html_insert(cell, *row);
	}
	while ((*row)->next != cell)
		html_append(*row, (*row)->next);
	html_append(*row, cell);
}

static void nest(struct html_node *node)
{
	for (size_t i = 0; i < COUNT(nestings); i++) {
		if (!html_is(node, nestings[i].name) ||
			clean_is_among(node->parent->name, nestings[i].parents))
			continue;
		if (nestings[i].becomes == NULL) {
			html_unwrap(node);
			return;
		}
		node->name = nestings[i].becomes;
		keep_id(node);
	}
}

void clean_nesting(const struct cleaning *cleaning, struct html_node *body)
{
	struct html_node *node = html_next(body, body);
	struct html_node *row = NULL; /* the last that cells got */

	while (node != NULL) {
		struct html_node *next = html_next(node, body);

		if (is_cell(node) && holds_rows(node->parent))
			put_in_row(cleaning, node, &row);
		else if (node->kind == HTML_ELEMENT)
			nest(node);
		node = next;
	}
}
