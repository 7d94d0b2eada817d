/* SPDX-License-Identifier: MIT */
#include "write.h"
#include "write/writers.h"

/* Without rules everything may be crawled (RFC 9309 section 2.2.1). */
void write_robots(const struct urlset *urlsets, size_t count, struct text *robots)
{
	for (size_t i = 0; i < count; i++)
		if (urlsets[i].robots && sitemap_has_urls(&urlsets[i]))
			text_addf(robots, "Sitemap: %s\n", urlsets[i].url);
}
