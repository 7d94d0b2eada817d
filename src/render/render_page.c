/* SPDX-License-Identifier: MIT */
#include "render/render_page.h"

#include <string.h>

#include "base/hash.h"
#include "render.h"
#include "render/body.h"
#include "render/built.h"
#include "render/clean.h"
#include "render/excerpt.h"
#include "render/raw.h"
#include "render/renderer.h"
#include "render/summary.h"
#include "syntax/html.h"
#include "syntax/url.h"

/* What a page has by now. */
struct making {
	struct renderer *renderer;
	struct rendering *rendering;
	const struct page *page;
	struct written written; /* its body is empty for an item */
	bool is_written;
};

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

/* HTML as a clean tree; NULL if it is past a limit. */
static struct html_node *clean_tree(
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

static const char *kept(struct renderer *renderer, const char *text)
{
	return text == NULL || *text == '\0' ? NULL
	                                     : arena_string(&renderer->arena, text);
}

static const char *html_of(struct renderer *renderer, const struct html_node *body)
{
	struct text html = text_limited(HTML_LIMIT);
	const char *result = NULL;

	html_write_inside(body, &html);
	if (!text_broken(&html))
		result = kept(renderer, html.bytes);
	text_release(&html);
	return result;
}

/* A whole tree's text. */
static const char *text_of(struct renderer *renderer, const struct html_node *body)
{
	return summary_of_html(body, SIZE_MAX, &renderer->scratch);
}

/* A description in front matter is mostly plain text, sometimes HTML. */
static const char *written_summary(const struct making *making)
{
	const struct front_matter *front = &making->page->source->front;
	const char *texts[] = {front->description, front->excerpt};
	struct arena *arena = &making->renderer->scratch;
	struct error ignored;

	for (size_t i = 0; i < 2; i++) {
		const struct html_node *body = NULL;

		if (texts[i] != NULL && texts[i][0] != '\0')
			body = html_read(span_of(texts[i]), arena, &ignored);
		if (body != NULL)
			return text_of(making->renderer, body);
	}
	return NULL;
}

/* What stands before the separator, as HTML; false if there is no separator. */
static bool add_excerpt(struct making *making, struct text *html)
{
	struct renderer *renderer = making->renderer;
	struct text source = text_limited(HTML_LIMIT);
	struct error ignored;
	bool added = making->is_written &&
	             find_excerpt(renderer, &making->written, &source) &&
	             !text_broken(&source) &&
	             (render_text(renderer, &making->written, text_span(&source), html,
			      &ignored) ||
			     render_without_tags(renderer, &making->written,
				     text_span(&source), html, &ignored));

	text_release(&source);
	return added;
}

/* The text of what stands before the separator. */
static const char *excerpt(struct making *making)
{
	struct text html = text_limited(HTML_LIMIT);
	const struct html_node *body = NULL;
	struct error ignored;

	if (add_excerpt(making, &html))
		body = clean_tree(making, &html, &ignored);
	text_release(&html);
	return body == NULL ? NULL : text_of(making->renderer, body);
}

/* The same as Jekyll's feed has it: from front matter, or before the separator. */
static const char *raw_summary_of(struct making *making)
{
	const struct front_matter *front = &making->page->source->front;
	const char *written =
		front->description == NULL ? front->excerpt : front->description;
	struct text html = text_limited(HTML_LIMIT);
	const char *summary = NULL;

	if (written != NULL)
		summary = raw_summary(making->renderer, span_of(written));
	else if (add_excerpt(making, &html))
		summary = raw_summary(making->renderer, text_span(&html));
	text_release(&html);
	return summary;
}

static const char *beginning(struct renderer *renderer, const struct html_node *body)
{
	const char *paragraph = summary_first_paragraph(body, &renderer->scratch);

	if (paragraph == NULL)
		return summary_of_html(body, SUMMARY_LENGTH, &renderer->scratch);
	return summary_of_text(span_of(paragraph), SUMMARY_LENGTH, &renderer->scratch);
}

/*
 * Where an item appeared; what the author of a page wrote as a summary, or marked as
 * one; else how it begins.
 */
static const char *summary_of(struct making *making, const struct html_node *body)
{
	const struct item *item = making->page->item;
	const char *summary = item == NULL ? written_summary(making) : item->venue;

	if (item != NULL && item->data != NULL)
		summary = item->data->summary;

	if (summary == NULL)
		summary = excerpt(making);
	if (summary == NULL && body != NULL)
		summary = beginning(making->renderer, body);
	return kept(making->renderer, summary);
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

/* The content as HTML, from wherever it comes. */
static bool find_content(struct making *making, struct text *html, struct error *error)
{
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
	return making->is_written && render_text(renderer, &making->written,
					     making->written.body, html, error);
}

static const struct html_node *content_of(struct making *making)
{
	struct text html = text_limited(HTML_LIMIT);
	const struct html_node *body = NULL;
	struct error error = {0};

	if (find_content(making, &html, &error))
		body = clean_tree(making, &html, &error);
	if (body != NULL && is_raw(making->renderer, making->page))
		making->rendering->html =
			raw_content(making->renderer, text_span(&html));
	if (body == NULL)
		report_body(making, &error);
	text_release(&html);
	return body;
}

const struct html_node *render_content(
	struct renderer *renderer, const struct page *page, const char *selector)
{
	struct rendering rendering = {.page = page, .selector = selector};
	struct making making = {
		.renderer = renderer, .rendering = &rendering, .page = page};

	arena_reset(&renderer->scratch);
	return content_of(&making);
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
	return kept(making->renderer, url_resolve_link(base, image, arena, &ignored));
}

void render_page(struct renderer *renderer, struct rendering *rendering)
{
	struct making making = {
		.renderer = renderer,
		.rendering = rendering,
		.page = rendering->page,
	};
	const struct html_node *body;

	arena_reset(&renderer->scratch);
	body = content_of(&making);
	if (body != NULL && !is_raw(renderer, making.page))
		rendering->html = html_of(renderer, body);
	if (body == NULL || rendering->wants_summary)
		rendering->summary = summary_of(&making, body);
	if (is_raw(renderer, making.page))
		rendering->raw_summary = raw_summary_of(&making);
	rendering->image = image_of(&making);
}
