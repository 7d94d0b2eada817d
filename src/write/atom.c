/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "write/entry.h"
#include "write/imprint.h"
#include "write/writers.h"
#include "write/xml_out.h"

enum { ENTITY_LENGTH = 5 }; /* bytes of the longest, &amp; */

static void write_text(struct xml_out *out, const char *name, const char *text)
{
	if (text_or_null(text) == NULL)
		return;
	xml_open(out, name);
	xml_attribute(out, "type", "text");
	xml_text(out, text);
	xml_close(out);
}

/* The same as HTML, in jekyll-feed's way, where that is wanted: quotes stay. */
static void write_shown(
	struct xml_out *out, const char *name, const char *text, bool as_html)
{
	struct text html;

	if (!as_html || text_or_null(text) == NULL) {
		write_text(out, name, text);
		return;
	}
	html = text_limited(ENTITY_LENGTH * strlen(text));
	for (; *text != '\0'; text++) {
		if (*text == '&')
			text_add(&html, "&amp;");
		else if (*text == '<')
			text_add(&html, "&lt;");
		else if (*text == '>')
			text_add(&html, "&gt;");
		else
			text_add_char(&html, *text);
	}
	xml_open(out, name);
	xml_attribute(out, "type", "html");
	xml_text(out, html.bytes);
	xml_close(out);
	text_release(&html);
}

static void write_date(struct xml_out *out, const char *name, int64_t date)
{
	char text[DATE_TEXT_SIZE];

	xml_leaf(out, name, date_rfc3339(date, text));
}

static void write_authors(struct xml_out *out, const struct people *authors)
{
	for (size_t i = 0; i < authors->count; i++) {
		xml_open(out, "author");
		xml_leaf(out, "name", authors->items[i].name);
		xml_leaf(out, "email", authors->items[i].email);
		xml_leaf(out, "uri", authors->items[i].uri);
		xml_close(out);
	}
}

static void write_link(struct xml_out *out, const struct entry_link *link)
{
	char length[24] = "";

	if (link->length >= 0)
		(void)snprintf(length, sizeof(length), "%" PRId64, link->length);
	xml_open(out, "link");
	xml_attribute(out, "rel", link->rel);
	xml_attribute(out, "type", link->type);
	xml_attribute(out, "title", link->title);
	xml_attribute(out, "length", length);
	xml_attribute(out, "href", link->url);
	xml_close(out);
}

/* An entry with a place of its own points to somebody else's page, or to a PDF. */
static void write_entry_links(struct xml_out *out, const struct entry *entry)
{
	const char *type = entry->place == NULL ? "text/html" : NULL;

	write_link(out, &(struct entry_link){"alternate", entry->url, NULL, type, -1});
	if (entry->place != NULL)
		write_link(
			out, &(struct entry_link){"via", entry->place, NULL, NULL, -1});
	for (size_t i = 0; i < entry->link_count; i++)
		write_link(out, &entry->links[i]);
}

static void write_categories(struct xml_out *out, const char *const *categories)
{
	for (size_t i = 0; categories[i] != NULL; i++) {
		if (text_or_null(categories[i]) == NULL)
			continue;
		xml_open(out, "category");
		xml_attribute(out, "term", categories[i]);
		xml_close(out);
	}
}

static void write_content(struct xml_out *out, const struct entry *entry, bool as_html)
{
	write_shown(out, "summary", entry->summary, as_html && !entry->bare_summary);
	if (text_or_null(entry->html) != NULL) {
		xml_open(out, "content");
		xml_attribute(out, "type", "html");
		xml_text(out, entry->html);
		xml_close(out);
	}
	if (text_or_null(entry->image) != NULL) {
		xml_open(out, "media:thumbnail");
		xml_attribute(out, "url", entry->image);
		xml_close(out);
	}
}

/*
 * RFC 4287 section 4.1.2.  Readers do not inherit the feed's author:
 * each entry has its own.
 */
static void write_entry(struct xml_out *out, const struct entry *entry, bool as_html)
{
	xml_open(out, "entry");
	xml_attribute(out, "xml:lang", entry->language);
	xml_leaf(out, "id", entry->id);
	write_shown(out, "title", entry->title, as_html);
	write_date(out, "published", entry->published);
	write_date(out, "updated", entry_updated(entry));
	write_entry_links(out, entry);
	write_authors(out, &entry->authors);
	write_categories(out, entry->categories);
	write_content(out, entry, as_html);
	write_imprint(out, entry);
	xml_close(out);
}

static void write_feed_links(struct xml_out *out, const struct feed *feed)
{
	write_link(out, &(struct entry_link){"self", feed->self_url, NULL,
				"application/atom+xml", -1});
	write_link(out, &(struct entry_link){
				"alternate", feed->home_url, NULL, "text/html", -1});
}

/* RFC 4287 section 4.1.1: all of it stands before the first entry. */
static void write_metadata(struct xml_out *out, const struct feed *feed)
{
	xml_leaf(out, "id", feed->id);
	write_shown(out, "title", feed->title, feed->html_texts);
	write_text(out, "subtitle", feed->description);
	write_date(out, "updated", feed->updated);
	write_feed_links(out, feed);
	write_authors(out, &feed->authors);
	write_text(out, "rights", feed->rights);
	xml_leaf(out, "icon", feed->icon);
	xml_leaf(out, "logo", feed->logo);
	xml_leaf(out, "generator", GENERATOR);
}

bool write_atom(const struct feed *feed, struct text *text, struct error *error)
{
	struct xml_out out = xml_out_to(text);

	if (feed->stylesheet != NULL)
		xml_stylesheet(&out, feed->stylesheet);
	xml_open(&out, "feed");
	xml_attribute(&out, "xmlns", "http://www.w3.org/2005/Atom");
	if (feed_has_images(feed))
		xml_attribute(&out, "xmlns:media", MEDIA_NAMESPACE);
	if (feed_has_imprints(feed)) {
		xml_attribute(&out, "xmlns:dc", DUBLIN_CORE_NAMESPACE);
		xml_attribute(&out, "xmlns:prism", PRISM_NAMESPACE);
	}
	xml_attribute(&out, "xml:lang", feed->language);
	write_metadata(&out, feed);
	for (size_t i = 0; i < feed->entry_count; i++)
		if (entry_is_dated(&feed->entries[i]))
			write_entry(&out, &feed->entries[i], feed->html_texts);
	xml_close(&out);
	return xml_out_finish(&out, error);
}
