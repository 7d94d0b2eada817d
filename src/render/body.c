/* SPDX-License-Identifier: MIT */
#include "render/body.h"

#include "base/file.h"
#include "base/utf8.h"
#include "render/renderer.h"
#include "render/template.h"
#include "syntax/html.h"
#include "syntax/markdown.h"

/* The body with its characters checked; the first that is replaced is reported. */
static struct span checked_body(
	struct renderer *renderer, const struct page *page, struct span body)
{
	const struct source *source = page->source;
	const char *file = settings_file(
		renderer->site->settings, source->path, &renderer->scratch);

	return utf8_checked(
		body, file, source->body_line, &renderer->scratch, &renderer->report);
}

bool read_written(struct renderer *renderer, const struct page *page,
	struct written *written, struct error *error)
{
	const struct source *source = page->source;
	struct text file = text_limited(FILE_LIMIT);
	bool read = file_read(renderer->site->content, source->path, &file, error);

	*written = (struct written){.page = page};
	if (read) {
		struct span all = text_copy_span(&file, &renderer->scratch);

		written->front = utf8_repaired(
			span_first(all, source->body_offset), &renderer->scratch);
		written->body = checked_body(
			renderer, page, span_after(all, source->body_offset));
	}
	text_release(&file);
	return read;
}

static bool add_html(const struct renderer *renderer, const struct written *written,
	const struct text *text, struct text *html, struct error *error)
{
	const struct markdown_style style = markdown_style_of(renderer->site->settings);

	if (text_broken(text))
		return error_set(error, "longer than %zu bytes", text->limit);
	if (written->page->source->kind == SOURCE_MARKDOWN)
		return markdown_to_html(text_span(text), &style, html, error);
	text_add_span(html, text_span(text));
	return true;
}

bool render_text(struct renderer *renderer, struct written *written, struct span text,
	struct text *html, struct error *error)
{
	struct text plain = text_limited(HTML_LIMIT);
	bool rendered = render_template(renderer, written, text, &plain, error) &&
	                add_html(renderer, written, &plain, html, error);

	text_release(&plain);
	return rendered;
}

bool render_without_tags(struct renderer *renderer, struct written *written,
	struct span text, struct text *html, struct error *error)
{
	struct text plain = text_limited(HTML_LIMIT);
	bool rendered;

	drop_templates(renderer, written, text, &plain);
	rendered = add_html(renderer, written, &plain, html, error);
	text_release(&plain);
	return rendered;
}
