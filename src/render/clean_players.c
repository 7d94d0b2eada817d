/* SPDX-License-Identifier: MIT */
#include "base/path.h"
#include "render/clean_rules.h"
#include "syntax/url.h"

bool clean_is_player(const struct html_node *node)
{
	return html_is(node, "audio") || html_is(node, "video");
}

/* What is shown by who cannot play it. */
static bool has_fallback(const struct html_node *player)
{
	for (const struct html_node *n = player->first; n != NULL; n = n->next)
		if (!html_is_blank(n) && !html_is(n, "source") && !html_is(n, "track"))
			return true;
	return false;
}

static const char *source_of(const struct html_node *player)
{
	const char *source = html_attribute(player, "src");

	for (const struct html_node *n = player->first; n != NULL && source == NULL;
		n = n->next)
		if (html_is(n, "source"))
			source = html_attribute(n, "src");
	return source;
}

/* The file's name, as people read it; else the whole. */
static struct span name_of(const char *url, struct arena *arena)
{
	struct span name = path_name(url_path(url));

	return name.length == 0 ? span_of(url) : url_decoded(name, arena);
}

void clean_player(const struct cleaning *cleaning, struct html_node *node)
{
	const char *source = source_of(node);
	struct html_node *name;
	struct html_node *link;

	html_set_attribute(node, "controls", "", cleaning->arena);
	if (source == NULL || has_fallback(node) ||
		!url_scheme_opens(url_scheme(source), true))
		return;
	name = html_new_text(cleaning->arena, name_of(source, cleaning->arena));
	if (clean_is_inside(node, "a")) { /* no link holds another */
		html_append(node, name);
		return;
	}
	link = html_new_element(cleaning->arena, "a");
	html_set_attribute(link, "href", source, cleaning->arena);
	html_append(link, name);
	html_append(node, link);
}
