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
	struct error error;
	const char *url = NULL;

	if (href != NULL)
		url = url_resolve(place->base_url, span_of(href), arena, &error);
	return url != NULL && clean_scheme_stays(url_scheme(url), true)
	               ? url
	               : place->base_url;
}

/* What nobody sees, or what is there twice: KaTeX's drawing of its own MathML. */
static bool is_hidden(const struct html_node *node)
{
	const char *aria_hidden = html_attribute(node, "aria-hidden");

	if (html_attribute(node, "hidden") != NULL ||
		html_has_class(node, "katex-html"))
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
	clean_restore_lazy(node, cleaning->arena);
	if (clean_is_tracker(node)) {
		html_remove(node);
		return;
	}
	clean_attributes(cleaning, node);
	if (html_is(node, "img") && !has_source(node))
		put_in_place(node, clean_image_text(cleaning, node));
}

static enum clean_action action_for(
	const struct html_node *node, const struct clean_element *rule)
{
	return is_hidden(node) ? CLEAN_DROP : rule->action;
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
		.arena = arena,
	};
	struct html_node *node = html_next(body, body);

	while (node != NULL)
		node = clean_node(&cleaning, node, body);
	body->attributes = NULL;
	clean_nesting(body);
	clean_tidy(body);
}
