/* SPDX-License-Identifier: MIT */
#include "model/feed.h"

#include <string.h>

#include "base/span.h"

const char *feed_podcast_name(const char *name, struct arena *arena)
{
	return arena_format(arena, "%s#podcast", name);
}

bool media_type_plays(const char *type)
{
	struct span span = span_of(type);

	return span_starts_with(span, "audio/") || span_starts_with(span, "video/");
}
