/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "syntax/xml.h"

bool xml_is(const struct xml_node *node, const char *space, const char *name)
{
	return strcmp(node->name, name) == 0 && strcmp(node->space, space) == 0;
}

const char *xml_attribute_of(
	const struct xml_node *node, const char *space, const char *name)
{
	const struct xml_attribute *attribute = node->attributes;

	for (; attribute != NULL; attribute = attribute->next)
		if (strcmp(attribute->name, name) == 0 &&
			strcmp(attribute->space, space) == 0)
			return attribute->value;
	return NULL;
}

const struct xml_node *xml_child(
	const struct xml_node *node, const char *space, const char *name)
{
	const struct xml_node *child = node->first;

	while (child != NULL && !xml_is(child, space, name))
		child = child->next;
	return child;
}

/* The node behind NODE and all that it holds, inside of ROOT. */
static const struct xml_node *behind(
	const struct xml_node *node, const struct xml_node *root)
{
	while (node != root && node->next == NULL)
		node = node->parent;
	return node == root ? NULL : node->next;
}

void xml_add_text(const struct xml_node *root, struct text *text)
{
	const struct xml_node *node = root;

	while (node != NULL) {
		text_add_span(text, node->text);
		node = node->first != NULL ? node->first : behind(node, root);
	}
}
