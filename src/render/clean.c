/* SPDX-License-Identifier: MIT */
#include "render/clean.h"

#include <string.h>

#include "render/clean_rules.h"
#include "syntax/url.h"

/* HTML, "document base URL": the first <base> with an address. */
static const char *base_of(const struct html_node *body,
	const struct clean_place *place, struct arena *arena)
{
	const struct html_node *base = html_find(body, "base");
	const char *href = base == NULL ? NULL : html_attribute(base, "href");
	struct span page = span_of(place->base_url);
	struct error error;
	const char *url = NULL;

	if (href != NULL)
		url = url_resolve(place->base_url, span_of(href), arena, &error);
	if (url != NULL && url_scheme_opens(url_scheme(url), true))
		return url;
	/* An item's title stands in its fragment, which each link would go through. */
	return arena_bytes(arena, page.bytes, span_find(page, '#'));
}

/* What nobody sees. */
static bool is_hidden(const struct html_node *node)
{
	const char *aria_hidden = html_attribute(node, "aria-hidden");

	if (html_attribute(node, "hidden") != NULL)
		return true;
	return html_is(node, "a") && aria_hidden != NULL &&
	       strcmp(aria_hidden, "true") == 0;
}

static bool has_source(const struct html_node *node)
{
	return html_attribute(node, "src") != NULL ||
	       html_attribute(node, "srcset") != NULL;
}

static void put_in_place(struct html_node *node, struct html_node *replacement)
{
	if (replacement == NULL)
		html_remove(node);
	else
		html_replace(node, replacement);
}

static void keep(const struct cleaning *cleaning, struct html_node *node)
{
	bool unseen = clean_is_unseen(node);

	clean_restore_lazy(cleaning, node);
	clean_attributes(cleaning, node);
	if (html_is(node, "img"))
		clean_add_source(cleaning, node);
	if (unseen || clean_is_tracker(node))
		html_remove(node);
	else if (html_is(node, "img") && !has_source(node))
		put_in_place(node, clean_image_text(cleaning, node));
}

/* What an object holds is for those who cannot show it, as readers cannot. */
static bool has_substitute(const struct html_node *node)
{
	const struct html_node *child = node->first;

	if (!html_is(node, "object"))
		return false;
	while (child != NULL && (html_is(child, "param") || html_is_blank(child)))
		child = child->next;
	return child != NULL;
}

static enum clean_action action_for(
	const struct html_node *node, const struct clean_element *rule)
{
	if (is_hidden(node))
		return CLEAN_DROP;
	return has_substitute(node) ? CLEAN_UNWRAP : rule->action;
}

/* Clean NODE: the node of BODY to go on with. */
static struct html_node *clean_node(const struct cleaning *cleaning,
	struct html_node *node, const struct html_node *body)
{
	const struct clean_element *rule = clean_element_rule(node->name);
	struct html_node *behind = html_skip(node, body);
	struct html_node *next = html_next(node, body);

	if (node->kind == HTML_TEXT)
		return next;
	switch (action_for(node, rule)) {
	case CLEAN_KEEP:
		keep(cleaning, node);
		return next;
	case CLEAN_UNWRAP:
		html_unwrap(node);
		return next;
	case CLEAN_REPLACE:
		put_in_place(node, rule->replace(cleaning, node));
		return behind;
	case CLEAN_DROP:
		break;
	}
	html_remove(node);
	return behind;
}

void clean_html(
	struct html_node *body, const struct clean_place *place, struct arena *arena)
{
	struct span page = span_of(place->page_url);
	struct cleaning cleaning = {
		.base_url = base_of(body, place, arena),
		.page_url = span_first(page, span_find(page, '#')),
		.note_prefix = place->note_prefix,
		.arena = arena,
	};
	const struct clean_note *notes = clean_find_notes(&cleaning, body);
	struct html_node *node;

	clean_drawn_formulas(body);
	node = html_next(body, body);
	while (node != NULL)
		node = clean_node(&cleaning, node, body);
	body->attributes = NULL;
	clean_nesting(&cleaning, body);
	clean_tidy(&cleaning, body);
	if (clean_settle_notes(&cleaning, notes, body))
		clean_tidy(&cleaning, body);
}
