/* SPDX-License-Identifier: MIT */
#include "collect/stems.h"

#include "collect/language_names.h"

static bool is_page(const struct page *page)
{
	return page->source->kind == SOURCE_MARKDOWN ||
	       page->source->kind == SOURCE_HTML;
}

static struct span language_of(const struct page *page, struct span *stem)
{
	return language_of_name(span_of(page->source->path), stem);
}

static size_t count_of(const struct stems *stems, struct span stem)
{
	return (size_t)map_get(&stems->counts, stem);
}

static void add_one(struct stems *stems, struct span stem)
{
	map_set(&stems->counts, stem, (void *)(count_of(stems, stem) + 1));
}

/* Most sites end after the first walk. */
void stems_count(struct stems *stems, const struct site *site)
{
	struct span stem;

	for (size_t i = 0; i < site->count; i++) {
		const struct page *page = &site->pages[i];

		if (is_page(page) && language_of(page, &stem).length > 0) {
			stems->any = true;
			add_one(stems, stem);
		}
	}
	for (size_t i = 0; stems->any && i < site->count; i++) {
		const struct page *page = &site->pages[i];

		if (is_page(page) && language_of(page, &stem).length == 0 &&
			count_of(stems, stem) > 0)
			add_one(stems, stem);
	}
}

bool stems_share(const struct stems *stems, const struct page *page, struct span *stem,
	struct span *language)
{
	if (!stems->any || !is_page(page))
		return false;
	*language = language_of(page, stem);
	return count_of(stems, *stem) > 1;
}

void stems_release(struct stems *stems)
{
	map_release(&stems->counts);
	*stems = (struct stems){0};
}
