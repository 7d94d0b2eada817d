/* SPDX-License-Identifier: MIT */
#include "collect/newest.h"

#include <stdlib.h>

#include "base/memory.h"
#include "collect/membership.h"

bool is_post(const struct page *page)
{
	const struct collection *collection = page->source->collection;

	return (collection->name_dates == NAME_DATES_REQUIRED || collection->drafts) &&
	       page->source->kind != SOURCE_STATIC &&
	       page->feed_exclusion != EXCLUDED_UNPUBLISHED &&
	       page->feed_exclusion != EXCLUDED_FUTURE &&
	       page->feed_exclusion != EXCLUDED_OLD &&
	       !(collection->drafts && page->feed_exclusion == EXCLUDED_DRAFT);
}

static int compare_newest(const void *a, const void *b)
{
	struct page *const *page_a = a;
	struct page *const *page_b = b;

	/* Jekyll keeps the last ones by date, then path. */
	if ((*page_a)->date == (*page_b)->date)
		return -page_compare_newest(*page_a, *page_b);
	return page_compare_newest(*page_a, *page_b);
}

void keep_newest(struct site *site)
{
	size_t limit = site->settings->shown.newest_posts;
	struct page **posts;
	size_t count = 0;

	if (limit == 0)
		return;
	posts = memory_resize(NULL, site->count, sizeof(struct page *));
	for (size_t i = 0; i < site->count; i++)
		if (is_post(&site->pages[i]))
			posts[count++] = &site->pages[i];
	qsort(posts, count, sizeof(struct page *), compare_newest);
	for (size_t i = limit; i < count; i++)
		exclude_page(posts[i], EXCLUDED_OLD);
	memory_free(posts);
}
