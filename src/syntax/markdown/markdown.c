/* SPDX-License-Identifier: MIT */
#include "syntax/markdown.h"

#include <cmark.h>

#include "base/utf8.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/markdown/tree.h"

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
		tree_edit(doc, root);
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

		tree_add_text(&doc, root, &text);
		found = arena_string(arena, clean(&doc, text.bytes).bytes);
		cmark_node_free(root);
	}
	text_release(&text);
	kramdown_release(&doc);
	arena_release(&lines);
	return found;
}
