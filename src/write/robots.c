/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "write.h"
#include "write/writers.h"

/* What is plain text has no index that could be named. */
static void add_text_files(struct text *robots, const struct urlset *urlset)
{
	struct arena arena = {0};

	for (size_t first = 0, number = 1; first < urlset->count; number++) {
		text_addf(robots, "Sitemap: %s\n",
			sitemap_text_name(urlset->url, number, &arena));
		first = sitemap_text_end(urlset, first);
	}
	arena_release(&arena);
}

/* Without rules everything may be crawled (RFC 9309 section 2.2.1). */
void write_robots(const struct urlset *urlsets, size_t count, struct text *robots)
{
	for (size_t i = 0; i < count; i++) {
		if (!urlsets[i].robots || !sitemap_has_urls(&urlsets[i]))
			continue;
		if (strcmp(urlsets[i].format, "sitemap_txt") == 0)
			add_text_files(robots, &urlsets[i]);
		else
			text_addf(robots, "Sitemap: %s\n", urlsets[i].url);
	}
}
