/* SPDX-License-Identifier: MIT */
#include "collect/generated.h"

#include "collect/canonical.h"
#include "collect/generation.h"
#include "collect/permalink.h"

void generation_add(struct generation *generation, const struct page *like)
{
	struct site *site = generation->site;
	struct error error;
	struct page *page;
	const char *url = NULL;

	if (!text_broken(&generation->path))
		url = canonical_url(generation->home, text_span(&generation->path),
			generation->arena, &error);
	if (url == NULL || map_get(&generation->claims->urls, span_of(url)) != NULL)
		return;
	site->generated = arena_grow(generation->arena, site->generated,
		site->generated_count, &generation->room, sizeof(*site->generated));
	page = &site->generated[site->generated_count++];
	*page = *like;
	page->url = url;
	page->id = url;
	page->id_origin = ID_FROM_URL;
	map_set(&generation->claims->urls, span_of(url), page);
}

void generate_pages(struct site *site, struct claims *claims, struct arena *arena)
{
	struct generation generation = {
		.site = site,
		.claims = claims,
		.home = settings_home(site->settings, arena),
		.path = text_limited(URL_PATH_LIMIT),
		.arena = arena,
	};

	for (size_t i = 0; i < site->settings->tree.generated_count; i++) {
		generation.pages = &site->settings->tree.generated[i];
		if (generation.pages->kind == GENERATED_PARTS)
			generate_parts(&generation);
		else
			generate_archives(&generation);
	}
	generate_details(&generation);
	map_release(&generation.seen);
	arena_release(&generation.scratch);
	text_release(&generation.path);
}
