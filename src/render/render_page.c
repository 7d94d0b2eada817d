/* SPDX-License-Identifier: MIT */
#include "render/render_page.h"

#include <string.h>

#include "base/array.h"
#include "base/hash.h"
#include "render.h"
#include "render/body.h"
#include "render/built.h"
#include "render/clean.h"
#include "render/excerpt.h"
#include "render/raw.h"
#include "render/renderer.h"
#include "render/shortcodes.h"
#include "render/summary.h"
#include "render/template.h"
#include "syntax/html.h"
#include "syntax/url.h"

/* What a page has by now. */
struct making {
	struct renderer *renderer;
	struct rendering *rendering;
	const struct page *page;
	struct written written; /* its body is empty for an item */
	bool is_written;
	struct text html;             /* the content, before it is clean */
	bool is_rendered;             /* it comes of the written body */
	const struct html_node *body; /* the content, clean; NULL if there is none */
	struct text excerpt;          /* HTML as well, once it was asked for */
	bool has_excerpt;
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
static const char *text_of(const struct making *making, const struct html_node *body)
{
	return summary_of_html(body, SIZE_MAX, &making->renderer->scratch);
}

/* A description in front matter is mostly plain text, sometimes HTML. */
static const char *written_summary(const struct making *making)
{
	const struct front_matter *front = &making->page->source->front;
	const char *texts[] = {front->description, front->excerpt};
	struct arena *arena = &making->renderer->scratch;
	struct error ignored;

	for (size_t i = 0; i < COUNT(texts); i++) {
		const struct html_node *body = NULL;

		if (texts[i] != NULL && texts[i][0] != '\0')
			body = html_read(span_of(texts[i]), arena, &ignored);
		if (body != NULL)
			return text_of(making, body);
	}
	return NULL;
}

static bool render_excerpt(struct making *making, const struct text *source)
{
	struct renderer *renderer = making->renderer;
	struct error ignored;

	return !text_broken(source) &&
	       (render_text(renderer, &making->written, text_span(source),
			&making->excerpt, &ignored) ||
		       render_without_tags(renderer, &making->written,
			       text_span(source), &making->excerpt, &ignored));
}

/*
 * What stands before the separator, as HTML, which is the content's where that is all
 * of it; NULL if there is no separator.
 */
static const struct text *excerpt_html(struct making *making)
{
	struct text source = text_limited(HTML_LIMIT);
	const struct text *html = &making->excerpt;
	enum excerpt kind = EXCERPT_NONE;

	if (making->is_written && !making->has_excerpt)
		kind = find_excerpt(making->renderer, &making->written, &source);
	if (kind == EXCERPT_WHOLE && making->is_rendered)
		html = &making->html;
	else if (kind != EXCERPT_NONE)
		making->has_excerpt = render_excerpt(making, &source);
	text_release(&source);
	return html == &making->html || making->has_excerpt ? html : NULL;
}

/* The text of what stands before the separator. */
static const char *excerpt(struct making *making)
{
	const struct text *html = excerpt_html(making);
	const struct html_node *body = making->body;
	struct error ignored;

	if (html == NULL)
		return NULL;
	if (html != &making->html)
		body = clean_tree(making, html, &ignored);
	return body == NULL ? NULL : text_of(making, body);
}

/* `excerpt: ""`: to Jekyll that is one. */
static bool has_empty_excerpt(struct making *making)
{
	const struct value *excerpt = NULL;

	if (making->is_written)
		excerpt = written_value(making->renderer, &making->written, "excerpt");
	return excerpt != NULL && excerpt->kind == VALUE_STRING &&
	       span_is_blank(excerpt->text);
}

/* The same as Jekyll's feed has it: from front matter, or before the separator. */
static const char *raw_summary_of(struct making *making)
{
	const struct front_matter *front = &making->page->source->front;
	const char *written =
		front->description == NULL ? front->excerpt : front->description;
	const struct text *html;

	if (written != NULL)
		return raw_summary(making->renderer, span_of(written));
	if (has_empty_excerpt(making))
		return NULL;
	html = excerpt_html(making);
	return html == NULL ? NULL : raw_summary(making->renderer, text_span(html));
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
static const char *summary_of(struct making *making)
{
	const struct item *item = making->page->item;
	const char *summary = item == NULL ? written_summary(making) : item->venue;

	if (item != NULL && item->data != NULL)
		summary = item->data->summary;
	if (summary == NULL)
		summary = excerpt(making);
	if (summary == NULL && making->body != NULL)
		summary = beginning(making->renderer, making->body);
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
		making.body = clean_tree(&making, &making.html, &error);
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
	return kept(making->renderer, url_resolve_link(base, image, arena, &ignored));
}

void render_page(struct renderer *renderer, struct rendering *rendering)
{
	struct making making = make_content(renderer, rendering);
	bool as_it_is = is_raw(renderer, making.page);

	if (making.body != NULL)
		rendering->html =
			as_it_is ? raw_content(renderer, text_span(&making.html))
				 : html_of(renderer, making.body);
	if (making.body == NULL || rendering->wants_summary)
		rendering->summary = summary_of(&making);
	if (as_it_is)
		rendering->raw_summary = raw_summary_of(&making);
	rendering->image = image_of(&making);
	making_release(&making);
}
