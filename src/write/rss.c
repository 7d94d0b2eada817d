/* SPDX-License-Identifier: MIT */
/* RSS 2.0 as the RSS Advisory Board's Best Practices Profile wants it. */

#include "base/array.h"
#include "base/date.h"
#include "base/path.h"
#include "write/entry.h"
#include "write/history.h"
#include "write/imprint.h"
#include "write/media.h"
#include "write/podcast.h"
#include "write/rss_parts.h"
#include "write/writers.h"
#include "write/xml_out.h"

#define SPECIFICATION "https://www.rssboard.org/rss-specification"

void rss_date(struct xml_out *out, const char *name, int64_t date)
{
	char text[DATE_TEXT_SIZE];

	xml_leaf(out, name, date_rfc822(date, text));
}

/* An atom:link; nothing if URL is NULL. */
static void write_link(
	struct xml_out *out, const char *rel, const char *type, const char *url)
{
	if (url == NULL)
		return;
	xml_open(out, "atom:link");
	xml_attribute(out, "rel", rel);
	xml_attribute(out, "type", type);
	xml_attribute(out, "href", url);
	xml_close(out);
}

static void write_links(struct xml_out *out, const struct feed *feed)
{
	const char *const *hubs = feed->channel.hubs;

	write_link(out, "self", "application/rss+xml", feed->self_url);
	for (size_t i = 0; hubs != NULL && hubs[i] != NULL; i++)
		write_link(out, "hub", NULL, hubs[i]);
	write_link(out, "license", NULL, feed->channel.license);
	write_history(out, feed, write_link);
}

/* An address, and the name in brackets (Profile, "managingEditor"). */
static void write_mailbox(
	struct xml_out *out, const char *name, const struct people *people)
{
	struct text mailbox = text_limited(MIB);

	for (size_t i = 0; i < people->count; i++)
		text_addf(&mailbox, "%s (%s)", people->items[i].email,
			people->items[i].name);
	if (!text_broken(&mailbox))
		xml_plain_leaf(out, name, mailbox.bytes);
	text_release(&mailbox);
}

static void write_updates(struct xml_out *out, const struct channel *channel)
{
	xml_number_leaf(out, "ttl", (int64_t)channel->ttl);
	if (channel->update_period == UPDATES_NOT_SAID)
		return;
	xml_leaf(out, "sy:updatePeriod", update_periods[channel->update_period]);
	xml_number_leaf(out, "sy:updateFrequency", (int64_t)channel->update_frequency);
}

/*
 * RSS 2.0, "<image>": a GIF, JPEG or PNG.  Its size is left out, since it would have to
 * be at most 144 by 400.
 */
static const char *picture_of(const struct feed *feed)
{
	static const char *const endings[] = {".png", ".jpg", ".jpeg", ".gif"};
	const char *pictures[] = {feed->logo, feed->icon};

	for (size_t i = 0; i < COUNT(pictures); i++)
		if (span_is_one_of(path_extension(span_of(pictures[i])), endings,
			    COUNT(endings)))
			return pictures[i];
	return NULL;
}

static void write_picture(struct xml_out *out, const struct feed *feed)
{
	const char *picture = picture_of(feed);

	if (picture == NULL)
		return;
	xml_open(out, "image");
	xml_leaf(out, "url", picture);
	xml_plain_leaf(out, "title", feed->title);
	xml_leaf(out, "link", feed->home_url);
	xml_close(out);
}

static void write_metadata(struct xml_out *out, const struct feed *feed)
{
	const char *description = text_or_null(feed->description);

	xml_plain_leaf(out, "title", feed->title);
	xml_leaf(out, "link", feed->home_url);
	xml_plain_leaf(
		out, "description", description != NULL ? description : feed->title);
	write_links(out, feed);
	xml_leaf(out, "language", feed->language);
	xml_plain_leaf(out, "copyright", feed->channel.rights);
	write_mailbox(out, "managingEditor", &feed->channel.managing_editor);
	write_mailbox(out, "webMaster", &feed->channel.webmaster);
	rss_date(out, "lastBuildDate", feed->updated);
	xml_leaf(out, "docs", SPECIFICATION);
	xml_leaf(out, "generator", GENERATOR);
	write_updates(out, &feed->channel);
	write_picture(out, feed);
	write_podcast(out, feed);
}

static void open_channel(struct xml_out *out, const struct feed *feed)
{
	if (feed->stylesheet != NULL)
		xml_stylesheet(out, feed->stylesheet);
	xml_open(out, "rss");
	xml_attribute(out, "version", "2.0");
	xml_attribute(out, "xmlns:atom", "http://www.w3.org/2005/Atom");
	xml_attribute(out, "xmlns:content", "http://purl.org/rss/1.0/modules/content/");
	xml_attribute(out, "xmlns:dc", DUBLIN_CORE_NAMESPACE);
	if (feed_has_history(feed))
		xml_attribute(out, "xmlns:fh", HISTORY_NAMESPACE);
	if (feed_has_prism(feed))
		xml_attribute(out, "xmlns:prism", PRISM_NAMESPACE);
	if (feed_has_images(feed) || feed_has_more_files(feed))
		xml_attribute(out, "xmlns:media", MEDIA_NAMESPACE);
	if (feed->channel.update_period != UPDATES_NOT_SAID)
		xml_attribute(out, "xmlns:sy",
			"http://purl.org/rss/1.0/modules/syndication/");
	if (feed->podcast != NULL) {
		xml_attribute(out, "xmlns:itunes", ITUNES_NAMESPACE);
		xml_attribute(out, "xmlns:podcast", PODCAST_NAMESPACE);
	}
	xml_open(out, "channel");
}

bool write_rss(const struct feed *feed, struct text *text, struct error *error)
{
	struct xml_out out = xml_out_to(text);

	open_channel(&out, feed);
	write_metadata(&out, feed);
	for (size_t i = 0; i < feed->entry_count; i++)
		if (entry_is_dated(&feed->entries[i]))
			write_rss_item(&out, &feed->entries[i], feed);
	xml_close(&out);
	xml_close(&out);
	return xml_out_finish(&out, error);
}
