/* SPDX-License-Identifier: MIT */
#include <stdbool.h>
#include <string.h>

#include "base/path.h"
#include "collect/generation.h"
#include "collect/newest.h"
#include "collect/permalink.h"
#include "syntax/url.h"

static const char first_name[] = "index.html";

static size_t count_posts(const struct site *site)
{
	size_t count = 0;

	for (size_t i = 0; i < site->count; i++)
		if (is_post(&site->pages[i]) && !site->pages[i].source->front.hidden)
			count++;
	return count;
}

static struct span without_slashes(struct span path)
{
	return span_without_last(span_without_first(path, '/'), '/');
}

/* True if PAGE is the index.html of FOLDER or of one above it. */
static bool is_index_above(const struct page *page, struct span folder)
{
	struct span own = path_folder(span_of(page->source->path));

	return span_is(span_after(span_of(page->source->path), own.length),
		       first_name) &&
	       own.length <= folder.length &&
	       span_equals(own, span_first(folder, own.length));
}

static bool may_go_on(const struct page *page, struct span folder)
{
	return page->source->kind != SOURCE_STATIC &&
	       page->source->collection->label[0] == '\0' &&
	       page->feed_exclusion != EXCLUDED_UNPUBLISHED &&
	       is_index_above(page, folder);
}

/* The one that is nearest to the others; NULL if there is none. */
static const struct page *first_part(const struct site *site, const char *path)
{
	struct span folder = path_folder(without_slashes(span_of(path)));
	const struct page *first = NULL;

	for (size_t i = 0; i < site->count; i++) {
		const struct page *page = &site->pages[i];

		if (may_go_on(page, folder) &&
			(first == NULL || strlen(page->source->path) >
						  strlen(first->source->path)))
			first = page;
	}
	return first;
}

static void set_path(struct generation *generation, size_t number)
{
	const char *template = generation->pages->path;
	const char *place = strstr(template, ":num");
	const char *path = arena_format(&generation->scratch, "/%.*s%zu%s/",
		(int)(place - template), template, number, place + strlen(":num"));

	text_clear(&generation->path);
	url_add_path(&generation->path, span_of(path));
	permalink_clean(&generation->path);
	arena_reset(&generation->scratch);
}

/* Jekyll gives all parts the permalink of the first, if that has one of its own. */
void generate_parts(struct generation *generation)
{
	const struct generated_pages *pages = generation->pages;
	const struct page *first = first_part(generation->site, pages->path);
	size_t posts = count_posts(generation->site);
	struct page part;

	if (first == NULL || first->url_origin <= URL_FROM_DEFAULTS)
		return;
	part = *first;
	part.url_origin = URL_FROM_PAGINATION;
	for (size_t i = 1; i < posts / pages->posts + (posts % pages->posts > 0); i++) {
		set_path(generation, i + 1);
		generation_add(generation, &part);
	}
}
