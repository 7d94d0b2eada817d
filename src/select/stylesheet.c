/* SPDX-License-Identifier: MIT */
#include "select/stylesheet.h"

#include <string.h>

#include "base/path.h"
#include "select/references.h"
#include "select/selection.h"

/*
 * TO, a path below the site's home, as seen from the document at PATH: a copy of the
 * site in another place, on a disk or behind a proxy, then has its own.
 */
static const char *seen_from(const char *path, const char *to, struct arena *arena)
{
	const char *reference = to;

	for (path++; (path = strchr(path, '/')) != NULL; path++)
		reference = arena_format(arena, "../%s", reference);
	return reference;
}

const char *stylesheet_for(struct selection *selection,
	const struct definition *definition, const char *path)
{
	const struct settings *settings = selection->site->settings;
	const char *wanted = definition->stylesheet;
	const char *file = definition->file;
	unsigned line = definition_line(definition, "stylesheet");
	const char *below;
	const char *url;

	if (wanted == NULL) {
		wanted = settings->stylesheet;
		file = settings->file;
		line = settings_line(settings, "stylesheet");
	}
	if (wanted == NULL || *wanted == '\0')
		return NULL;
	url = resolve_reference(selection, wanted, file, line, "stylesheet");
	if (url == NULL)
		return NULL;
	/* One that the content has under this name is its own. */
	if (strcmp(wanted, STYLESHEET_PATH) == 0 &&
		map_get(&selection->files, span_of(url)) == NULL)
		selection->outputs->stylesheet = true;
	below = path_below(url, selection->home);
	return below == NULL ? url : seen_from(path, below + 1, selection->arena);
}
