/* SPDX-License-Identifier: MIT */
/* https://www.sitemaps.org/protocol.html, "Text file": one URL a line. */
#include <string.h>

#include "write/sitemap_url.h"
#include "write/writers.h"

const char *sitemap_text_name(const char *path, size_t number, struct arena *arena)
{
	return number == 1 ? path : sitemap_numbered(path, number, arena);
}

size_t sitemap_text_end(const struct urlset *urlset, size_t first)
{
	size_t limit = urlset_file_limit(urlset);
	size_t bytes = 0;
	size_t i;

	for (i = first; i < urlset->count && i - first < limit; i++) {
		bytes += strlen(urlset->urls[i].url) + 1;
		if (bytes > SITEMAP_BYTE_LIMIT)
			break;
	}
	return i;
}

bool write_sitemap_text(
	const struct urlset *urlset, struct documents *documents, struct error *error)
{
	struct arena arena = {0};
	size_t end;

	(void)error;
	for (size_t first = 0, number = 1; first < urlset->count;
		first = end, number++) {
		const char *path = sitemap_text_name(urlset->path, number, &arena);
		struct text *bytes = &documents_add(documents, path)->bytes;

		end = sitemap_text_end(urlset, first);
		for (size_t i = first; i < end; i++)
			if (sitemap_takes(urlset->urls[i].url))
				text_addf(bytes, "%s\n", urlset->urls[i].url);
	}
	arena_release(&arena);
	return true;
}
