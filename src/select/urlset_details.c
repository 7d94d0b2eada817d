/* SPDX-License-Identifier: MIT */
#include "select/urlset_details.h"

#include "select/references.h"
#include "select/selection.h"
#include "select/videos.h"
#include "syntax/url.h"

const char *media_url(struct selection *selection, const struct page *page,
	const char *reference, unsigned line, const char *key)
{
	struct error error = {0};
	struct span span = span_of(reference);
	const char *base = settings_media_base(
		selection->site->settings, page->url, &span, selection->arena);
	const char *url = url_resolve_link(base, span, selection->arena, &error);

	if (url == NULL)
		report_add(selection->report, REPORT_WARNING, file_of(selection, page),
			line, "'%s': %s", key, error.message);
	return url;
}

static const char *either(const char *own, const char *other)
{
	return own == NULL ? other : own;
}

const struct urlset_details *details_of(struct selection *selection,
	const struct definition *definition, const struct page *page)
{
	const struct front_matter *front = &page->source->front;
	struct urlset_details details = {0};
	struct urlset_details *kept;

	if (!selection->site->settings->compat) {
		details.change_frequency =
			either(front->change_frequency, definition->change_frequency);
		details.priority = either(front->priority, definition->priority);
	}
	if (!definition->no_alternates)
		details.translations = page->translations;
	if (definition->videos && front->videos.count > 0)
		details.videos = videos_of(selection, page);
	if (details.change_frequency == NULL && details.priority == NULL &&
		details.translations == NULL && details.videos.count == 0)
		return NULL;
	kept = arena_new(selection->arena, struct urlset_details);
	*kept = details;
	return kept;
}
