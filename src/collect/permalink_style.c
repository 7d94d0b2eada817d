/* SPDX-License-Identifier: MIT */
#include "collect/permalink.h"

#include <string.h>

#include "base/array.h"

static const struct style {
	const char *name;
	const char *template;
	const char *suffix;
} styles[] = {
	/* clang-format off */
	{ "none",     "/:categories/:title:output_ext",                               ":output_ext" },
	{ "date",     "/:categories/:year/:month/:day/:title:output_ext",             ":output_ext" },
	{ "ordinal",  "/:categories/:year/:y_day/:title:output_ext",                  ":output_ext" },
	{ "pretty",   "/:categories/:year/:month/:day/:title/",                       "/" },
	/* Jekyll forgot it where it chooses suffixes: pages get none. */
	{ "weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext",       "" },
	/* clang-format on */
};

static const struct style *find_style(const char *name)
{
	for (size_t i = 0; i < COUNT(styles); i++)
		if (strcmp(styles[i].name, name) == 0)
			return &styles[i];
	return NULL;
}

static const char *template_of(const char *style)
{
	const struct style *found = find_style(style);

	return found == NULL ? style : found->template;
}

/*
 * What `about` gets behind it where the site's STYLE is this: `/`, `:output_ext`, "".
 */
static const char *suffix_of(const char *style)
{
	const struct style *found = find_style(style);

	if (found != NULL)
		return found->suffix;
	if (span_ends_with(span_of(style), "/"))
		return "/";
	return span_ends_with(span_of(style), ":output_ext") ? ":output_ext" : "";
}

const char *permalink_of_collection(const struct settings *settings,
	const struct collection *collection, struct arena *arena)
{
	const char *suffix = suffix_of(settings->urls.permalink);

	if (collection->permalink != NULL)
		return template_of(collection->permalink);
	if (settings->urls.rules == PERMALINKS_NATIVE ||
		strcmp(collection->label, "posts") == 0)
		return template_of(settings->urls.permalink);
	if (collection == settings->tree.no_collection)
		return arena_format(arena, "/:path/:basename%s", suffix);
	return arena_format(arena, "/:collection/:path%s", suffix);
}
