/* SPDX-License-Identifier: MIT */
/* Keys of one kind of definition that stand in another, where nothing comes of them. */
#include "base/array.h"
#include "read/definitions/definition.h"

enum {
	FEEDS = 1,
	SITEMAPS = 2,
};

/* Those that are missed if they do nothing; the others bear on all, or harm nobody. */
static const struct bearing {
	const char *key;
	int kinds;
} bearings[] = {
	{"from", FEEDS | SITEMAPS},
	{"where", FEEDS | SITEMAPS},
	{"per", FEEDS | SITEMAPS},
	{"newest", FEEDS},
	{"within", FEEDS},
	{"content", FEEDS},
	{"max_size", FEEDS},
	{"order", FEEDS},
	{"archive", FEEDS},
	{"hub", FEEDS},
	{"ttl", FEEDS},
	{"update_period", FEEDS},
	{"schemes", FEEDS},
	{"labels", FEEDS},
	{"icon", FEEDS},
	{"logo", FEEDS},
	{"exclude", SITEMAPS},
	{"extensions", SITEMAPS},
	{"urls", SITEMAPS},
	{"images", SITEMAPS},
	{"videos", SITEMAPS},
	{"news", SITEMAPS},
	{"alternates", SITEMAPS},
	{"changefreq", SITEMAPS},
	{"priority", SITEMAPS},
	{"gzip", SITEMAPS},
	{"robots", SITEMAPS},
};

static bool says_something(const struct value *value)
{
	return !value_is_null(value) && !value_is_false(value);
}

void definition_check_bearing(
	const struct definition *definition, struct report *report)
{
	int kind = definition_is_sitemap(definition) ? SITEMAPS : FEEDS;
	const char *name = kind == SITEMAPS ? "a sitemap" : "a feed";

	if (definition_lists_feeds(definition)) {
		kind = 0;
		name = "a list of feeds";
	}
	for (size_t i = 0; i < COUNT(bearings); i++) {
		const struct value *value =
			value_get(definition->values, bearings[i].key);

		if ((bearings[i].kinds & kind) == 0 && says_something(value))
			report_add(report, REPORT_WARNING, definition->file,
				value->line, "'%s' has no effect on %s",
				bearings[i].key, name);
	}
}
