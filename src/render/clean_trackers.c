/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/array.h"
#include "render/clean_rules.h"
#include "syntax/url.h"

/* Where images that count readers come from: a host with all below it, and a path. */
static const struct {
	const char *host; /* "" is every one */
	const char *path; /* how it begins; with * before it, how it ends */
} trackers[] = {
	/* clang-format off */
	{"",                             "*/1x1.gif"},
	{"",                             "*/1x1.png"},
	{"",                             "*/matomo.php"},
	{"",                             "*/piwik.php"},
	{"",                             "*/pixel.gif"},
	{"",                             "*/pixel.png"},
	{"analytics.twitter.com",        "/"},
	{"bat.bing.com",                 "/"},
	{"blogger.googleusercontent.com", "/tracker/"},
	{"counter.theconversation.com",  "/"},
	{"counter.yadro.ru",             "/"},
	{"doubleclick.net",              "/"},
	{"facebook.com",                 "/tr"},
	{"feeds.feedburner.com",         "/~r/"},
	{"feeds.wordpress.com",          "/1.0/"},
	{"feedsportal.com",              "/"},
	{"goatcounter.com",              "/count"},
	{"google-analytics.com",         "/"},
	{"list-manage.com",              "/track/"},
	{"mc.yandex.ru",                 "/watch/"},
	{"medium.com",                   "/_/stat"},
	{"pi.pardot.com",                "/"},
	{"pixel.quantserve.com",         "/"},
	{"pixel.wp.com",                 "/"},
	{"px.ads.linkedin.com",          "/"},
	{"queue.simpleanalyticscdn.com", "/"},
	{"scorecardresearch.com",        "/"},
	{"statcounter.com",              "/"},
	{"stats.wordpress.com",          "/"},
	{"t.co",                         "/i/adsct"},
	{"track.hubspot.com",            "/"},
	/* clang-format on */
};

static bool is_at_host(struct span host, const char *name)
{
	size_t length = strlen(name);

	if (length == 0 || span_is(host, name))
		return true;
	return span_ends_with(host, name) && host.length > length &&
	       host.bytes[host.length - length - 1] == '.';
}

static bool is_at_path(struct span path, const char *pattern)
{
	return pattern[0] == '*' ? span_ends_with(path, pattern + 1)
	                         : span_starts_with(path, pattern);
}

static bool counts_readers(const struct html_node *image)
{
	const char *url = html_attribute(image, "src");
	struct span host;
	struct span path;

	if (url == NULL || !url_scheme_opens(url_scheme(url), true))
		return false;
	host = url_authority(url);
	path = url_path(url);
	for (size_t i = 0; i < COUNT(trackers); i++)
		if (is_at_host(host, trackers[i].host) &&
			is_at_path(path, trackers[i].path))
			return true;
	return false;
}

static bool is_a_pixel(struct span length)
{
	static const char *const pixels[] = {"0", "1", "0px", "1px"};

	return span_is_one_of(span_trimmed(length), pixels, COUNT(pixels));
}

static bool is_small(const struct html_node *image, const char *side)
{
	const char *style = html_attribute(image, "style");

	return is_a_pixel(span_of(html_attribute(image, side))) ||
	       (style != NULL && is_a_pixel(clean_style(style, side)));
}

static bool is_invisible(const struct html_node *image)
{
	const char *style = html_attribute(image, "style");

	if (style == NULL)
		return false;
	return span_is_ignoring_case(clean_style(style, "display"), "none") ||
	       span_is_ignoring_case(clean_style(style, "visibility"), "hidden");
}

bool clean_is_unseen(const struct html_node *node)
{
	return html_is(node, "img") &&
	       (is_invisible(node) ||
		       (is_small(node, "width") && is_small(node, "height")));
}

bool clean_is_tracker(const struct html_node *node)
{
	return html_is(node, "img") && counts_readers(node);
}
