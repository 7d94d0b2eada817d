/* SPDX-License-Identifier: MIT */
#include "base/path.h"

#include <string.h>

struct span path_name(struct span path)
{
	size_t slash = span_find_last(path, '/');

	return slash == path.length ? path : span_after(path, slash + 1);
}

struct span path_folder(struct span path)
{
	return span_first(path, path.length - path_name(path).length);
}

struct span path_extension(struct span path)
{
	struct span name = path_name(path);

	return span_after(name, span_find_last(name, '.'));
}

struct span path_stem(struct span path)
{
	return span_first(path, path.length - path_extension(path).length);
}

const char *path_below(const char *path, const char *folder)
{
	size_t length = strlen(folder);

	return strncmp(path, folder, length) == 0 && path[length] == '/' ? path + length
	                                                                 : NULL;
}
