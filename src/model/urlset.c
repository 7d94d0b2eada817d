/* SPDX-License-Identifier: MIT */
#include "model/urlset.h"

#include <string.h>

const char *urlset_beside(const char *path, const char *suffix, struct arena *arena)
{
	const char *slash = strrchr(path, '/');
	const char *dot = strrchr(path, '.');
	size_t length = strlen(path);

	if (dot != NULL && (slash == NULL || slash < dot))
		length = (size_t)(dot - path);
	return arena_format(
		arena, "%.*s-%s%s", (int)length, path, suffix, path + length);
}
