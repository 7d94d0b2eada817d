/* SPDX-License-Identifier: MIT */
#include "render/render_page.h"

#include <string.h>

#include "base/hash.h"
#include "render/body.h"
#include "render/built.h"
#include "render/clean.h"
#include "render/making.h"
#include "render/raw.h"
#include "render/shortcodes.h"
#include "syntax/html.h"
#include "syntax/url.h"

/* LINE counts from the body's first; 0 is none. */
static void report_body(const struct making *making, const struct error *error)
{
	struct renderer *renderer = making->renderer;
	const struct source *source = making->page->source;
	const char *file = settings_file(
		renderer->site->settings, source->path, &renderer->scratch);
	unsigned line = error->line == 0 ? 0 : error->line + source->body_line - 1;

	report_add(&renderer->report, REPORT_ERROR, file, line,
		"cannot render its content: %s", error->message);
}

/* The same for ever, as the page's id is. */
static const char *note_prefix(const struct page *page, struct arena *arena)
{
	uint64_t hash = hash_short(page->id, strlen(page->id));

	return arena_format(arena, "e%08x-", (unsigned)(hash & 0xFFFFFFFF));
}

struct html_node *making_clean(
	const struct making *making, const struct text *html, struct error *error)
{
	struct arena *arena = &making->renderer->scratch;
	const struct page *page = making->page;
	const char *url = page->item == NULL ? page->url : page->place;
	const struct clean_place place = {url, url, note_prefix(page, arena)};
	struct html_node *body = NULL;

	if (text_broken(html))
		error_set(error, "longer than %zu bytes", html->limit);
	else
		body = html_read(text_span(html), arena, error);
	if (body != NULL)
		clean_html(body, &place, arena);
	return body;
}

const char *making_keep(const struct making *making, const char *text)
{
	if (text == NULL || *text == '\0')
		return NULL;
	return arena_string(&making->renderer->arena, text);
}

static const char *html_of(const struct making *making, const struct html_node *body)
{
	struct text html = text_limited(HTML_LIMIT);
	const char *result = NULL;

	html_write_inside(body, &html);
	if (!text_broken(&html))
		result = making_keep(making, html.bytes);
	text_release(&html);
	return result;
}

static void add_item(struct text *html, const struct item *item)
{
	text_add(html, item->html);
	if (item->text == NULL)
		return;
	text_add(html, "<p>");
	html_add_escaped(html, span_of(item->text));
	text_add(html, "</p>\n");
}

static void warn_of_shortcode(struct making *making)
{
	struct renderer *renderer = making->renderer;
	const struct settings *settings = renderer->site->settings;
	const struct source *source = making->page->source;
	unsigned line = 0;

	if (!settings->bodies.templates && source->kind == SOURCE_MARKDOWN)
		line = shortcode_line(making->written.body);
	if (line > 0)
		report_add(&renderer->report, REPORT_WARNING,
			settings_file(settings, source->path, &renderer->report.arena),
			source->body_line + line - 1,
			"a shortcode is not filled in: 'rendered' in the settings "
			"takes the content from what was built");
}

/* The content as HTML, from wherever it comes. */
static bool find_content(struct making *making, struct error *error)
{
	struct text *html = &making->html;
	struct renderer *renderer = making->renderer;
	const struct page *page = making->page;

	if (page->item != NULL) {
		add_item(html, page->item);
		return true;
	}
	making->is_written = read_written(renderer, page, &making->written, error);
	if (renderer->site->settings->places.rendered != NULL &&
		find_built(renderer, page, making->rendering->selector, html))
		return true;
	if (making->is_written)
		warn_of_shortcode(making);
	making->is_rendered =
		making->is_written && render_text(renderer, &making->written,
					      making->written.body, html, error);
	return making->is_rendered;
}

/* The content of what RENDERING is of; to be released. */
static struct making make_content(
	struct renderer *renderer, struct rendering *rendering)
{
	struct making making = {
		.renderer = renderer,
		.rendering = rendering,
		.page = rendering->page,
		.html = text_limited(HTML_LIMIT),
		.excerpt = text_limited(HTML_LIMIT),
	};
	struct error error = {0};

	arena_reset(&renderer->scratch);
	if (find_content(&making, &error))
		making.body = making_clean(&making, &making.html, &error);
	if (making.body == NULL) {
		making.is_rendered = false;
		report_body(&making, &error);
	}
	return making;
}

static void making_release(struct making *making)
{
	text_release(&making->html);
	text_release(&making->excerpt);
}

const struct html_node *render_content(
	struct renderer *renderer, const struct page *page, const char *selector)
{
	struct rendering rendering = {.page = page, .selector = selector};
	struct making making = make_content(renderer, &rendering);

	making_release(&making);
	return making.body;
}

/* Jekyll's images count from the site's home, others from their page. */
static const char *image_of(const struct making *making)
{
	const struct settings *settings = making->renderer->site->settings;
	struct arena *arena = &making->renderer->scratch;
	struct span image = span_of(making->page->source->front.image);
	const char *base;
	struct error ignored;

	if (making->page->item != NULL || image.length == 0)
		return NULL;
	base = settings_media_base(settings, making->page->url, &image, arena);
	return making_keep(making, url_resolve_link(base, image, arena, &ignored));
}

void render_page(struct renderer *renderer, struct rendering *rendering)
{
	struct making making = make_content(renderer, rendering);
	bool as_it_is = is_raw(renderer, making.page);

	if (making.body != NULL)
		rendering->html =
			as_it_is ? raw_content(renderer, text_span(&making.html))
				 : html_of(&making, making.body);
	if (making.body == NULL || rendering->wants_summary)
		rendering->summary = page_summary(&making);
	if (as_it_is)
		rendering->raw_summary = page_raw_summary(&making);
	rendering->image = image_of(&making);
	making_release(&making);
}
