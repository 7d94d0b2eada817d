/* SPDX-License-Identifier: MIT */
/* Settings and every page: what selections are made from. */
#ifndef MODEL_SITE_H
#define MODEL_SITE_H

#include <stddef.h>
#include <stdint.h>

#include "model/page.h"
#include "model/settings.h"

/* The pages of one section: what `from: about.md#Heading` stands for. */
struct site_section {
	const struct section *section;
	struct page *pages; /* one an item, in the order of the page */
};

struct site {
	const struct settings *settings;
	const struct ledger *ledger; /* what was published before; NULL: nothing */
	int content;                 /* the content folder, open */
	int built;                   /* what settings->places.rendered names, open */
	int64_t now;                 /* what "future" is decided by */
	struct page *pages;          /* one a source, in the order of their paths */
	size_t count;
	struct page *generated; /* those that no file is: never in feeds */
	size_t generated_count;
	struct site_section *sections;
	size_t section_count;
};

/* How many pages all sections have. */
size_t site_item_count(const struct site *site);

/* The page of the file at PATH; NULL if there is none. */
const struct page *site_page_at(const struct site *site, const char *path);

/* The pages that PATH and HEADING name; NULL if no such section was read. */
const struct site_section *site_section(
	const struct site *site, const char *path, const char *heading);

#endif
