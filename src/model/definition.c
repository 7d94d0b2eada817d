/* SPDX-License-Identifier: MIT */
#include "model/definition.h"

#include <stddef.h>

#include "model/format.h"

const char *const per_names[] = {
	[PER_NONE] = "none",
	[PER_TAG] = "tag",
	[PER_CATEGORY] = "category",
	[PER_AUTHOR] = "author",
	[PER_COLLECTION] = "collection",
	[PER_LANGUAGE] = "language",
	[PER_YEAR] = "year",
	NULL,
};

const char *const update_periods[] = {
	[UPDATES_NOT_SAID] = "none",
	[UPDATES_HOURLY] = "hourly",
	[UPDATES_DAILY] = "daily",
	[UPDATES_WEEKLY] = "weekly",
	[UPDATES_MONTHLY] = "monthly",
	[UPDATES_YEARLY] = "yearly",
	NULL,
};

unsigned definition_line(const struct definition *definition, const char *key)
{
	const struct value *value = value_get(definition->values, key);

	return value == NULL ? 0 : value->line;
}

static bool is_sitemap(const struct format *format)
{
	return format->is_sitemap;
}

static bool lists_feeds(const struct format *format)
{
	return format->lists_feeds;
}

static bool wants_dates(const struct format *format)
{
	return format->wants_dates;
}

static bool has_target(
	const struct definition *definition, bool (*fits)(const struct format *))
{
	for (size_t i = 0; i < definition->target_count; i++) {
		const struct format *format =
			format_named(definition->targets[i].format);

		if (format != NULL && fits(format))
			return true;
	}
	return false;
}

bool definition_is_sitemap(const struct definition *definition)
{
	return has_target(definition, is_sitemap);
}

bool definition_lists_feeds(const struct definition *definition)
{
	return has_target(definition, lists_feeds);
}

bool definition_wants_dates(const struct definition *definition)
{
	return has_target(definition, wants_dates);
}
