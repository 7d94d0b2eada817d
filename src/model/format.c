/* SPDX-License-Identifier: MIT */
#include "model/format.h"

#include <string.h>

#include "base/array.h"

static const struct format formats[] = {
	{
		.name = "atom",
		.extension = ".xml",
		.media_type = "application/atom+xml",
		.wants_dates = true,
		.help = "an Atom feed (RFC 4287)",
	},
	{
		.name = "json",
		.extension = ".json",
		.media_type = "application/feed+json",
		.help = "a JSON Feed (version 1.1)",
	},
	{
		.name = "opml",
		.extension = ".opml",
		.media_type = "text/x-opml",
		.lists_feeds = true,
		.help = "a list of the site's feeds (OPML 2.0)",
	},
	{
		.name = "rss",
		.extension = ".rss",
		.media_type = "application/rss+xml",
		.wants_dates = true,
		.help = "an RSS feed (version 2.0)",
	},
	{
		.name = "sitemap",
		.extension = ".xml",
		.media_type = "application/xml",
		.is_sitemap = true,
		.has_index = true,
		.help = "a sitemap (sitemaps.org 0.9)",
	},
	{
		.name = "sitemap_txt",
		.extension = ".txt",
		.media_type = "text/plain",
		.is_sitemap = true,
		.help = "a sitemap of one URL a line",
	},
};

const struct format *formats_all(size_t *count)
{
	*count = COUNT(formats);
	return formats;
}

const struct format *format_named(const char *name)
{
	for (size_t i = 0; i < COUNT(formats); i++)
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	return NULL;
}
