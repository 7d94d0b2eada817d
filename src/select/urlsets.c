/* SPDX-License-Identifier: MIT */
#include "select/urlsets.h"

#include <string.h>

#include "base/glob.h"
#include "base/path.h"
#include "select/choice.h"
#include "select/claims.h"
#include "select/gather.h"
#include "select/news.h"
#include "select/per.h"
#include "select/references.h"
#include "select/selection.h"
#include "select/stylesheet.h"
#include "select/urlset_details.h"
#include "select/urlset_parts.h"
#include "syntax/url.h"

/* Static files that a sitemap lists, unless a definition says which. */
static const char *const default_extensions[] = {"html", "htm", "xhtml", "pdf", NULL};

/* jekyll-sitemap passes over `.PDF`. */
static bool extension_listed(
	const char *const *extensions, const char *path, bool compat)
{
	struct span extension = span_after(path_extension(span_of(path)), 1);

	for (size_t i = 0; extensions[i] != NULL; i++) {
		const char *listed = extensions[i] + (extensions[i][0] == '.');

		if (compat ? span_is(extension, listed)
			   : span_is_ignoring_case(extension, listed))
			return true;
	}
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

/* What the front matter names; render adds those in the content. */
static const char *const *images_of(struct selection *selection,
	const struct definition *definition, const struct page *page)
{
	const char *image = page->source->front.image;
	const char **images;

	if (!definition->images || image == NULL)
		return NULL;
	image = media_url(selection, page, image, 0, "image");
	if (image == NULL)
		return NULL;
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

/* Those of PAGES that URLSET can list. */
static struct urlset_url *list_urls(struct selection *selection,
	const struct definition *definition, const struct choice *pages,
	struct urlset *urlset)
{
	struct urlset_url *urls =
		arena_many(selection->arena, pages->count, struct urlset_url);
	struct span folder = path_folder(span_of(urlset->url));

	for (size_t i = 0; i < pages->count; i++) {
		const struct page *page = pages->pages[i];

		if (url_fits(selection, page, folder))
			urls[urlset->count++] = (struct urlset_url){
				.url = page->url,
				.updated = page->updated,
				.images = images_of(selection, definition, page),
				.details = details_of(selection, definition, page),
				.page = page,
			};
	}
	urlset->urls = urls;
	return urls;
}

static struct choice pages_of(
	struct selection *selection, const struct definition *definition)
{
	const struct site *site = selection->site;
	struct choice choice = {0};

	for (size_t i = 0; i < site->count; i++)
		if (listed(definition, &site->pages[i], site->settings))
			choice_add(&choice, &site->pages[i], &selection->scratch);
	for (size_t i = 0; i < site->generated_count; i++)
		if (listed(definition, &site->generated[i], site->settings))
			choice_add(&choice, &site->generated[i], &selection->scratch);
	return choice;
}

static void keep_urlset(struct selection *selection, const struct urlset *urlset)
{
	struct outputs *outputs = selection->outputs;

	outputs->urlsets =
		arena_grow(selection->arena, outputs->urlsets, outputs->urlset_count,
			&selection->urlset_room, sizeof(*outputs->urlsets));
	outputs->urlsets[outputs->urlset_count++] = *urlset;
}

static void warn_of_place(struct selection *selection,
	const struct definition *definition, const struct target *target,
	const char *path)
{
	struct span folder = path_folder(span_of(path));

	report_add(selection->report, REPORT_WARNING, definition->file, target->line,
		"'%s' is not made: no page lies below '%.*s', and a sitemap lists no "
		"others",
		path, SPAN_ARGUMENTS(folder));
}

/* A sitemap of PAGES at PATH; where there is `per`, an index over their parts. */
static void add_urlset(struct selection *selection, const struct definition *definition,
	const struct target *target, const char *path, const struct choice *pages,
	bool in_parts)
{
	struct urlset urlset = {
		.definition = definition,
		.format = target->format,
		.path = path,
		.url = claim_target(selection, definition, target, path),
		.file_urls = definition->urls,
		.images = definition->images,
		.gzip = definition->gzip,
		.robots = !definition->no_robots,
		.stylesheet = stylesheet_for(selection, definition, path),
	};
	struct urlset_url *urls;

	if (urlset.url == NULL)
		return;
	urls = list_urls(selection, definition, pages, &urlset);
	if (urlset.count == 0 && pages->count > 0)
		warn_of_place(selection, definition, target, path);
	if (definition->news && !keep_news(selection, definition, &urlset, urls))
		return;
	if (in_parts)
		part_urlset(selection, definition, target, &urlset);
	keep_urlset(selection, &urlset);
}

/* With the value of `per` in its path each is a sitemap by itself. */
static void add_each(struct selection *selection, const struct definition *definition,
	const struct target *target, const struct choice *pages)
{
	size_t count;
	const struct part *parts = split_choice(selection, definition, pages, &count);

	for (size_t i = 0; i < count; i++)
		add_urlset(selection, definition, target,
			fill_template(target->path, definition->per, parts[i].slug,
				selection->arena),
			&parts[i].choice, false);
}

void select_urlset(struct selection *selection, const struct definition *definition)
{
	struct choice pages = pages_of(selection, definition);
	enum per per = definition->per;
	const char *place = arena_format(&selection->scratch, "{%s}", per_names[per]);

	for (size_t i = 0; i < definition->target_count; i++) {
		const struct target *target = &definition->targets[i];

		if (per != PER_NONE && strstr(target->path, place) != NULL)
			add_each(selection, definition, target, &pages);
		else
			add_urlset(selection, definition, target, target->path, &pages,
				per != PER_NONE);
	}
}
