/* SPDX-License-Identifier: MIT */
#include "model/feed.h"

const char *feed_podcast_name(const char *name, struct arena *arena)
{
	return arena_format(arena, "%s#podcast", name);
}
