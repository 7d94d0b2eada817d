/* SPDX-License-Identifier: MIT */
/* What a path alone tells: the collection that begins there, what belongs to it. */
#ifndef READ_SOURCES_PLACES_H
#define READ_SOURCES_PLACES_H

#include <stdbool.h>

#include "base/span.h"
#include "model/settings.h"

/* True if it is called as Markdown is. */
bool path_is_markdown(const struct settings *settings, const char *path);

/* The collection whose folder PATH, below the content folder, is; or NULL. */
const struct collection *place_of_folder(
	const struct settings *settings, const char *path);

/* False if COLLECTION, NULL or one, wants no file of that name. */
bool place_fits(const struct collection *collection, const char *path);

/*
 * The folders above COLLECTION's own in PATH, which are categories of every page in it:
 * `work/` of `work/_posts/2024-03-01-a.md`; empty where there are none.
 */
struct span place_parents(const struct collection *collection, const char *path);

/* The output folder as seen from the content folder; NULL if it lies elsewhere. */
const char *place_of_output(const struct settings *settings);

#endif
