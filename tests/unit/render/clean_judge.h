/* SPDX-License-Identifier: MIT */
/* What another parser (gumbo, HTML5's algorithm) sees in HTML that has been cleaned. */
#ifndef TESTS_CLEAN_JUDGE_H
#define TESTS_CLEAN_JUDGE_H

#include <gumbo.h>
#include <string.h>
#include <strings.h>

#include "base/array.h"
#include "render/clean_rules.h"

static bool judge_url(const char *url)
{
	static const char *const starts[] = {"http://", "https://",
		"mailto:", "tel:", "ftp://", "#", "data:image/png", "data:image/gif",
		"data:image/jpeg", "data:image/webp"};

	for (size_t i = 0; i < COUNT(starts); i++)
		if (strncasecmp(url, starts[i], strlen(starts[i])) == 0)
			return true;
	return false;
}

/* NULL if all is well, else what is not. */
static const char *judge_attribute(const char *element, const GumboAttribute *attribute)
{
	static const char *const urls[] = {"href", "src", "srcset", "poster", "cite"};
	const char *name = attribute->name;

	if (clean_attribute_rule(element, name) == NULL ||
		strncasecmp(name, "on", 2) == 0)
		return name;
	for (size_t i = 0; i < COUNT(urls); i++)
		if (strcmp(name, urls[i]) == 0 && !judge_url(attribute->value))
			return attribute->value;
	if (strcmp(name, "style") == 0 &&
		strncmp(attribute->value, "text-align: ", 12) != 0)
		return attribute->value;
	return NULL;
}

/* Gumbo's own name, or, of an element it is too old to know, the one written. */
static const char *judge_name(const GumboElement *element, struct arena *arena)
{
	GumboStringPiece written = element->original_tag;
	char *name;

	if (element->tag != GUMBO_TAG_UNKNOWN)
		return gumbo_normalized_tagname(element->tag);
	gumbo_tag_from_original_text(&written);
	name = arena_bytes(arena, written.data, written.length);
	for (char *c = name; *c != '\0'; c++)
		*c = char_lower(*c);
	return name;
}

static const char *judge_element(const GumboElement *element, struct arena *arena)
{
	static const char *const killers[] = {"script", "style", "iframe", "object",
		"embed", "form", "input", "svg", "math", "base", "link", "meta"};
	const char *name = judge_name(element, arena);

	if (element->tag_namespace != GUMBO_NAMESPACE_HTML ||
		clean_element_rule(name)->action != CLEAN_KEEP)
		return name;
	for (size_t i = 0; i < COUNT(killers); i++)
		if (strcmp(name, killers[i]) == 0)
			return name;
	for (unsigned i = 0; i < element->attributes.length; i++) {
		const char *wrong = judge_attribute(name, element->attributes.data[i]);

		if (wrong != NULL)
			return wrong;
	}
	return NULL;
}

/* As deep as the tree, which the parser's HTML_DEPTH_LIMIT bounds. */
static const char *judge_children(const GumboVector *children, struct arena *arena)
{
	for (unsigned i = 0; i < children->length; i++) {
		const GumboNode *node = children->data[i];
		const char *wrong = NULL;

		if (node->type == GUMBO_NODE_ELEMENT) {
			wrong = judge_element(&node->v.element, arena);
			if (wrong == NULL)
				wrong = judge_children(
					&node->v.element.children, arena);
		} else if (node->type != GUMBO_NODE_TEXT &&
			   node->type != GUMBO_NODE_WHITESPACE) {
			wrong = "neither element nor text";
		}
		if (wrong != NULL)
			return wrong;
	}
	return NULL;
}

/* What is wrong, in ARENA; NULL if nothing is. */
static const char *judge_html(const char *html, struct arena *arena)
{
	const char *page = arena_format(arena, "<!doctype html><body>%s", html);
	GumboOutput *output = gumbo_parse(page);
	const GumboNode *root = output->root;
	const char *wrong = "no body";

	for (unsigned i = 0; i < root->v.element.children.length; i++) {
		const GumboNode *node = root->v.element.children.data[i];

		if (node->type == GUMBO_NODE_ELEMENT &&
			node->v.element.tag == GUMBO_TAG_BODY)
			wrong = judge_children(&node->v.element.children, arena);
	}
	wrong = arena_string(arena, wrong);
	gumbo_destroy_output(&kGumboDefaultOptions, output);
	return wrong;
}

#endif
