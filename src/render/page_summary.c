/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "render.h"
#include "render/body.h"
#include "render/excerpt.h"
#include "render/making.h"
#include "render/raw.h"
#include "render/summary.h"

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
		body = making_clean(making, html, &ignored);
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

const char *page_raw_summary(struct making *making)
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
const char *page_summary(struct making *making)
{
	const struct item *item = making->page->item;
	const char *summary = item == NULL ? written_summary(making) : item->venue;

	if (item != NULL && item->data != NULL)
		summary = item->data->summary;
	if (summary == NULL)
		summary = excerpt(making);
	if (summary == NULL && making->body != NULL)
		summary = beginning(making->renderer, making->body);
	return making_keep(making, summary);
}
