/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/glob.h"
#include "select/parts.h"
#include "syntax/url.h"

/* Static files that a sitemap lists, unless a definition says which. */
static const char *const default_extensions[] = {"html", "htm", "xhtml", "pdf", NULL};

/* jekyll-sitemap passes over `.PDF`. */
static bool extension_listed(
	const char *const *extensions, const char *path, bool compat)
{
	const char *dot = strrchr(path, '.');

	if (dot == NULL)
		return false;
	for (size_t i = 0; extensions[i] != NULL; i++)
		if (compat ? strcmp(dot + 1, extensions[i]) == 0
			   : span_is_ignoring_case(span_of(dot + 1), extensions[i]))
			return true;
	return false;
}

static bool listed(const struct definition *definition, const struct page *page,
	const struct settings *settings)
{
	const char *const *extensions = definition->extensions == NULL
	                                        ? default_extensions
	                                        : definition->extensions;

	if (!page_wanted(definition, page, settings))
		return false;
	if (page->source->kind == SOURCE_STATIC &&
		!extension_listed(extensions, page->source->path, settings->compat))
		return false;
	if (definition->exclude == NULL)
		return true;
	return !glob_any(definition->exclude, page->source->path) &&
	       !glob_any(definition->exclude, url_path(page->url).bytes);
}

/* A sitemap covers what lies in its own folder and below (sitemaps.org, "location"). */
static bool covered(const char *url, struct span folder)
{
	return span_starts_with(span_of(url), "http") &&
	       span_equals(span_first(span_of(url), folder.length), folder);
}

static const char *const *images_of(struct selection *selection,
	const struct definition *definition, const struct page *page)
{
	const char **images;
	struct error error = {0};
	const char *image = page->source->front.image;

	if (!definition->images || image == NULL)
		return NULL;
	image = url_resolve(page->url, span_of(image), selection->arena, &error);
	if (image == NULL) {
		report_add(selection->report, REPORT_WARNING, file_of(selection, page),
			0, "'image' is no URL: %s", error.message);
		return NULL;
	}
	images = arena_many(selection->arena, 2, const char *);
	images[0] = image;
	return images;
}

static bool url_fits(
	struct selection *selection, const struct page *page, struct span folder)
{
	if (!covered(page->url, folder)) {
		report_add(selection->report, REPORT_NOTE, file_of(selection, page), 0,
			"a sitemap below '%.*s' cannot list '%s'",
			SPAN_ARGUMENTS(folder), page->url);
		return false;
	}
	if (strlen(page->url) > SITEMAP_LOC_LIMIT) {
		report_add(selection->report, REPORT_ERROR, file_of(selection, page), 0,
			"its URL has more than %d characters, so no sitemap can list "
			"it",
			SITEMAP_LOC_LIMIT);
		return false;
	}
	return true;
}

static void add_url(struct selection *selection, const struct definition *definition,
	const struct page *page, struct urlset *urlset, struct urlset_url *urls)
{
	struct span folder = span_of(urlset->url);

	while (folder.length > 0 && folder.bytes[folder.length - 1] != '/')
		folder.length--;
	if (!listed(definition, page, selection->site->settings) ||
		!url_fits(selection, page, folder))
		return;
	urls[urlset->count++] = (struct urlset_url){
		.url = page->url,
		.updated = page->updated,
		.images = images_of(selection, definition, page),
	};
}

static void fill_urlset(struct selection *selection,
	const struct definition *definition, struct urlset *urlset)
{
	const struct site *site = selection->site;
	struct urlset_url *urls = arena_many(selection->arena,
		site->count + site->generated_count, struct urlset_url);

	for (size_t i = 0; i < site->count; i++)
		add_url(selection, definition, &site->pages[i], urlset, urls);
	for (size_t i = 0; i < site->generated_count; i++)
		add_url(selection, definition, &site->generated[i], urlset, urls);
	urlset->urls = urls;
}

static void add_urlset(struct selection *selection, const struct definition *definition,
	const struct target *target)
{
	struct outputs *outputs = selection->outputs;
	struct urlset urlset = {
		.path = target->path,
		.url = claim_target(selection, definition, target, target->path),
		.file_urls = definition->urls,
		.gzip = definition->gzip,
		.robots = !definition->no_robots,
		.stylesheet = resolve_reference(selection, definition->stylesheet,
			definition->file, 0, "stylesheet"),
	};

	if (urlset.url == NULL)
		return;
	fill_urlset(selection, definition, &urlset);
	outputs->urlsets =
		arena_grow(selection->arena, outputs->urlsets, outputs->urlset_count,
			&selection->urlset_room, sizeof(*outputs->urlsets));
	outputs->urlsets[outputs->urlset_count++] = urlset;
}

void select_urlset(struct selection *selection, const struct definition *definition)
{
	for (size_t i = 0; i < definition->target_count; i++)
		add_urlset(selection, definition, &definition->targets[i]);
}
