/* SPDX-License-Identifier: MIT */
#include "model/settings.h"

#include <string.h>

const char *settings_home(const struct settings *settings, struct arena *arena)
{
	return arena_format(arena, "%s%s", settings->origin, settings->base_path);
}

const char *settings_file(
	const struct settings *settings, const char *path, struct arena *arena)
{
	if (strcmp(settings->content, ".") == 0)
		return path;
	return arena_format(arena, "%s/%s", settings->content, path);
}
