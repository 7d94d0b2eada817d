/* SPDX-License-Identifier: MIT */
#include "select/urlset_parts.h"

#include "select/choice.h"
#include "select/claims.h"
#include "select/per.h"
#include "select/selection.h"

/* A urlset that is taken apart: its URLs again, in the order of their parts. */
struct parting {
	struct urlset_url *urls;
	size_t count;
	size_t room;
	struct map by_url;
};

static struct choice pages_of(struct selection *selection, const struct urlset *urlset)
{
	struct choice choice = {0};

	for (size_t i = 0; i < urlset->count; i++)
		choice_add(&choice, urlset->urls[i].page, &selection->scratch);
	return choice;
}

static void add_urls(
	struct selection *selection, struct parting *parting, const struct part *part)
{
	for (size_t i = 0; i < part->choice.count; i++) {
		const struct urlset_url *url =
			map_get(&parting->by_url, span_of(part->choice.pages[i]->url));

		parting->urls = arena_grow(selection->arena, parting->urls,
			parting->count, &parting->room, sizeof(*parting->urls));
		parting->urls[parting->count++] = *url;
	}
}

void part_urlset(struct selection *selection, const struct definition *definition,
	const struct target *target, struct urlset *urlset)
{
	struct choice pages = pages_of(selection, urlset);
	size_t count;
	const struct part *parts = split_choice(selection, definition, &pages, &count);
	struct urlset_part *kept =
		arena_many(selection->arena, count, struct urlset_part);
	struct parting parting = {0};

	for (size_t i = 0; i < urlset->count; i++)
		map_set(&parting.by_url, span_of(urlset->urls[i].url),
			(void *)(uintptr_t)&urlset->urls[i]);
	urlset->part_count = 0;
	for (size_t i = 0; i < count; i++) {
		struct urlset_part part = {.first = parting.count};

		part.path =
			urlset_beside(urlset->path, parts[i].slug, selection->arena);
		part.url = claim_target(selection, definition, target, part.path);
		if (part.url == NULL)
			continue;
		add_urls(selection, &parting, &parts[i]);
		part.count = parting.count - part.first;
		kept[urlset->part_count++] = part;
	}
	map_release(&parting.by_url);
	urlset->parts = kept;
	urlset->urls = parting.urls;
	urlset->count = parting.count;
}
