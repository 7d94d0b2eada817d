/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/span.h"
#include "model/document.h"
#include "syntax/url.h"
#include "write/entry.h"
#include "write/imprint.h"
#include "write/media.h"
#include "write/podcast.h"
#include "write/rss_parts.h"

/* A permanent link may be opened: an id that is only a name is none. */
static void write_guid(struct xml_out *out, const struct entry *entry)
{
	struct span id = span_of(entry->id);
	bool permanent = url_is_web(id) && strcmp(entry->id, entry->url) == 0;

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

/*
 * Profile, "content:encoded": the summary first, then the full text; without a
 * summary the full text is the description.
 */
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
static void write_people(
	struct xml_out *out, const char *name, const struct people *people)
{
	for (size_t i = 0; i < people->count; i++)
		xml_plain_leaf(out, name, people->items[i].name);
}

static void write_categories(struct xml_out *out, const struct entry *entry)
{
	for (size_t i = 0; i < entry->category_count; i++) {
		const struct category *category = &entry->categories[i];

		if (category->scheme == NULL) {
			xml_plain_leaf(out, "category", category->term);
			continue;
		}
		xml_open(out, "category");
		xml_attribute(out, "domain", category->scheme);
		xml_plain_text(out, category->term);
		xml_close(out);
	}
}

/* Profile, "enclosure": one an item, and a length of 0 where it is not known. */
static void write_enclosure(struct xml_out *out, const struct entry *entry)
{
	const struct entry_link *link = entry_enclosure(entry);

	if (link == NULL)
		return;
	xml_open(out, "enclosure");
	xml_attribute(out, "url", link->url);
	xml_number_attribute(out, "length", link->length < 0 ? 0 : link->length);
	xml_attribute(
		out, "type", link->type != NULL ? link->type : UNKNOWN_MEDIA_TYPE);
	xml_close(out);
}

static void write_source(struct xml_out *out, const struct entry_source *source)
{
	if (source == NULL)
		return;
	xml_open(out, "source");
	xml_attribute(out, "url", source->url);
	xml_plain_text(out, source->title);
	xml_close(out);
}

void write_rss_item(
	struct xml_out *out, const struct entry *entry, const struct feed *feed)
{
	xml_open(out, "item");
	xml_plain_leaf(out, "title", entry->title);
	xml_leaf(out, "link", entry->url);
	write_content(out, entry);
	write_people(out, "dc:creator", &entry->authors);
	write_people(out, "dc:contributor", &entry->contributors);
	write_categories(out, entry);
	xml_leaf(out, "comments", entry->comments);
	write_guid(out, entry);
	rss_date(out, "pubDate", entry->published);
	write_enclosure(out, entry);
	write_source(out, entry->source);
	xml_plain_leaf(out, "dc:rights", entry->rights);
	write_imprint(out, entry, feed);
	write_image(out, entry);
	write_more_files(out, entry);
	write_episode(out, entry);
	xml_close(out);
}
