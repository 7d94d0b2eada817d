/* SPDX-License-Identifier: MIT */
#include "read/sources/defaults.h"

#include <string.h>

#include "read/front_matter/front_matter.h"
#include "read/sources/patterns.h"

/*
 * Pages outside every collection are `pages`; files that are no pages have no kind.  To
 * Jekyll 4 drafts are `posts`, and nothing is of the kind `drafts`.
 */
static bool kind_fits(const struct default_values *set, const struct settings *settings,
	const struct walked_file *file, bool is_static)
{
	if (set->collection == NULL)
		return true;
	if (file->collection != settings->tree.no_collection)
		return strcmp(set->collection, file->collection->label) == 0;
	return !is_static && strcmp(set->collection, "pages") == 0;
}

/* Lay the sets that were asked for together; the strongest is the last. */
static struct default_front *lay_together(const struct defaults *defaults,
	const struct settings *settings, struct arena *arena)
{
	struct default_front *made = arena_new(arena, struct default_front);
	bool *fits = arena_many(arena, settings->tree.default_count, bool);
	const struct front_reader reader = {
		.settings = settings, .are_defaults = true, .arena = arena};

	memcpy(fits, defaults->asked, settings->tree.default_count * sizeof(*fits));
	made->fits = fits;
	for (size_t i = 0; i < settings->tree.default_count; i++) {
		const struct default_values *set = &settings->tree.defaults[i];

		if (!fits[i])
			continue;
		front_matter_take(&reader, set->values, &made->front);
		made->values = value_merged(made->values, set->values, arena);
	}
	return made;
}

static bool find_asked(struct defaults *defaults, size_t set_count)
{
	for (size_t i = 0; i < defaults->count; i++) {
		/* The latest first, then all of them. */
		size_t at = i == 0 ? defaults->latest : i - (i <= defaults->latest);

		if (memcmp(defaults->items[at]->fits, defaults->asked, set_count) ==
			0) {
			defaults->latest = at;
			return true;
		}
	}
	return false;
}

const struct default_front *defaults_for(struct defaults *defaults,
	const struct settings *settings, const struct walked_file *file, bool is_static,
	struct arena *arena)
{
	size_t set_count = settings->tree.default_count;

	if (defaults->asked == NULL)
		defaults->asked = arena_many(arena, set_count, bool);
	for (size_t i = 0; i < set_count; i++) {
		const struct default_values *set = &settings->tree.defaults[i];

		defaults->asked[i] = kind_fits(set, settings, file, is_static) &&
		                     default_path_fits(set->path, file->path);
	}
	if (!find_asked(defaults, set_count)) {
		defaults->items = arena_grow(arena, defaults->items, defaults->count,
			&defaults->room, sizeof(struct default_front *));
		defaults->latest = defaults->count++;
		defaults->items[defaults->latest] =
			lay_together(defaults, settings, arena);
	}
	return defaults->items[defaults->latest];
}
