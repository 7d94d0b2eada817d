/* SPDX-License-Identifier: MIT */
/* Parts of generating pages (collect/generated.c). */
#ifndef COLLECT_GENERATION_H
#define COLLECT_GENERATION_H

#include <stddef.h>

#include "base/map.h"
#include "base/memory.h"
#include "base/text.h"
#include "collect/duplicates.h"
#include "model/site.h"

/* While pages of one kind are generated. */
struct generation {
	struct site *site;
	const struct generated_pages *pages;
	struct claims *claims;
	const char *home;
	struct text path; /* of the URL of the next page */
	struct map seen;  /* archives, by path */
	size_t room;
	struct arena *arena;
	struct arena scratch;
};

/* Make a page like LIKE at the path that GENERATION has, unless one is there. */
void generation_add(struct generation *generation, const struct page *like);

/*
 * jekyll-paginate: `index.html` goes on at `/page2/` … .  A permalink of its own is
 * that of each part, with that part's folder for `:path`; one without makes no new URL.
 */
void generate_parts(struct generation *generation);

/* jekyll-archives: a page for each tag, category, year, month or day of posts. */
void generate_archives(struct generation *generation);

/* jekyll-scholar: a page for each work of the bibliography (details.c). */
void generate_details(struct generation *generation);

#endif
