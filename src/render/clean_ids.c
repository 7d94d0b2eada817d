/* SPDX-License-Identifier: MIT */
#include "render/clean_rules.h"
#include "syntax/url.h"

/* What `#x` names: decoded, or empty if NODE is no such link. */
static struct span fragment_of(const struct html_node *node, struct arena *arena)
{
	const char *href = html_is(node, "a") ? html_attribute(node, "href") : NULL;
	struct span link = span_trimmed(span_of(href));

	if (!span_starts_with(link, "#"))
		return SPAN_NONE;
	return url_decoded(span_after(link, 1), arena);
}

void clean_find_ids(struct cleaning *cleaning, const struct html_node *body)
{
	struct map linked = {0};
	static char is_linked[1];

	if (cleaning->id_prefix == NULL)
		return;
	for (const struct html_node *n = html_next(body, body); n != NULL;
		n = html_next(n, body)) {
		struct span fragment = fragment_of(n, cleaning->arena);

		if (fragment.length > 0)
			map_set(&linked, fragment, is_linked);
	}
	for (struct html_node *n = html_next(body, body); n != NULL;
		n = html_next(n, body)) {
		struct span id = span_of(html_attribute(n, "id"));

		if (id.length > 0 && map_get(&linked, id) != NULL)
			map_put(&cleaning->ids, id, n);
	}
	map_release(&linked);
}

const char *clean_id(const struct cleaning *cleaning, const char *id)
{
	if (cleaning->id_prefix == NULL || map_get(&cleaning->ids, span_of(id)) == NULL)
		return NULL;
	return arena_format(cleaning->arena, "%s%s", cleaning->id_prefix, id);
}

/* The whole page for `#`, as browsers have it. */
const char *clean_fragment(const struct cleaning *cleaning, struct span fragment)
{
	struct span id = url_decoded(fragment, cleaning->arena);
	struct text link = text_limited(2 * (size_t)URL_LIMIT);
	const char *copy = NULL;
	bool inside = id.length > 0 && cleaning->id_prefix != NULL &&
	              map_get(&cleaning->ids, id) != NULL;

	if (!inside)
		text_add_span(&link, cleaning->page_url);
	if (id.length > 0)
		text_add_char(&link, '#');
	if (inside)
		url_add_segment(&link, span_of(cleaning->id_prefix));
	url_add_segment(&link, id);
	if (!text_broken(&link))
		copy = text_copy(&link, cleaning->arena);
	text_release(&link);
	return copy;
}
