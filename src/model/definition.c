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

bool definition_lists_feeds(const struct definition *definition)
{
	for (size_t i = 0; i < definition->target_count; i++) {
		const struct format *format =
			format_named(definition->targets[i].format);

		if (format != NULL && format->lists_feeds)
			return true;
	}
	return false;
}

bool definition_is_sitemap(const struct definition *definition)
{
	for (size_t i = 0; i < definition->target_count; i++) {
		const struct format *format =
			format_named(definition->targets[i].format);

		if (format != NULL && format->is_sitemap)
			return true;
	}
	return false;
}
