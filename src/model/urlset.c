/* SPDX-License-Identifier: MIT */
#include "model/urlset.h"

#include "base/path.h"

const char *urlset_beside(const char *path, const char *suffix, struct arena *arena)
{
	struct span stem = path_stem(span_of(path));

	return arena_format(
		arena, "%.*s-%s%s", SPAN_ARGUMENTS(stem), suffix, path + stem.length);
}
