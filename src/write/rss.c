/* SPDX-License-Identifier: MIT */
/* RSS 2.0 as the RSS Advisory Board's Best Practices Profile wants it. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "write/entry.h"
#include "write/imprint.h"
#include "write/writers.h"
#include "write/xml_out.h"

#define SPECIFICATION "https://www.rssboard.org/rss-specification"

static void write_date(struct xml_out *out, const char *name, int64_t date)
{
	char text[DATE_TEXT_SIZE];

	xml_leaf(out, name, date_rfc822(date, text));
}

/* A permanent link may be opened: an id that is only a name is none. */
static void write_guid(struct xml_out *out, const struct entry *entry)
{
	bool http = strncmp(entry->id, "http://", 7) == 0 ||
	            strncmp(entry->id, "https://", 8) == 0;
	bool permanent = http && strcmp(entry->id, entry->url) == 0;

	xml_open(out, "guid");
	xml_attribute(out, "isPermaLink", permanent ? "true" : "false");
	xml_text(out, entry->id);
	xml_close(out);
}

/* A description is HTML: what is plain text is escaped once more. */
static void write_plain_description(struct xml_out *out, const char *plain)
{
	struct text html = text_limited(DOCUMENT_LIMIT);

	xml_add_escaped(&html, plain);
	xml_leaf(out, "description", html.bytes);
	text_release(&html);
}

/* Profile, "content:encoded": the summary first, then the full text; without a
 * summary the full text is the description. */
static void write_content(struct xml_out *out, const struct entry *entry)
{
	if (text_or_null(entry->summary) == NULL) {
		xml_leaf(out, "description", entry->html);
		return;
	}
	write_plain_description(out, entry->summary);
	xml_leaf(out, "content:encoded", entry->html);
}

/* `author` would want an e-mail address; Dublin Core has names. */
static void write_authors(struct xml_out *out, const struct people *authors)
{
	for (size_t i = 0; i < authors->count; i++)
		xml_plain_leaf(out, "dc:creator", authors->items[i].name);
}

/* Profile, "enclosure": one an item, and a length of 0 where it is not known. */
static void write_enclosure(struct xml_out *out, const struct entry *entry)
{
	const struct entry_link *link = NULL;
	char length[24];

	for (size_t i = 0; i < entry->link_count && link == NULL; i++)
		if (entry_link_is(&entry->links[i], "enclosure"))
			link = &entry->links[i];
	if (link == NULL)
		return;
	(void)snprintf(length, sizeof(length), "%" PRId64,
		link->length >= 0 ? link->length : 0);
	xml_open(out, "enclosure");
	xml_attribute(out, "url", link->url);
	xml_attribute(out, "length", length);
	xml_attribute(
		out, "type", link->type != NULL ? link->type : UNKNOWN_MEDIA_TYPE);
	xml_close(out);
}

static void write_item(struct xml_out *out, const struct entry *entry)
{
	xml_open(out, "item");
	xml_plain_leaf(out, "title", entry->title);
	xml_leaf(out, "link", entry->url);
	write_content(out, entry);
	write_authors(out, &entry->authors);
	for (size_t i = 0; entry->categories[i] != NULL; i++)
		xml_plain_leaf(out, "category", entry->categories[i]);
	write_guid(out, entry);
	write_date(out, "pubDate", entry->published);
	write_enclosure(out, entry);
	write_imprint(out, entry);
	if (text_or_null(entry->image) != NULL) {
		xml_open(out, "media:thumbnail");
		xml_attribute(out, "url", entry->image);
		xml_close(out);
	}
	xml_close(out);
}

static void write_metadata(struct xml_out *out, const struct feed *feed)
{
	const char *description = text_or_null(feed->description);

	xml_plain_leaf(out, "title", feed->title);
	xml_leaf(out, "link", feed->home_url);
	xml_plain_leaf(
		out, "description", description != NULL ? description : feed->title);
	xml_open(out, "atom:link");
	xml_attribute(out, "rel", "self");
	xml_attribute(out, "type", "application/rss+xml");
	xml_attribute(out, "href", feed->self_url);
	xml_close(out);
	xml_leaf(out, "language", feed->language);
	xml_plain_leaf(out, "copyright", feed->rights);
	write_date(out, "lastBuildDate", feed->updated);
	xml_leaf(out, "docs", SPECIFICATION);
	xml_leaf(out, "generator", GENERATOR);
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
	if (feed_has_imprints(feed))
		xml_attribute(out, "xmlns:prism", PRISM_NAMESPACE);
	if (feed_has_images(feed))
		xml_attribute(out, "xmlns:media", MEDIA_NAMESPACE);
	xml_open(out, "channel");
}

bool write_rss(const struct feed *feed, struct text *text, struct error *error)
{
	struct xml_out out = xml_out_to(text);

	open_channel(&out, feed);
	write_metadata(&out, feed);
	for (size_t i = 0; i < feed->entry_count; i++)
		if (entry_is_dated(&feed->entries[i]))
			write_item(&out, &feed->entries[i]);
	xml_close(&out);
	xml_close(&out);
	return xml_out_finish(&out, error);
}
