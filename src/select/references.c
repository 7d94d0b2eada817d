/* SPDX-License-Identifier: MIT */
#include "select/references.h"

#include "select/selection.h"
#include "syntax/url.h"

const char *file_of(struct selection *selection, const struct page *page)
{
	return settings_file(
		selection->site->settings, page->source->path, selection->arena);
}

struct said said_by(
	struct selection *selection, const struct page *page, const char *key)
{
	return (struct said){file_of(selection, page), 0, key};
}

const char *resolve_reference(struct selection *selection, const char *reference,
	const char *file, unsigned line, const char *key)
{
	struct error error = {0};
	const char *url;

	if (reference == NULL)
		return NULL;
	url = url_resolve_on_site(selection->home, selection->home_page,
		span_of(reference), selection->arena, &error);
	if (url == NULL)
		report_add(selection->report, REPORT_ERROR, file, line, "'%s': %s", key,
			error.message);
	return url;
}

struct people resolve_people(
	struct selection *selection, const struct people *people, struct said said)
{
	const struct settings *settings = selection->site->settings;
	struct person *resolved;

	if (people == NULL || people->count == 0) {
		if (settings->identity.authors_stand_in && settings->compat)
			return (struct people){0};
		people = &settings->identity.authors;
		said = (struct said){
			settings->file, settings_line(settings, "author"), "author"};
	}
	resolved = arena_many(selection->arena, people->count, struct person);
	for (size_t i = 0; i < people->count; i++) {
		resolved[i] = people->items[i];
		if (!settings->compat)
			resolved[i].uri = resolve_reference(selection, resolved[i].uri,
				said.file, said.line, said.key);
		else if (resolved[i].loose_uri)
			resolved[i].uri = NULL;
	}
	return (struct people){resolved, people->count};
}
