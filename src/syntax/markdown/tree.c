/* SPDX-License-Identifier: MIT */
#include "syntax/markdown/tree.h"

#include <string.h>

#include "syntax/kramdown/escape.h"
#include "syntax/kramdown/headings.h"

/* What NODE itself says as text; NULL for what only holds others. */
static const char *node_text(cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
		return cmark_node_get_literal(node);
	case CMARK_NODE_SOFTBREAK:
	case CMARK_NODE_LINEBREAK:
		return " ";
	default:
		return NULL;
	}
}

struct mark *tree_mark(struct kramdown *doc, cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);
	size_t length;

	if (type != CMARK_NODE_HTML_BLOCK && type != CMARK_NODE_HTML_INLINE)
		return NULL;
	return mark_at(doc, span_trimmed(tree_literal(node)), &length);
}

void tree_add_text(struct kramdown *doc, cmark_node *node, struct text *text)
{
	cmark_iter *walk = cmark_iter_new(node);

	while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
		cmark_node *part = cmark_iter_get_node(walk);
		const struct mark *mark = tree_mark(doc, part);

		if (node_text(part) != NULL)
			kramdown_add_text(doc, span_of(node_text(part)), text);
		else if (mark != NULL && span_starts_with(mark->source, "$$"))
			text_add_span(text, mark->source);
	}
	cmark_iter_free(walk);
}

/* A list of attributes goes before the element that it is behind. */
static void place_attributes(
	struct kramdown *doc, cmark_node *place, struct mark *attributes)
{
	cmark_node *element = cmark_node_previous(place);
	struct mark *mark = element == NULL ? NULL : tree_mark(doc, element);

	if (element == NULL && cmark_node_get_type(place) == CMARK_NODE_HTML_BLOCK)
		return;
	if (element == NULL || cmark_node_get_type(element) == CMARK_NODE_TEXT) {
		kramdown_undo(doc, attributes);
	} else if (attributes->toc && cmark_node_get_type(element) == CMARK_NODE_LIST) {
		attributes->kind = MARK_CONTENTS;
		attributes->level =
			cmark_node_get_list_type(element) == CMARK_ORDERED_LIST;
		cmark_node_unlink(element);
		cmark_node_free(element);
	} else if (mark != NULL) {
		kramdown_attach(doc, mark, attributes);
	} else {
		cmark_node_unlink(place);
		cmark_node_insert_before(element, place);
	}
}

/* True if attributes around HEADING give it an id. */
static bool has_id(struct kramdown *doc, cmark_node *heading)
{
	cmark_node *next = cmark_node_next(heading);
	cmark_node *previous = cmark_node_previous(heading);
	struct mark *behind = next == NULL ? NULL : tree_mark(doc, next);
	struct mark *before = previous == NULL ? NULL : tree_mark(doc, previous);

	return (behind != NULL && behind->looks_back && behind->id.length > 0) ||
	       (before != NULL && !before->looks_back && before->id.length > 0);
}

static void name_heading(struct kramdown *doc, cmark_node *heading)
{
	struct text text = text_limited(KRAMDOWN_TEXT_LIMIT);
	struct mark mark = {
		.kind = MARK_HEADING, .level = cmark_node_get_heading_level(heading)};
	cmark_node *place = cmark_node_new(CMARK_NODE_HTML_BLOCK);

	if (!has_id(doc, heading)) {
		tree_add_text(doc, heading, &text);
		mark.id = heading_new_id(doc, text_span(&text));
	}
	cmark_node_set_literal(place, mark_text(doc, mark_add(doc, mark)).bytes);
	cmark_node_insert_before(heading, place);
	text_release(&text);
}

/* `<mailto:a@e.org>` shows the address alone. */
static void drop_scheme(cmark_node *link)
{
	cmark_node *text = cmark_node_first_child(link);
	const char *literal = text != NULL ? cmark_node_get_literal(text) : NULL;
	struct text address = text_limited(MARKDOWN_LIMIT);

	if (literal == NULL || strncmp(literal, "mailto:", 7) != 0 ||
		strcmp(cmark_node_get_url(link), literal) != 0)
		return;
	text_add(&address, literal + strlen("mailto:"));
	cmark_node_set_literal(text, address.bytes);
	text_release(&address);
}

/* Code with the numbers of its lines, as Rouge has them. */
static void number_lines(cmark_node *code)
{
	struct span literal = span_of(cmark_node_get_literal(code));
	struct text html = text_limited(KRAMDOWN_TEXT_LIMIT);
	cmark_node *block = cmark_node_new(CMARK_NODE_HTML_BLOCK);
	size_t number = 0;

	text_add(&html, "<pre><code>");
	text_add(&html, "<table class=\"rouge-table\"><tbody><tr>"
			"<td class=\"rouge-gutter gl\"><pre class=\"lineno\">");
	for (size_t i = 0; i < literal.length; i++)
		if (literal.bytes[i] == '\n')
			text_addf(&html, "%zu\n", ++number);
	text_add(&html, "</pre></td><td class=\"rouge-code\"><pre>");
	kramdown_add_escaped(&html, literal);
	text_add(&html, "</pre></td></tr></tbody></table></code></pre>\n");
	cmark_node_set_literal(block, html.bytes);
	cmark_node_replace(code, block);
	cmark_node_free(code);
	text_release(&html);
}

void tree_edit(struct kramdown *doc, cmark_node *root)
{
	cmark_iter *walk = cmark_iter_new(root);
	cmark_event_type event;

	while ((event = cmark_iter_next(walk)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(walk);
		struct mark *mark = tree_mark(doc, node);

		/* Its id is made of its text with curly quotes and dashes. */
		if (event == CMARK_EVENT_EXIT &&
			cmark_node_get_type(node) == CMARK_NODE_HEADING)
			name_heading(doc, node);
		if (event == CMARK_EVENT_EXIT)
			continue;
		if (cmark_node_get_type(node) == CMARK_NODE_LINK)
			drop_scheme(node);
		if (mark != NULL && mark->kind == MARK_ATTRIBUTES && mark->looks_back)
			place_attributes(doc, node, mark);
		else if (cmark_node_get_type(node) == CMARK_NODE_TEXT)
			tree_set_typography(doc, node);
		else if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK &&
			 doc->style.line_numbers)
			number_lines(node);
	}
	cmark_iter_free(walk);
}
