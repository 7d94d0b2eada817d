/* SPDX-License-Identifier: MIT */
#include "render/built.h"

#include <string.h>

#include "base/array.h"
#include "base/file.h"
#include "base/utf8.h"
#include "render/renderer.h"
#include "syntax/html.h"
#include "syntax/url.h"

/* Where the content of a page usually stands, the closest first. */
static const char *const usual_places[] = {
	".e-content", ".post-content", "article", "main"};

/* The file that a server shows for PAGE; NULL if no file can be it. */
static const char *file_of(struct renderer *renderer, const struct page *page)
{
	struct arena *arena = &renderer->scratch;
	const char *path = page_path(renderer->site->settings, page->url, arena);
	struct span decoded = url_decoded(span_of(path), arena);
	const char *dot;

	if (!span_starts_with(decoded, "/") ||
		span_find_string(decoded, "/../") < decoded.length)
		return NULL;
	path = arena_format(arena, "%.*s", SPAN_ARGUMENTS(span_after(decoded, 1)));
	if (span_ends_with(decoded, "/"))
		return arena_format(arena, "%sindex.html", path);
	dot = strrchr(path, '.');
	if (dot == NULL || strchr(dot, '/') != NULL)
		return arena_format(arena, "%s.html", path);
	return path;
}

static bool fits(const struct html_node *node, const char *selector)
{
	const char *id;

	if (node->kind != HTML_ELEMENT)
		return false;
	if (selector[0] == '.')
		return html_has_class(node, selector + 1);
	if (selector[0] != '#')
		return html_is(node, selector);
	id = html_attribute(node, "id");
	return id != NULL && strcmp(id, selector + 1) == 0;
}

static const struct html_node *find(const struct html_node *root, const char *selector)
{
	const struct html_node *node = root;

	while (node != NULL && !fits(node, selector))
		node = html_next(node, root);
	return node;
}

static const struct html_node *find_usual(const struct html_node *root)
{
	const struct html_node *node = NULL;

	for (size_t i = 0; node == NULL && i < COUNT(usual_places); i++)
		node = find(root, usual_places[i]);
	return node;
}

/* A <base> stands in the head. */
static void add_base(const struct html_node *root, struct text *html)
{
	const struct html_node *base = html_find(root, "base");

	if (base != NULL)
		html_write(base, html);
}

bool find_built(struct renderer *renderer, const struct page *page,
	const char *selector, struct text *html)
{
	const char *path = file_of(renderer, page);
	struct text file = text_limited(HTML_LIMIT);
	const struct html_node *root = NULL;
	const struct html_node *place = NULL;
	struct error ignored;

	if (path != NULL && file_read(renderer->site->built, path, &file, &ignored))
		root = html_read_document(
			utf8_repaired(text_span(&file), &renderer->scratch),
			&renderer->scratch, &ignored);
	if (root != NULL)
		place = selector == NULL ? find_usual(root) : find(root, selector);
	if (place != NULL) {
		add_base(root, html);
		html_write_inside(place, html);
	}
	text_release(&file);
	return place != NULL;
}
