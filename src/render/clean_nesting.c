/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "render/clean_rules.h"

/* What makes sense only in certain parents, and what it becomes elsewhere. */
static const struct {
	const char *name;
	const char *parents; /* with blanks around each */
	const char *becomes; /* NULL: its children take its place */
} nestings[] = {
	/* clang-format off */
	{"caption",  " table ",                   "div"},
	{"col",      " colgroup table ",          NULL},
	{"colgroup", " table ",                   NULL},
	{"dd",       " dl ",                      "div"},
	{"dt",       " dl ",                      "div"},
	{"li",       " menu ol ul ",              "div"},
	{"tbody",    " table ",                   NULL},
	{"td",       " tr ",                      "div"},
	{"tfoot",    " table ",                   NULL},
	{"th",       " tr ",                      "div"},
	{"thead",    " table ",                   NULL},
	{"tr",       " table tbody tfoot thead ", NULL},
	/* clang-format on */
};

static bool is_parent(const char *name, const char *parents)
{
	const char *found = strstr(parents, name);
	size_t length = strlen(name);

	return length > 0 && found != NULL && found[-1] == ' ' && found[length] == ' ';
}

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

static void nest(struct html_node *node)
{
	for (size_t i = 0; i < sizeof(nestings) / sizeof(nestings[0]); i++) {
		if (!html_is(node, nestings[i].name) ||
			is_parent(node->parent->name, nestings[i].parents))
			continue;
		if (nestings[i].becomes == NULL) {
			html_unwrap(node);
			return;
		}
		node->name = nestings[i].becomes;
		keep_id(node);
	}
}

void clean_nesting(struct html_node *body)
{
	struct html_node *node = html_next(body, body);

	while (node != NULL) {
		struct html_node *next = html_next(node, body);

		if (node->kind == HTML_ELEMENT)
			nest(node);
		node = next;
	}
}
