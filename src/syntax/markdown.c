/* SPDX-License-Identifier: MIT */
#include "syntax/markdown.h"

#include <cmark.h>
#include <string.h>

#include "base/utf8.h"
#include "syntax/kramdown/escape.h"
#include "syntax/kramdown/headings.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/typography.h"

enum { OPTIONS = CMARK_OPT_UNSAFE };

static bool is_container(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	return type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST;
}

/* False if quotes and lists lie too deep for those who read the HTML. */
static bool check_depth(cmark_node *root)
{
	cmark_iter *walk = cmark_iter_new(root);
	cmark_event_type event = cmark_iter_next(walk);
	int depth = 0;

	while (event != CMARK_EVENT_DONE && depth <= MARKDOWN_DEPTH_LIMIT) {
		if (is_container(cmark_iter_get_node(walk)))
			depth += event == CMARK_EVENT_ENTER ? 1 : -1;
		event = cmark_iter_next(walk);
	}
	cmark_iter_free(walk);
	return depth <= MARKDOWN_DEPTH_LIMIT;
}

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

static struct span literal_of(cmark_node *node)
{
	return span_of(cmark_node_get_literal(node));
}

/* The mark that NODE is; NULL if it is none. */
static struct mark *mark_of(struct kramdown *doc, cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);
	size_t length;

	if (type != CMARK_NODE_HTML_BLOCK && type != CMARK_NODE_HTML_INLINE)
		return NULL;
	return mark_at(doc, span_trimmed(literal_of(node)), &length);
}

/* The text in NODE without markup. */
static void add_text_of(struct kramdown *doc, cmark_node *node, struct text *text)
{
	cmark_iter *walk = cmark_iter_new(node);

	while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
		cmark_node *part = cmark_iter_get_node(walk);
		const struct mark *mark = mark_of(doc, part);

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
	struct mark *mark = element == NULL ? NULL : mark_of(doc, element);

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
	struct mark *behind = next == NULL ? NULL : mark_of(doc, next);
	struct mark *before = previous == NULL ? NULL : mark_of(doc, previous);

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
		add_text_of(doc, heading, &text);
		mark.id = heading_new_id(doc, text_span(&text));
	}
	cmark_node_set_literal(place, mark_text(doc, mark_add(doc, mark)).bytes);
	cmark_node_insert_before(heading, place);
	text_release(&text);
}

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
		text_add_span(text, span_first(literal_of(node), UTF8_LONGEST));
		break;
	case CMARK_NODE_LINK:
		text_add(text, "[a");
		break;
	case CMARK_NODE_IMAGE:
		text_add(text, "![");
		break;
	default:
		text_add_span(text, span_first(literal_of(node), UTF8_LONGEST));
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

static void set_typography(const struct kramdown *doc, cmark_node *node)
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

/* What kramdown says of a tree and cmark does not. */
static void edit_tree(struct kramdown *doc, cmark_node *root)
{
	cmark_iter *walk = cmark_iter_new(root);
	cmark_event_type event;

	while ((event = cmark_iter_next(walk)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(walk);
		struct mark *mark = mark_of(doc, node);

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
			set_typography(doc, node);
		else if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK &&
			 doc->style.line_numbers)
			number_lines(node);
	}
	cmark_iter_free(walk);
}

/* Cmark decodes references to what no text may hold, U+FFFE even to a single byte. */
static struct span clean(struct kramdown *doc, const char *bytes)
{
	return utf8_repaired(span_of(bytes), doc->arena);
}

static bool render(struct kramdown *doc, struct span markdown, struct text *html,
	struct error *error)
{
	cmark_node *root =
		cmark_parse_document(markdown.bytes, markdown.length, OPTIONS);
	bool rendered = check_depth(root);
	char *bytes = NULL;

	if (rendered) {
		edit_tree(doc, root);
		bytes = cmark_render_html(root, OPTIONS);
		kramdown_after(doc, clean(doc, bytes), html);
		memory_free(bytes);
	}
	cmark_node_free(root);
	if (!rendered)
		return error_set(error, "more than %d quotes and lists in one another",
			MARKDOWN_DEPTH_LIMIT);
	return true;
}

bool markdown_to_html(struct span markdown, const struct markdown_style *style,
	struct text *html, struct error *error)
{
	struct arena arena = {0};
	struct kramdown doc = {.arena = &arena};
	struct span ready;
	bool done;

	if (style != NULL)
		doc.style = *style;
	if (markdown.length > MARKDOWN_LIMIT)
		return error_set(
			error, "Markdown of more than %d bytes", MARKDOWN_LIMIT);
	done = kramdown_before(&doc, markdown, &ready, error) &&
	       render(&doc, ready, html, error);
	kramdown_release(&doc);
	arena_release(&arena);
	if (done && text_broken(html))
		return error_set(error, "its HTML is too long");
	return done;
}

const char *markdown_first_heading(struct span markdown, struct arena *arena)
{
	struct arena lines = {0};
	struct kramdown doc = {.arena = &lines};
	struct span heading = kramdown_first_heading(&doc, markdown);
	struct text text = text_limited(MARKDOWN_LIMIT);
	const char *found = NULL;

	if (heading.length > 0 && heading.length <= MARKDOWN_LIMIT) {
		cmark_node *root =
			cmark_parse_document(heading.bytes, heading.length, OPTIONS);

		add_text_of(&doc, root, &text);
		found = arena_string(arena, clean(&doc, text.bytes).bytes);
		cmark_node_free(root);
	}
	text_release(&text);
	kramdown_release(&doc);
	arena_release(&lines);
	return found;
}
