/* SPDX-License-Identifier: MIT */
#include "base/file.h"
#include "base/utf8.h"
#include "render/parts.h"
#include "syntax/markdown.h"

/* A page's body as it is written, with its characters checked. */
static bool read_body(struct renderer *renderer, const struct page *page,
	struct span *body, struct error *error)
{
	const struct source *source = page->source;
	struct text file = text_limited(FILE_LIMIT);
	bool read = file_read(renderer->site->content, source->path, &file, error);

	if (read) {
		struct span all = {text_copy(&file, &renderer->scratch), file.length};

		*body = utf8_repaired(
			span_after(all, source->body_offset), &renderer->scratch);
	}
	text_release(&file);
	return read;
}

static void report_body(
	struct renderer *renderer, const struct page *page, const struct error *error)
{
	const struct source *source = page->source;
	const char *file = settings_file(
		renderer->site->settings, source->path, &renderer->scratch);
	unsigned line = error->line == 0 ? 0 : error->line + source->body_line - 1;

	report_add(&renderer->report, REPORT_ERROR, file, line,
		"cannot render its content: %s", error->message);
}

static bool render_source(struct renderer *renderer, const struct page *page,
	struct span body, struct text *html)
{
	struct error error = {0};

	if (page->source->kind != SOURCE_MARKDOWN) {
		text_add_span(html, body);
		return true;
	}
	if (markdown_to_html(body, html, &error))
		return true;
	report_body(renderer, page, &error);
	return false;
}

bool render_body(struct renderer *renderer, const struct page *page, struct text *html)
{
	struct error error = {0};
	struct span body;

	if (page->item != NULL) {
		text_add(html, page->item->html);
		return true;
	}
	if (!read_body(renderer, page, &body, &error)) {
		report_body(renderer, page, &error);
		return false;
	}
	return render_source(renderer, page, body, html);
}

/* Where the summary ends, and false if that is not marked. */
static bool find_end(const struct settings *settings, struct span body, size_t *end)
{
	static const char *const markers[] = {"<!--more-->", "<!-- more -->"};
	const char *separator = settings->excerpt_separator;

	for (size_t i = 0; i < sizeof(markers) / sizeof(markers[0]); i++) {
		*end = span_find_string(body, markers[i]);
		if (*end < body.length)
			return true;
	}
	if (separator == NULL || *separator == '\0')
		return false;
	*end = span_find_string(body, separator);
	return *end < body.length;
}

bool render_excerpt(
	struct renderer *renderer, const struct page *page, struct text *html)
{
	struct error error = {0};
	struct span body;
	size_t end;

	if (!read_body(renderer, page, &body, &error) ||
		!find_end(renderer->site->settings, body, &end))
		return false;
	return render_source(renderer, page, span_first(body, end), html);
}
