/* SPDX-License-Identifier: MIT */
/* Content and summaries as jekyll-feed's template writes them. */
#include "render/raw.h"

#include "render/renderer.h"
#include "syntax/html.h"
#include "syntax/liquid.h"

bool is_raw(const struct renderer *renderer, const struct page *page)
{
	return renderer->site->settings->compat && page->item == NULL;
}

const char *raw_content(struct renderer *renderer, struct span html)
{
	html = span_trimmed(html);
	return html.length == 0
	               ? NULL
	               : arena_bytes(&renderer->arena, html.bytes, html.length);
}

const char *raw_summary(struct renderer *renderer, struct span html)
{
	struct text bare = text_limited(HTML_LIMIT);
	struct text folded = text_limited(HTML_LIMIT);
	const char *summary;

	liquid_strip_html(html, &bare);
	/* The filter normalize_whitespace: a no-break space is none. */
	text_add_folded(&folded, text_span(&bare));
	summary = raw_content(renderer, text_span(&folded));
	text_release(&bare);
	text_release(&folded);
	return summary;
}
