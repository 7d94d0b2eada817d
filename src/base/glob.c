/* SPDX-License-Identifier: MIT */
#include "base/glob.h"

#include "base/span.h"

#include <fnmatch.h>
#include <string.h>

enum {
	SEGMENT_LIMIT = 1024
}; /* bytes between two slashes; longer ones match nothing */

static struct span without_slash(const char *path)
{
	return span_of(*path == '/' ? path + 1 : path);
}

static bool segment_matches(struct span pattern, struct span segment)
{
	char left[SEGMENT_LIMIT];
	char right[SEGMENT_LIMIT];

	if (pattern.length >= SEGMENT_LIMIT || segment.length >= SEGMENT_LIMIT)
		return false;
	memcpy(left, pattern.bytes, pattern.length);
	left[pattern.length] = '\0';
	memcpy(right, segment.bytes, segment.length);
	right[segment.length] = '\0';
	return fnmatch(left, right, 0) == 0;
}

/*
 * Segment by segment.  When one does not match, the last `**` takes one segment more;
 * earlier ones need no second try, since the last can take whatever they could.
 */
bool glob_matches(const char *pattern, const char *path)
{
	struct span wanted = without_slash(pattern);
	struct span left = without_slash(path);
	struct span wanted_again = SPAN_NONE; /* what follows the last `**` … */
	struct span left_again = SPAN_NONE;   /* … and where it stopped taking */
	bool is_folder = span_ends_with(wanted, "/");
	bool again = false;

	while (left.length > 0) {
		struct span want = SPAN_NONE;
		struct span wanted_rest = wanted;
		struct span segment;

		if (span_next(&wanted_rest, '/', &want) && span_is(want, "**")) {
			wanted = wanted_again = wanted_rest;
			left_again = left;
			again = true;
			if (wanted.length == 0)
				return true;
			continue;
		}
		(void)span_next(&left, '/', &segment);
		if (want.bytes != NULL && segment_matches(want, segment)) {
			if (is_folder && wanted_rest.length == 0 && left.length > 0)
				return true;
			if ((left.length > 0) == (wanted_rest.length > 0)) {
				wanted = wanted_rest;
				continue;
			}
		}
		if (!again)
			return false;
		(void)span_next(&left_again, '/', &segment);
		left = left_again;
		wanted = wanted_again;
	}
	return wanted.length == 0;
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
