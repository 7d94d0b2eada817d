/* SPDX-License-Identifier: MIT */
#include "base/glob.h"

#include <fnmatch.h>
#include <stddef.h>
#include <string.h>

enum {
	GLOB_PATH_LIMIT = 4096, /* longer paths match nothing */
	GLOB_STAR_LIMIT = 4,	/* `**` in one pattern; each multiplies the work */
};

static const char *without_slash(const char *path)
{
	return *path == '/' ? path + 1 : path;
}

/* PATTERN up to LENGTH, or to its end, against all of PATH up to PATH_LENGTH. */
static bool part_matches(
	const char *pattern, size_t length, const char *path, size_t path_length)
{
	char left[GLOB_PATH_LIMIT];
	char right[GLOB_PATH_LIMIT];

	memcpy(left, pattern, length);
	left[length] = '\0';
	memcpy(right, path, path_length);
	right[path_length] = '\0';
	return fnmatch(left, right, FNM_PATHNAME) == 0;
}

/* `**` takes nothing, or whole folders, or (at the end of a pattern) everything. */
static bool matches(const char *pattern, const char *path, int stars)
{
	const char *star = strstr(pattern, "**");
	const char *after;
	size_t length = strlen(path);

	if (star == NULL)
		return fnmatch(pattern, path, FNM_PATHNAME) == 0;
	if (stars == GLOB_STAR_LIMIT)
		return false;
	after = star + strspn(star, "*");
	if (star > pattern && star[-1] == '/' && *after == '/')
		after++;
	else if (star == pattern && *after == '/')
		after++;
	for (size_t i = 0; i <= length; i++) {
		if (!part_matches(pattern, (size_t)(star - pattern), path, i))
			continue;
		if (*after == '\0')
			return true;
		for (size_t j = i; j <= length; j++) {
			bool whole = after[-1] != '/' || j == i || path[j - 1] == '/';

			if (whole && matches(after, path + j, stars + 1))
				return true;
		}
	}
	return false;
}

bool glob_matches(const char *pattern, const char *path)
{
	pattern = without_slash(pattern);
	path = without_slash(path);
	if (strlen(pattern) >= GLOB_PATH_LIMIT || strlen(path) >= GLOB_PATH_LIMIT)
		return false;
	return matches(pattern, path, 0);
}

bool glob_any(const char *const *patterns, const char *path)
{
	for (size_t i = 0; patterns != NULL && patterns[i] != NULL; i++)
		if (glob_matches(patterns[i], path))
			return true;
	return false;
}

bool glob_is(const char *pattern)
{
	return pattern[strcspn(pattern, "*?[")] != '\0';
}
