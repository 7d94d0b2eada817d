/* SPDX-License-Identifier: MIT */
#include "base/glob.h"

#include <fnmatch.h>
#include <string.h>

#include "base/span.h"

/* Bytes between two slashes; longer ones match nothing. */
enum { SEGMENT_LIMIT = 1024 };

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

enum step {
	STEP_FITS,
	STEP_FAILS,
	STEP_ENDS, /* the folder that the pattern is about: all below it fits */
};

/* Take a segment off LEFT and, if it fits, what it is to be off WANTED. */
static enum step match_segment(struct span *wanted, struct span *left)
{
	bool is_folder = span_ends_with(*wanted, "/");
	struct span rest = *wanted;
	struct span want;
	struct span segment;

	(void)span_next(left, '/', &segment);
	if (!span_next(&rest, '/', &want) || !segment_matches(want, segment))
		return STEP_FAILS;
	if (is_folder && rest.length == 0 && left->length > 0)
		return STEP_ENDS;
	if ((left->length > 0) != (rest.length > 0))
		return STEP_FAILS;
	*wanted = rest;
	return STEP_FITS;
}

/* Past `**`, if WANTED begins with it. */
static bool take_stars(struct span *wanted)
{
	struct span rest = *wanted;
	struct span want;

	if (!span_next(&rest, '/', &want) || !span_is(want, "**"))
		return false;
	*wanted = rest;
	return true;
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
	bool again = false;

	while (left.length > 0) {
		struct span segment;

		if (take_stars(&wanted)) {
			if (wanted.length == 0)
				return true;
			wanted_again = wanted;
			left_again = left;
			again = true;
			continue;
		}
		switch (match_segment(&wanted, &left)) {
		case STEP_FITS:
			continue;
		case STEP_ENDS:
			return true;
		case STEP_FAILS:
			break;
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
