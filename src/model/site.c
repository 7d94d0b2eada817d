/* SPDX-License-Identifier: MIT */
#include "model/site.h"

#include <stdlib.h>
#include <string.h>

static int compare_path(const void *path, const void *page)
{
	return strcmp(path, ((const struct page *)page)->source->path);
}

const struct page *site_page_at(const struct site *site, const char *path)
{
	if (site->count == 0)
		return NULL;
	return bsearch(
		path, site->pages, site->count, sizeof(*site->pages), compare_path);
}

size_t site_item_count(const struct site *site)
{
	size_t count = 0;

	for (size_t i = 0; i < site->section_count; i++)
		count += site->sections[i].section->count;
	return count;
}

const struct site_section *site_section(
	const struct site *site, const char *path, const char *heading)
{
	for (size_t i = 0; i < site->section_count; i++) {
		const struct section *section = site->sections[i].section;

		if (strcmp(section->path, path) == 0 &&
			strcmp(section->heading, heading) == 0)
			return &site->sections[i];
	}
	return NULL;
}
