/* SPDX-License-Identifier: MIT */
#include "select/defaults.h"

#include "base/array.h"

enum { DEFAULT_NEWEST = 20 };

static const struct target feed_targets[] = {
	{.format = "atom", .path = "/atom.xml"},
	{.format = "rss", .path = "/rss.xml"},
	{.format = "json", .path = "/feed.json"},
};

static const struct target sitemap_targets[] = {
	{.format = "sitemap", .path = "/sitemap.xml"},
};

const struct definition default_feeds = {
	.newest = DEFAULT_NEWEST,
	.targets = feed_targets,
	.target_count = COUNT(feed_targets),
};

const struct definition default_sitemap = {
	.newest = NEWEST_ALL,
	.targets = sitemap_targets,
	.target_count = 1,
};
