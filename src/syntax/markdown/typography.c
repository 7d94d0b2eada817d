/* SPDX-License-Identifier: MIT */
/*
 * Text of cmark's tree with its punctuation made typographic.  What follows a quote
 * decides which it is, so what follows a node is looked at as well.
 */
#include "syntax/kramdown/typography.h"

#include <string.h>

#include "base/utf8.h"
#include "syntax/markdown/tree.h"

/* The characters with which NODE begins in Markdown, or nearly. */
static void add_opening(cmark_node *node, struct text *text)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_SOFTBREAK:
		text_add(text, "\n");
		break;
	case CMARK_NODE_LINEBREAK:
		text_add(text, " \n");
		break;
	case CMARK_NODE_EMPH:
		text_add(text, "*a");
		break;
	case CMARK_NODE_STRONG:
		text_add(text, "**a");
		break;
	case CMARK_NODE_CODE:
		text_add(text, "`");
		text_add_span(text, span_first(tree_literal(node), UTF8_LONGEST));
		break;
	case CMARK_NODE_LINK:
		text_add(text, "[a");
		break;
	case CMARK_NODE_IMAGE:
		text_add(text, "![");
		break;
	default:
		text_add_span(text, span_first(tree_literal(node), UTF8_LONGEST));
	}
}

/* What is behind NODE in Markdown, or nearly. */
static void add_what_follows(cmark_node *node, struct text *text)
{
	while (node != NULL && cmark_node_next(node) == NULL) {
		node = cmark_node_parent(node);
		switch (cmark_node_get_type(node)) {
		case CMARK_NODE_EMPH:
			text_add(text, "*");
			break;
		case CMARK_NODE_STRONG:
			text_add(text, "**");
			break;
		case CMARK_NODE_LINK:
		case CMARK_NODE_IMAGE:
			text_add(text, "](");
			return;
		default:
			return;
		}
	}
	add_opening(cmark_node_next(node), text);
}

static bool is_autolink(cmark_node *link, const char *text)
{
	const char *url = cmark_node_get_url(link);

	return cmark_node_get_type(link) == CMARK_NODE_LINK &&
	       (strcmp(url, text) == 0 ||
		       (strncmp(url, "mailto:", 7) == 0 && strcmp(url + 7, text) == 0));
}

static bool is_break(cmark_node *node)
{
	return node != NULL &&
	       (cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK ||
		       cmark_node_get_type(node) == CMARK_NODE_LINEBREAK);
}

void tree_set_typography(const struct kramdown *doc, cmark_node *node)
{
	const char *literal = cmark_node_get_literal(node);
	cmark_node *parent = cmark_node_parent(node);
	cmark_node *previous = cmark_node_previous(node);
	struct text text;
	struct text out;
	size_t length = strlen(literal);
	bool after_break = is_break(previous);

	if (strpbrk(literal, "\"'-.<>") == NULL ||
		cmark_node_get_type(parent) == CMARK_NODE_IMAGE ||
		is_autolink(parent, literal))
		return;
	text = text_limited(KRAMDOWN_TEXT_LIMIT);
	out = text_limited(KRAMDOWN_TEXT_LIMIT);
	text_add_bytes(&text, literal, length);
	add_what_follows(node, &text);
	kramdown_typography(doc->style.quotes, text_span(&text), length,
		after_break ? '\n' : '\0', &out);
	cmark_node_set_literal(node, out.bytes);
	text_release(&text);
	text_release(&out);
}
