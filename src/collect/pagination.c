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

/* The folder of part NUMBER, as `paginate_path` says it. */
static const char *part_folder(struct generation *generation, size_t number)
{
	const char *template = generation->pages->path;
	const char *place = strstr(template, ":num");

	return arena_format(&generation->scratch, "/%.*s%zu%s", (int)(place - template),
		template, number, place + strlen(":num"));
}

static void set_path(struct generation *generation, const char *folder)
{
	text_clear(&generation->path);
	url_add_path(&generation->path, span_of(folder));
	text_add_char(&generation->path, '/');
	permalink_clean(&generation->path);
}

/* What the permalink of the FIRST part says for one in FOLDER; false for no permalink.
 */
static bool fill_permalink(
	struct generation *generation, const struct page *first, const char *folder)
{
	struct subject subject = {
		.settings = generation->site->settings,
		.source = first->source,
		.name = name_of(first->source),
		.scratch = &generation->scratch,
	};
	const struct date_parts no_date = {0};
	struct permalink permalink;
	struct error error;

	if (first->url_origin > URL_FROM_DEFAULTS ||
		!permalink_read(span_of(first->source->front.permalink), OWNER_PAGE,
			&permalink, &generation->scratch, &error))
		return false;
	subject.name.folder = span_of(folder);
	permalink_fill(&permalink, &subject, &no_date, &generation->path);
	return true;
}

void generate_parts(struct generation *generation)
{
	const struct generated_pages *pages = generation->pages;
	const struct page *first = first_part(generation->site, pages->path);
	size_t posts = count_posts(generation->site);
	struct page part;

	if (first == NULL)
		return;
	part = *first;
	part.url_origin = URL_FROM_PAGINATION;
	for (size_t i = 1; i < posts / pages->posts + (posts % pages->posts > 0); i++) {
		const char *folder = part_folder(generation, i + 1);

		if (!fill_permalink(generation, first, folder))
			set_path(generation, folder);
		generation_add(generation, &part);
		arena_reset(&generation->scratch);
	}
}
