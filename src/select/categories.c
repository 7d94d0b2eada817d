/* SPDX-License-Identifier: MIT */
#include "select/categories.h"

#include "select/selection.h"

/* The categories of one entry while they are listed. */
struct listing {
	const struct taxonomy *taxonomy;
	struct category *items;
	size_t count;
	size_t room;
	struct map seen; /* their terms */
	bool repeated;   /* jekyll-feed lists a tag though it is a category as well */
	struct arena *arena;
};

static const char *label_of(const struct taxonomy *taxonomy, const char *word)
{
	return value_string(value_get_span(taxonomy->labels, span_of(word)));
}

static void list_words(
	struct listing *listing, const char *const *words, const char *scheme)
{
	for (; *words != NULL; words++) {
		if (**words == '\0' ||
			(!listing->repeated &&
				!map_add(&listing->seen, span_of(*words), listing)))
			continue;
		listing->items = arena_grow(listing->arena, listing->items,
			listing->count, &listing->room, sizeof(*listing->items));
		listing->items[listing->count++] = (struct category){
			.term = *words,
			.scheme = scheme,
			.label = label_of(listing->taxonomy, *words),
		};
	}
}

/* jekyll-feed lets `category` hide the other ones. */
void add_categories(struct selection *selection, const struct page *page,
	const struct taxonomy *taxonomy, struct entry *entry)
{
	const char *const one[] = {page->source->front.category, NULL};
	bool compat = selection->site->settings->compat;
	bool alone = compat && one[0] != NULL;
	struct listing listing = {
		.taxonomy = taxonomy, .repeated = compat, .arena = selection->arena};

	list_words(&listing, alone ? one : page->categories, taxonomy->category_scheme);
	list_words(&listing, page->tags, taxonomy->tag_scheme);
	map_release(&listing.seen);
	entry->categories = listing.items;
	entry->category_count = listing.count;
}
