/* SPDX-License-Identifier: MIT */
#include "render/clean.h"
#include "render/parts.h"
#include "render/summary.h"
#include "syntax/html.h"

#include <string.h>

static void report_page(
	struct renderer *renderer, const struct page *page, const struct error *error)
{
	const char *file = settings_file(
		renderer->site->settings, page->source->path, &renderer->scratch);

	report_add(&renderer->report, REPORT_ERROR, file, error->line,
		"cannot render its content: %s", error->message);
}

/* HTML as a clean tree; NULL, after a report, if it is past a limit. */
static struct html_node *clean_tree(
	struct renderer *renderer, const struct page *page, const struct text *html)
{
	struct error error = {0};
	const char *url = page->item == NULL ? page->url : page->place;
	const struct clean_place place = {.base_url = url, .page_url = url};
	struct html_node *body = NULL;

	if (text_broken(html))
		error_set(&error, "longer than %zu bytes", html->limit);
	else
		body = html_read(text_span(html), &renderer->scratch, &error);
	if (body == NULL)
		report_page(renderer, page, &error);
	else
		clean_html(body, &place, &renderer->scratch);
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
static const char *written_summary(struct renderer *renderer, const struct page *page)
{
	const struct front_matter *front = &page->source->front;
	const char *written =
		front->description != NULL ? front->description : front->excerpt;
	struct error error = {0};
	struct html_node *body;

	if (page->item != NULL || written == NULL)
		return NULL;
	body = html_read(span_of(written), &renderer->scratch, &error);
	return body == NULL ? NULL : text_of(renderer, body);
}

static const char *excerpt(struct renderer *renderer, const struct page *page)
{
	struct text html = text_limited(HTML_LIMIT);
	const struct html_node *body = NULL;

	if (page->item == NULL && render_excerpt(renderer, page, &html))
		body = clean_tree(renderer, page, &html);
	text_release(&html);
	return body == NULL ? NULL : text_of(renderer, body);
}

static const char *beginning(struct renderer *renderer, const struct html_node *body)
{
	const char *paragraph = summary_first_paragraph(body, &renderer->scratch);

	if (paragraph == NULL)
		return summary_of_html(body, SUMMARY_LENGTH, &renderer->scratch);
	return summary_of_text(span_of(paragraph), SUMMARY_LENGTH, &renderer->scratch);
}

/* What the author wrote as a summary; what they marked as one; else how it begins. */
static const char *summary_of(struct renderer *renderer, const struct page *page,
	const struct html_node *body)
{
	const char *summary = written_summary(renderer, page);

	if (summary == NULL)
		summary = excerpt(renderer, page);
	if (summary == NULL && body != NULL)
		summary = beginning(renderer, body);
	return kept(renderer, summary);
}

void render_page(struct renderer *renderer, struct rendering *rendering)
{
	const struct page *page = rendering->page;
	struct text html = text_limited(HTML_LIMIT);
	const struct html_node *body = NULL;

	arena_reset(&renderer->scratch);
	if (render_body(renderer, page, &html))
		body = clean_tree(renderer, page, &html);
	text_release(&html);
	if (body != NULL)
		rendering->html = html_of(renderer, body);
	rendering->summary = summary_of(renderer, page, body);
}
