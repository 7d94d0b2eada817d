/* SPDX-License-Identifier: MIT */
#include "render/images.h"

#include "base/map.h"
#include "base/parallel.h"
#include "render/render_page.h"
#include "render/renderer.h"

/* The URLs of one sitemap whose pages are being looked at. */
struct looking {
	struct renderer *workers;
	const char *selector;
	struct urlset_url *urls;
};

/* The pictures of one page, each once. */
struct images {
	const char **items;
	size_t count;
	size_t room;
	bool cut;
	struct map seen;
	struct arena *arena;
};

/* Files have content to look into; what a generator lists on its pages stands there. */
static bool has_content(const struct page *page)
{
	return (page->source->kind == SOURCE_MARKDOWN ||
		       page->source->kind == SOURCE_HTML) &&
	       page->url_origin != URL_FROM_PAGINATION &&
	       page->url_origin != URL_FROM_ARCHIVE;
}

static void put(struct images *images, const char *url)
{
	images->items = arena_grow(images->arena, images->items, images->count,
		&images->room, sizeof(*images->items));
	images->items[images->count] = url;
}

/* Addresses inside of data are no use to search engines. */
static void add(struct images *images, const char *url)
{
	struct span key = span_of(url);

	if (!span_starts_with(key, "http") || map_get(&images->seen, key) != NULL)
		return;
	images->cut = images->cut || images->count == SITEMAP_IMAGE_LIMIT;
	if (images->cut)
		return;
	put(images, arena_string(images->arena, url));
	map_set(&images->seen, span_of(images->items[images->count]), images);
	images->count++;
}

static void say_cut(struct renderer *renderer, const struct page *page)
{
	report_add(&renderer->report, REPORT_ERROR,
		settings_file(renderer->site->settings, page->source->path,
			&renderer->scratch),
		0, "more than %d images: sitemaps leave out the rest",
		SITEMAP_IMAGE_LIMIT);
}

/* Its own picture comes first. */
static const char *const *images_of(
	struct renderer *renderer, const char *selector, const struct urlset_url *url)
{
	struct images images = {.arena = &renderer->arena};
	const struct html_node *body = render_content(renderer, url->page, selector);

	for (size_t i = 0; url->images != NULL && url->images[i] != NULL; i++)
		add(&images, url->images[i]);
	for (const struct html_node *node = body; node != NULL && body != NULL;
		node = html_next(node, body))
		if (html_is(node, "img") && html_attribute(node, "src") != NULL)
			add(&images, html_attribute(node, "src"));
	if (images.cut)
		say_cut(renderer, url->page);
	map_release(&images.seen);
	put(&images, NULL);
	return images.items;
}

static void look_at(void *context, size_t worker, size_t index)
{
	const struct looking *looking = context;
	struct urlset_url *url = &looking->urls[index];

	if (has_content(url->page))
		url->images =
			images_of(&looking->workers[worker], looking->selector, url);
}

void list_images(struct renderer *workers, struct outputs *outputs, size_t threads,
	struct arena *arena)
{
	for (size_t i = 0; i < outputs->urlset_count; i++) {
		struct urlset *urlset = &outputs->urlsets[i];
		struct looking looking = {.workers = workers};

		if (!urlset->images || urlset->count == 0)
			continue;
		looking.selector = urlset->definition->selector;
		looking.urls = arena_many(arena, urlset->count, struct urlset_url);
		for (size_t j = 0; j < urlset->count; j++)
			looking.urls[j] = urlset->urls[j];
		parallel_for(urlset->count, threads, look_at, &looking);
		urlset->urls = looking.urls;
	}
}
