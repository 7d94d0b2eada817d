/* SPDX-License-Identifier: MIT */
#include "model/settings.h"

#include <string.h>

const char *settings_home(const struct settings *settings, struct arena *arena)
{
	if (settings->compat && settings->identity.home_as_written != NULL)
		return settings->identity.home_as_written;
	return arena_format(
		arena, "%s%s", settings->identity.origin, settings->identity.base_path);
}

unsigned settings_line(const struct settings *settings, const char *key)
{
	const struct value *value = value_get(settings->values, key);

	return value == NULL ? 0 : value->line;
}

const char *settings_ledger(const struct settings *settings)
{
	return settings->places.ledger == NULL ? ".feedmill.ledger"
	                                       : settings->places.ledger;
}

bool settings_asks_before(const struct settings *settings, enum lastmod_source source,
	enum lastmod_source other)
{
	for (size_t i = 0; i < settings->lastmod_count; i++) {
		if (settings->lastmod[i] == source)
			return true;
		if (settings->lastmod[i] == other)
			return false;
	}
	return false;
}

const char *settings_file(
	const struct settings *settings, const char *path, struct arena *arena)
{
	if (strcmp(settings->places.content, ".") == 0)
		return path;
	return arena_format(arena, "%s/%s", settings->places.content, path);
}

static struct value *new_string(const char *string, struct arena *arena)
{
	return value_new_string(arena, span_of(string), 0);
}

/* Jekyll's `url` and `baseurl` are two settings: they stay as they are written. */
struct value *settings_variables(const struct settings *settings, struct arena *arena)
{
	const struct value *values = settings->values;
	struct value *site = value_new_map(arena, 0);

	for (size_t i = 0; values != NULL && i < values->map.count; i++)
		value_add(site, values->map.pairs[i].key, values->map.pairs[i].value,
			arena);
	if (!settings->bodies.templates ||
		value_string(value_get(site, "url")) == NULL) {
		value_set(site, span_of("url"),
			new_string(settings->identity.origin, arena), arena);
		value_set(site, span_of("baseurl"),
			new_string(settings->identity.base_path, arena), arena);
	}
	return site;
}

const char *settings_media_base(const struct settings *settings, const char *page_url,
	struct span *reference, struct arena *arena)
{
	/* As with all that front matter names, `/a.png` is the site's, `//host` not. */
	bool at_home = settings->front_matter.images_at_home ||
	               (span_starts_with(*reference, "/") &&
			       !span_starts_with(*reference, "//"));

	if (!at_home || span_find_string(*reference, "://") < reference->length)
		return page_url;
	*reference = span_without_first(*reference, '/');
	return arena_format(arena, "%s/", settings_home(settings, arena));
}
