/* SPDX-License-Identifier: MIT */
#include "model/urlset.h"

#include "base/path.h"

size_t urlset_file_limit(const struct urlset *urlset)
{
	return urlset->file_urls == 0 ? SITEMAP_URL_LIMIT : urlset->file_urls;
}

const char *urlset_beside(const char *path, const char *suffix, struct arena *arena)
{
	struct span stem = path_stem(span_of(path));

	return arena_format(
		arena, "%.*s-%s%s", SPAN_ARGUMENTS(stem), suffix, path + stem.length);
}
