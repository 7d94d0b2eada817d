/* SPDX-License-Identifier: MIT */
/*
 * By hand, not with libxml2's writer: a sitemap is nothing but short elements.
 *
 * The extensions are Google's, for images, videos, news and pages in other languages
 * (developers.google.com/search/docs/crawling-indexing/sitemaps).
 */
#include "write/sitemap_url.h"

#include <string.h>

#include "base/array.h"
#include "base/date.h"

static const char *const video_elements[] = {
	[VIDEO_THUMBNAIL] = "thumbnail_loc",
	[VIDEO_TITLE] = "title",
	[VIDEO_DESCRIPTION] = "description",
	[VIDEO_CONTENT] = "content_loc",
	[VIDEO_PLAYER] = "player_loc",
	[VIDEO_DURATION] = "duration",
	[VIDEO_EXPIRATION] = "expiration_date",
	[VIDEO_RATING] = "rating",
	[VIDEO_VIEWS] = "view_count",
	[VIDEO_PUBLICATION] = "publication_date",
	[VIDEO_FAMILY] = "family_friendly",
	[VIDEO_SUBSCRIPTION] = "requires_subscription",
	[VIDEO_UPLOADER] = "uploader",
	[VIDEO_LIVE] = "live",
};

bool sitemap_takes(const char *url)
{
	return strnlen(url, SITEMAP_LOC_LIMIT + 1) <= SITEMAP_LOC_LIMIT;
}

static bool has_images(const struct urlset_url *url)
{
	return url->images != NULL && url->images[0] != NULL;
}

static bool has_news(const struct urlset_url *url)
{
	return url->details != NULL && url->details->news_title != NULL;
}

static bool has_videos(const struct urlset_url *url)
{
	return url->details != NULL && url->details->videos.count > 0;
}

static bool has_alternates(const struct urlset_url *url)
{
	return url->details != NULL && url->details->translations != NULL;
}

static const struct extension {
	const char *attribute;
	const char *name;
	bool (*is_needed)(const struct urlset_url *url);
} extensions[] = {
	{"xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1", has_images},
	{"xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9", has_news},
	{"xmlns:video", "http://www.google.com/schemas/sitemap-video/1.1", has_videos},
	{"xmlns:xhtml", "http://www.w3.org/1999/xhtml", has_alternates},
};

void sitemap_declare(struct xml_out *out, const struct urlset_url *urls, size_t count)
{
	for (size_t i = 0; i < COUNT(extensions); i++) {
		size_t j = 0;

		while (j < count && !extensions[i].is_needed(&urls[j]))
			j++;
		if (j < count)
			xml_attribute(out, extensions[i].attribute, extensions[i].name);
	}
}

static void add_tagged(
	struct text *xml, const char *start, const char *value, const char *end)
{
	text_add(xml, start);
	xml_add_escaped(xml, value);
	text_add(xml, end);
}

static void add_date(struct text *xml, const char *start, int64_t date, const char *end)
{
	char text[DATE_TEXT_SIZE];

	add_tagged(xml, start, date_rfc3339(date, text), end);
}

static void add_images(struct text *xml, const char *const *images)
{
	for (size_t i = 0, count = 0; images[i] != NULL; i++) {
		if (!sitemap_takes(images[i]) || count++ == SITEMAP_IMAGE_LIMIT)
			continue;
		add_tagged(xml, "<image:image><image:loc>", images[i],
			"</image:loc></image:image>");
	}
}

static void add_video(struct text *xml, const struct video *video)
{
	text_add(xml, "<video:video>");
	for (int part = 0; part < VIDEO_PARTS; part++) {
		if (video->parts[part] == NULL)
			continue;
		text_addf(xml, "<video:%s>", video_elements[part]);
		xml_add_escaped(xml, video->parts[part]);
		text_addf(xml, "</video:%s>", video_elements[part]);
	}
	text_add(xml, "</video:video>");
}

static void add_news(struct text *xml, const struct urlset *urlset,
	const struct urlset_details *details)
{
	add_tagged(xml, "<news:news><news:publication><news:name>", urlset->news_name,
		"</news:name>");
	add_tagged(xml, "<news:language>", urlset->news_language,
		"</news:language></news:publication>");
	add_date(xml, "<news:publication_date>", details->news_date,
		"</news:publication_date>");
	add_tagged(
		xml, "<news:title>", details->news_title, "</news:title></news:news>");
}

static void add_alternate(struct text *xml, const struct alternate *alternate)
{
	add_tagged(xml, "<xhtml:link rel=\"alternate\" hreflang=\"",
		alternate->language, "\" ");
	add_tagged(xml, "href=\"", alternate->url, "\"/>");
}

/* sitemaps.org: what search engines are told of how often, and how much it matters. */
static void add_hints(struct text *xml, const struct urlset_details *details)
{
	if (details->change_frequency != NULL)
		add_tagged(xml, "<changefreq>", details->change_frequency,
			"</changefreq>");
	if (details->priority != NULL)
		add_tagged(xml, "<priority>", details->priority, "</priority>");
}

static void add_details(struct text *xml, const struct urlset *urlset,
	const struct urlset_details *details)
{
	if (details->news_title != NULL)
		add_news(xml, urlset, details);
	for (size_t i = 0; i < details->videos.count; i++)
		add_video(xml, &details->videos.items[i]);
	for (size_t i = 0;
		details->translations != NULL && i < details->translations->count; i++)
		add_alternate(xml, &details->translations->items[i]);
}

void sitemap_add_url(
	struct text *xml, const struct urlset *urlset, const struct urlset_url *url)
{
	add_tagged(xml, "<url><loc>", url->url, "</loc>");
	if (url->updated != DATE_NONE)
		add_date(xml, "<lastmod>", url->updated, "</lastmod>");
	if (url->details != NULL)
		add_hints(xml, url->details);
	if (url->images != NULL)
		add_images(xml, url->images);
	if (url->details != NULL)
		add_details(xml, urlset, url->details);
	text_add(xml, "</url>\n");
}
