/* SPDX-License-Identifier: MIT */
#include "model/feed.h"

#include <string.h>

const char *feed_podcast_name(const char *name, struct arena *arena)
{
	return arena_format(arena, "%s#podcast", name);
}

bool media_type_plays(const char *type)
{
	return type != NULL &&
	       (strncmp(type, "audio/", 6) == 0 || strncmp(type, "video/", 6) == 0);
}
