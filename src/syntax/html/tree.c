/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "syntax/html.h"

bool html_is(const struct html_node *node, const char *name)
{
	return node->kind == HTML_ELEMENT && strcmp(node->name, name) == 0;
}

bool html_is_blank(const struct html_node *node)
{
	return node->kind == HTML_TEXT && span_is_blank(node->text);
}

const char *html_attribute(const struct html_node *node, const char *name)
{
	for (const struct html_attribute *a = node->attributes; a != NULL; a = a->next)
		if (strcmp(a->name, name) == 0)
			return a->value;
	return NULL;
}

void html_set_attribute(struct html_node *node, const char *name, const char *value,
	struct arena *arena)
{
	struct html_attribute **place = &node->attributes;

	while (*place != NULL && strcmp((*place)->name, name) != 0)
		place = &(*place)->next;
	if (value == NULL) {
		if (*place != NULL)
			*place = (*place)->next;
		return;
	}
	if (*place == NULL) {
		*place = arena_new(arena, struct html_attribute);
		(*place)->name = name;
	}
	(*place)->value = value;
}

bool html_has_class(const struct html_node *node, const char *word)
{
	const char *class = html_attribute(node, "class");
	size_t length = strlen(word);

	while (class != NULL && *class != '\0') {
		size_t found;

		class += strspn(class, " \t\n\f\r");
		found = strcspn(class, " \t\n\f\r");
		if (found == length && found > 0 && memcmp(class, word, length) == 0)
			return true;
		class += found;
	}
	return false;
}

struct html_node *html_next(const struct html_node *node, const struct html_node *root)
{
	return node->first != NULL ? node->first : html_skip(node, root);
}

struct html_node *html_skip(const struct html_node *node, const struct html_node *root)
{
	while (node != root && node->next == NULL && node->parent != NULL)
		node = node->parent;
	return node == root ? NULL : node->next;
}

struct html_node *html_find(const struct html_node *root, const char *name)
{
	struct html_node *node = html_next(root, root);

	while (node != NULL && !html_is(node, name))
		node = html_next(node, root);
	return node;
}

void html_remove(struct html_node *node)
{
	struct html_node *parent = node->parent;

	if (node->previous != NULL)
		node->previous->next = node->next;
	else if (parent != NULL)
		parent->first = node->next;
	if (node->next != NULL)
		node->next->previous = node->previous;
	else if (parent != NULL)
		parent->last = node->previous;
	node->parent = node->previous = node->next = NULL;
}

/* Hang CHILD, which stands nowhere, on PARENT before PLACE; at the end for NULL. */
static void insert(
	struct html_node *parent, struct html_node *child, struct html_node *place)
{
	child->parent = parent;
	child->next = place;
	child->previous = place == NULL ? parent->last : place->previous;
	if (child->previous != NULL)
		child->previous->next = child;
	else
		parent->first = child;
	if (place != NULL)
		place->previous = child;
	else
		parent->last = child;
}

void html_append(struct html_node *parent, struct html_node *child)
{
	html_remove(child);
	insert(parent, child, NULL);
}

void html_insert(struct html_node *node, struct html_node *new_node)
{
	html_remove(new_node);
	insert(node->parent, new_node, node);
}

void html_unwrap(struct html_node *node)
{
	while (node->first != NULL) {
		struct html_node *child = node->first;

		html_remove(child);
		insert(node->parent, child, node);
	}
	html_remove(node);
}

void html_replace(struct html_node *node, struct html_node *new_node)
{
	html_insert(node, new_node);
	html_remove(node);
}

struct html_node *html_new_element(struct arena *arena, const char *name)
{
	struct html_node *node = arena_new(arena, struct html_node);

	node->kind = HTML_ELEMENT;
	node->name = name;
	return node;
}

struct html_node *html_new_text(struct arena *arena, struct span text)
{
	struct html_node *node = arena_new(arena, struct html_node);

	node->kind = HTML_TEXT;
	node->name = "";
	node->text = text;
	return node;
}
